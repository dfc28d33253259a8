internal import Batch
package import Files
internal import Reports
internal import SocialOrder

/// A workspace proven: the ledger against the archive, hash by hash, and the reports against the run that made them.
package struct Verification: Sendable {
  /// In order of place.
  package private(set) var faults: [Fault] = []
  /// How many files of each fate were looked at, and their bytes.
  package private(set) var files: [Fate: Int] = [:]
  package private(set) var bytes = 0
  /// How many receipts follow one another.
  package private(set) var receipts = 0

  private let workspace: PathBytes

  /// - Parameters:
  ///   - ledger: nil where it cannot be opened: then the archive is checked by itself.
  ///   - progress: is told how many files have been hashed, of how many.
  /// - Throws: `FilesError` where the machine failed, `LedgerError`.
  package init(
    _ workspace: PathBytes, _ ledger: Ledger?, progress: (Int, Int) -> Void = { _, _ in }
  ) throws {
    self.workspace = workspace
    let survey = try ArchiveSurvey(workspace)
    faults = survey.faults
    let known = try ledger?.sidecars("1")
    let gone = try ledger?.gone() ?? []
    let expected = (known ?? survey.sidecars).filter {
      $0.submission.place != nil && !gone.contains($0.submission.sequence)
    }
    for (index, sidecar) in expected.enumerated() {
      progress(index, expected.count)
      try check(sidecar, survey, hasLedger: ledger != nil)
    }
    findUnknown(expected, survey, hasLedger: ledger != nil)
    checkChain(known ?? survey.sidecars)
    try checkWithdrawals(ledger?.withdrawals(), known, survey)
    if try workspace.appending(PathBytes(".work/decision.json")).isTaken {
      faults.append(Fault(.runUnfinished, ".work/decision.json"))
    }
    // Where all files of a period were withdrawn, its reports are not there any more.
    let counted = Set(try ledger?.countedPeriods().map(\.text) ?? [])
    let reports = try ledger?.latestReports() ?? []
    faults += try ReportsCheck(workspace).faults(
      expecting: reports.filter { counted.contains($0.period) })
    faults.sort { ($0.place, $0.kind.rawValue) < ($1.place, $1.kind.rawValue) }
  }

  // MARK: Files

  private mutating func check(_ sidecar: Sidecar, _ survey: ArchiveSurvey, hasLedger: Bool) throws {
    let submission = sidecar.submission
    guard let place = submission.place, let path = ArchiveNames.file(of: submission) else {
      return
    }
    files[submission.fate, default: 0] += 1
    bytes += submission.size
    let isAccepted = submission.fate == .accepted
    let document = isAccepted ? ArchiveNames.sidecar(of: place) : place + "/about.json"
    if !isAccepted, try !workspace.appending(PathBytes(place)).isFolder {
      faults.append(Fault(.folderMissing, place))
      return
    }
    try checkFile(path, submission)
    if submission.fate == .rejected {
      for page in ReturnedPages.names.map({ "\(place)/\($0)" })
      where try !workspace.appending(PathBytes(page)).isFile {
        faults.append(Fault(.pageMissing, page))
      }
    }
    guard let found = survey.found[place] else {
      let isSaid = faults.contains {
        [document, place].contains($0.place) && $0.kind != .fileMissing
      }
      if !isSaid { faults.append(Fault(.sidecarMissing, document)) }
      return
    }
    if hasLedger, found.bytes != sidecar.bytes {
      // A document that hashes to its own receipt was not changed since; about one that has none nobody can tell.
      faults.append(Fault(isAccepted ? .ledgerDiffers : .sidecarChanged, document))
    }
  }

  private mutating func checkFile(_ path: String, _ submission: Submission) throws {
    let file = InputFile(PathBytes(path), in: workspace)
    do {
      let sha256 = try file.read { _ in true }
      if let expected = submission.sha256, sha256 != expected {
        faults.append(Fault(.fileChanged, path))
      }
    } catch {
      // What is no regular file the survey has named; a disk that gives errors proves nothing, and ends the proof.
      if error.isMissing {
        faults.append(Fault(.fileMissing, path))
      } else if !error.isWrongKind {
        throw error
      }
    }
  }

  /// What lies there and is not known.
  private mutating func findUnknown(
    _ expected: [Sidecar], _ survey: ArchiveSurvey, hasLedger: Bool
  ) {
    let places = Set(expected.compactMap(\.submission.place))
    for place in survey.bare where !places.contains(place) {
      faults.append(Fault(hasLedger ? .stray : .sidecarMissing, place))
    }
    guard hasLedger else { return }
    for (place, found) in survey.found where !places.contains(place) {
      faults.append(Fault(found.hasFile ? .ledgerLacks : .fileMissing, place))
    }
  }

  private mutating func checkChain(_ sidecars: [Sidecar]) {
    var last = Sidecar.first
    for sidecar in sidecars {
      guard let receipt = sidecar.receipt else { continue }
      receipts += 1
      if sidecar.previous != last {
        let place = sidecar.submission.place ?? ""
        faults.append(Fault(.chainBroken, ArchiveNames.sidecar(of: place)))
      }
      last = receipt
    }
  }

  private mutating func checkWithdrawals(
    _ known: [Withdrawal]?, _ sidecars: [Sidecar]?, _ survey: ArchiveSurvey
  ) throws {
    guard let known, let sidecars else { return }
    let places = Dictionary(
      sidecars.map { ($0.submission.sequence, $0.submission.place ?? "") },
      uniquingKeysWith: { first, _ in first })
    var expected: [String: Withdrawal] = [:]
    for withdrawal in known {
      let place = places[withdrawal.sequence] ?? ""
      expected[ArchiveNames.withdrawal(withdrawal.number, of: place)] = withdrawal
    }
    for (place, withdrawal) in expected where survey.withdrawals[place] != withdrawal {
      let isSaid = survey.faults.contains { $0.place == place }
      if !isSaid {
        faults.append(
          Fault(survey.withdrawals[place] == nil ? .withdrawalMissing : .ledgerDiffers, place))
      }
    }
    for place in survey.withdrawals.keys where expected[place] == nil {
      faults.append(Fault(.withdrawalUnknown, place))
    }
  }
}
