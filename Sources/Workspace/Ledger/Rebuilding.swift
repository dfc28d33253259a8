package import Files

/// The ledger made anew from the archive and what lies beside it. The caller holds the workspace.
package struct Rebuilding: Sendable {
  /// What of the archive could not be taken in, or is missing in it.
  package private(set) var faults: [Fault] = []
  /// How many submissions of each fate the new ledger knows.
  package private(set) var submissions: [Fate: Int] = [:]
  /// Where the old ledger was put; nil where there was none.
  package private(set) var old: PathBytes?

  private let workspace: PathBytes

  /// - Parameters:
  ///   - closings: of `reference/closed-periods.csv`.
  ///   - day: on which it is done: `2026-07-06`.
  /// - Throws: `FilesError` or `LedgerError`; then the old ledger is where it was.
  package init(_ workspace: PathBytes, closings: [ClosingRecord], on day: String) throws {
    self.workspace = workspace
    let survey = try ArchiveSurvey(workspace)
    faults = survey.faults + survey.bare.map { Fault(.sidecarMissing, $0) }
    let documents = try runDocuments()
    let sidecars = gather(survey, documents)
    let fresh = workspace.appending(Ledger.freshName)
    try Ledger.removeAll(fresh)
    let ledger = try Ledger.make(at: fresh)
    try ledger.record(batches(sidecars, documents))
    try ledger.noteGone(
      sidecars.map(\.submission).filter { submission in
        submission.fate != .accepted && submission.place.map { survey.found[$0] == nil } ?? false
      }.map(\.sequence))
    try ledger.note(withdrawals(survey))
    let runs = Set(try ledger.runs().map(\.id))
    try ledger.note(documents.flatMap(\.reports).filter { runs.contains($0.run) })
    try ledger.note(closings, on: day)
    try ledger.close()
    old = try swap(fresh)
    faults.sort { ($0.place, $0.kind.rawValue) < ($1.place, $1.kind.rawValue) }
  }

  /// What the runs left about themselves, in order.
  private mutating func runDocuments() throws -> [RunDocument] {
    var documents: [RunDocument] = []
    let runs = workspace.appending(PathBytes("runs"))
    for entry in try FolderTree.list(runs) where entry.kind == .file {
      let parts = entry.path.text.split(separator: "/")
      guard parts.count == 2, parts[1] == "run.json", RunRecord(id: String(parts[0])) != nil
      else { continue }
      let bytes = try InputFile(entry.path, in: runs).contents().bytes
      guard let document = RunDocument.read(bytes), document.run.id == parts[0] else {
        faults.append(Fault(.runUnreadable, "runs/\(entry.path.text)"))
        continue
      }
      documents.append(document)
    }
    return documents.sorted { ($0.run.number, $0.run.id) < ($1.run.number, $1.run.id) }
  }

  /// All that is known of submissions. What lies beside a file counts before what its run says of it.
  private mutating func gather(_ survey: ArchiveSurvey, _ documents: [RunDocument]) -> [Sidecar] {
    var known: [Int: Sidecar] = [:]
    for sidecar in documents.flatMap(\.submissions) {
      guard RunRecord(id: sidecar.submission.run) != nil else { continue }
      known[sidecar.submission.sequence] = sidecar
    }
    for found in survey.found.values { known[found.sidecar.submission.sequence] = found.sidecar }
    var contents: Set<String> = []
    var taken: [Sidecar] = []
    for sidecar in known.values.sorted(by: { $0.submission.sequence < $1.submission.sequence }) {
      let submission = sidecar.submission
      if submission.fate == .accepted, let place = submission.place {
        guard contents.insert(submission.sha256 ?? "").inserted else {
          faults.append(Fault(.stray, place))
          continue
        }
        let isThere = survey.found[place]?.hasFile ?? survey.bare.contains(place)
        if !isThere { faults.append(Fault(.fileMissing, place)) }
      }
      if let other = submission.duplicateOf, known[other] == nil { continue }
      taken.append(sidecar)
      submissions[submission.fate, default: 0] += 1
    }
    return taken
  }

  private func batches(_ sidecars: [Sidecar], _ documents: [RunDocument])
    -> [(run: RunRecord, submissions: [Sidecar])]
  {
    var runs = Dictionary(
      documents.map { ($0.run.id, $0.run) }, uniquingKeysWith: { first, _ in first })
    for id in sidecars.map(\.submission.run) + documents.flatMap(\.reports).map(\.run)
    where runs[id] == nil {
      runs[id] = RunRecord(id: id)
    }
    // All runs first: a submission sent again marks the one before it, which may be of any earlier run.
    let inOrder = runs.values.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    guard let last = inOrder.last else { return [] }
    return inOrder.map { ($0, []) } + [(last, sidecars)]
  }

  private mutating func withdrawals(_ survey: ArchiveSurvey) -> [Withdrawal] {
    var taken: [Withdrawal] = []
    for (place, withdrawal) in survey.withdrawals.sorted(by: { $0.key < $1.key }) {
      let isOfIts = survey.found.contains { file, found in
        ArchiveNames.withdrawal(withdrawal.number, of: file) == place
          && found.sidecar.submission.sequence == withdrawal.sequence
          && found.sidecar.submission.sha256 == withdrawal.sha256
      }
      if isOfIts {
        taken.append(withdrawal)
      } else {
        faults.append(Fault(.withdrawalUnreadable, place))
      }
    }
    return taken
  }

  // MARK: Swapping

  /// Puts the new ledger in the place of the old, which is kept under another name.
  private func swap(_ fresh: PathBytes) throws(FilesError) -> PathBytes? {
    try Moving.sync(fresh)
    let path = workspace.appending(Ledger.fileName)
    var number = 1
    func kept() -> PathBytes { PathBytes(bytes: path.bytes + Array(".before-\(number)".utf8)) }
    while try kept().isTaken { number += 1 }
    var wasThere = false
    for ending in Ledger.companions.reversed() {
      let old = PathBytes(bytes: path.bytes + Array(ending.utf8))
      guard try old.isTaken else { continue }
      try Moving.rename(old, to: PathBytes(bytes: kept().bytes + Array(ending.utf8)))
      wasThere = true
    }
    try Moving.rename(fresh, to: path)
    try Moving.sync(workspace)
    return wasThere ? kept() : nil
  }
}
