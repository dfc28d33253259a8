internal import Files

/// What lies in a workspace's archive by itself, whatever the ledger says: files with what is known of them, withdrawals,
/// and what makes no sense. No file's content is read but that of the documents beside them.
struct ArchiveSurvey {
  /// A submission and the document about it.
  struct Found {
    let sidecar: Sidecar
    /// The document as it lies there.
    let bytes: [UInt8]
    /// Whether the file itself is there.
    var hasFile: Bool
  }

  /// Accepted, rejected and quarantined ones, by place.
  private(set) var found: [String: Found] = [:]
  /// Accepted files beside which no document lies that can be read, by place.
  private(set) var bare: Set<String> = []
  /// By the place of the document.
  private(set) var withdrawals: [String: Withdrawal] = [:]
  private(set) var faults: [Fault] = []

  private let workspace: PathBytes
  /// A document about a submission is small; what is larger is none.
  private static let limit = 16 << 20

  /// - Throws: `FilesError` where a folder cannot be listed.
  init(_ workspace: PathBytes) throws(FilesError) {
    self.workspace = workspace
    try lookAtAccepted()
    for folder in ["rejected", "quarantine"] { try lookAtReturned(folder) }
    findTwice()
  }

  /// The submissions in order of sequence.
  var sidecars: [Sidecar] {
    found.values.map(\.sidecar).sorted { $0.submission.sequence < $1.submission.sequence }
  }

  // MARK: Accepted files

  private mutating func lookAtAccepted() throws(FilesError) {
    let entries = try FolderTree.list(workspace.appending(PathBytes("accepted")))
    let files = Set(entries.filter { $0.kind == .file }.map(\.path.bytes))
    for entry in entries where entry.kind != .folder {
      let place = "accepted/" + entry.path.text
      guard entry.kind == .file else {
        faults.append(Fault(.notRegular, place))
        continue
      }
      if let base = Self.base(entry.path, isWithdrawal: true), files.contains(base.bytes) {
        lookAtWithdrawal(entry, place, of: "accepted/" + base.text)
      } else if let base = Self.base(entry.path, isWithdrawal: false), files.contains(base.bytes) {
        lookAtSidecar(entry, place, of: "accepted/" + base.text, hasFile: true)
      } else if let base = Self.base(entry.path, isWithdrawal: false),
        let bytes = read(entry, place),
        Sidecar.read(bytes)?.submission.place == "accepted/" + base.text
      {
        lookAtSidecar(entry, place, of: "accepted/" + base.text, hasFile: false)
      } else if !files.contains(entry.path.bytes + Array(".json".utf8)) {
        bare.insert(place)
      }
    }
  }

  /// The file that a document is about, by its name.
  private static func base(_ path: PathBytes, isWithdrawal: Bool) -> PathBytes? {
    let ending = Array(".json".utf8)
    guard path.bytes.suffix(ending.count).elementsEqual(ending) else { return nil }
    let stem = path.bytes.dropLast(ending.count)
    guard isWithdrawal else { return PathBytes(bytes: Array(stem)) }
    let digits = stem.reversed().prefix { (48...57).contains($0) }
    let mark = Array(".withdrawal-".utf8)
    let before = stem.dropLast(digits.count)
    guard !digits.isEmpty, before.suffix(mark.count).elementsEqual(mark) else { return nil }
    return PathBytes(bytes: Array(before.dropLast(mark.count)))
  }

  private mutating func lookAtSidecar(
    _ entry: FolderTree.Entry, _ place: String, of file: String, hasFile: Bool
  ) {
    guard let bytes = read(entry, place), let sidecar = Sidecar.read(bytes) else {
      faults.append(Fault(.sidecarUnreadable, place))
      if hasFile { bare.insert(file) }
      return
    }
    take(sidecar, bytes, place, of: file, hasFile: hasFile)
  }

  private mutating func lookAtWithdrawal(
    _ entry: FolderTree.Entry, _ place: String, of file: String
  ) {
    let bytes = read(entry, place) ?? []
    guard let withdrawal = Withdrawal.read(bytes), withdrawal.bytes == bytes,
      place == ArchiveNames.withdrawal(withdrawal.number, of: file)
    else {
      faults.append(Fault(.withdrawalUnreadable, place))
      return
    }
    withdrawals[place] = withdrawal
  }

  // MARK: Rejected and quarantined ones

  private mutating func lookAtReturned(_ folder: String) throws(FilesError) {
    let entries = try FolderTree.list(workspace.appending(PathBytes(folder)))
    let files = Set(entries.filter { $0.kind == .file }.map(\.path.bytes))
    for entry in entries {
      let depth = entry.path.bytes.count { $0 == UInt8(ascii: "/") }
      let place = "\(folder)/\(entry.path.text)"
      if entry.kind == .other {
        faults.append(Fault(.notRegular, place))
      } else if entry.kind == .file, depth < 2 {
        faults.append(Fault(.stray, place))
      } else if entry.kind == .folder, depth == 1 {
        let about = entry.path.appending(PathBytes("about.json"))
        try lookAtAbout(about, place, isThere: files.contains(about.bytes))
      }
    }
  }

  private mutating func lookAtAbout(_ about: PathBytes, _ place: String, isThere: Bool)
    throws(FilesError)
  {
    guard isThere else {
      faults.append(Fault(.sidecarMissing, place))
      return
    }
    let document = place + "/about.json"
    let file = InputFile(PathBytes(document), in: workspace)
    guard let bytes = try? file.contents().bytes, let sidecar = Sidecar.read(bytes) else {
      faults.append(Fault(.sidecarUnreadable, document))
      return
    }
    let name = ArchiveNames.fileName(of: sidecar.submission)
    let path = workspace.appending(PathBytes(place)).appending(PathBytes(name))
    take(sidecar, bytes, document, of: place, hasFile: try path.isFile)
  }

  // MARK: Both

  private mutating func take(
    _ sidecar: Sidecar, _ bytes: [UInt8], _ document: String, of place: String, hasFile: Bool
  ) {
    guard sidecar.submission.place == place else {
      faults.append(Fault(.misplaced, document))
      return
    }
    guard ReceiptCheck.isSealed(bytes, sidecar), RunRecord(id: sidecar.submission.run) != nil
    else {
      faults.append(Fault(.sidecarChanged, document))
      if hasFile, sidecar.submission.fate == .accepted { bare.insert(place) }
      return
    }
    found[place] = Found(sidecar: sidecar, bytes: bytes, hasFile: hasFile)
  }

  /// Of two submissions with one number the one that came first by place stays.
  private mutating func findTwice() {
    var known: Set<Int> = []
    for (place, found) in found.sorted(by: { $0.key < $1.key })
    where !known.insert(found.sidecar.submission.sequence).inserted {
      faults.append(Fault(.numberTwice, place))
      self.found[place] = nil
    }
  }

  private func read(_ entry: FolderTree.Entry, _ place: String) -> [UInt8]? {
    let file = InputFile(PathBytes("accepted").appending(entry.path), in: workspace)
    guard let size = try? file.size(), size <= Self.limit else { return nil }
    return try? file.contents().bytes
  }
}
