package import Batch
package import Files
package import SocialOrder

/// An accepted file, or a record in one, taken out of what counts, with a reason; or put back. The caller holds the workspace.
package struct Withdrawing: Sendable {
  /// Why nothing was done.
  package enum Refusal: Error, Sendable {
    /// Nothing that was accepted answers to the name.
    case unknown(String)
    /// The beginning of a hash that several share.
    case ambiguous([String])
    case already(String)
    case notWithdrawn(String)
    /// No record begins on the line; the nearest before and after it on which one does.
    case noRecord(Int, near: [Int])
    /// Records begin on the line of several sheets.
    case sheets([String])
    case unknownSheet(String, [String])
    case closed(ClosedPeriods.Closing)
    /// The file is not what was accepted.
    case changed(String)
  }

  package let workspace: PathBytes
  package let ledger: Ledger
  package let options: BatchOptions
  /// In seconds since 1970.
  package let now: Int64

  package init(_ workspace: PathBytes, _ ledger: Ledger, _ options: BatchOptions, now: Int64) {
    self.workspace = workspace
    self.ledger = ledger
    self.options = options
    self.now = now
  }

  /// Takes into the ledger what a withdrawal that was cut short had already written beside a file.
  /// - Parameter archive: what lies in `accepted/`; nil: it is listed.
  /// - Throws: `FilesError` or `LedgerError`.
  package static func catchUp(
    _ workspace: PathBytes, _ ledger: Ledger, archive: [FolderTree.Entry]? = nil
  ) throws {
    let archive = try archive ?? FolderTree.list(workspace.appending(PathBytes("accepted")))
    let places = Set(
      archive.filter { ArchiveNames.isWithdrawal($0.path) }.map { "accepted/" + $0.path.text })
    guard !places.isEmpty else { return }
    let known = Set(try ledger.withdrawals().map { "\($0.sequence) \($0.number)" })
    var found: [Withdrawal] = []
    for file in try ledger.accepted() {
      var number = 1
      while case let place = ArchiveNames.withdrawal(number, of: file.place),
        places.contains(place)
      {
        if !known.contains("\(file.sequence) \(number)") {
          let bytes = try InputFile(PathBytes(place), in: workspace).contents().bytes
          let withdrawal = Withdrawal.read(bytes)
          if let withdrawal, withdrawal.sequence == file.sequence, withdrawal.number == number {
            found.append(withdrawal)
          }
        }
        number += 1
      }
    }
    if !found.isEmpty { try ledger.note(found) }
  }

  /// - Parameters:
  ///   - name: a path under `accepted/`, or the first eight or more digits of the SHA-256.
  ///   - line: where the record begins; nil: all of the file.
  ///   - isUndone: whether what was withdrawn counts again.
  /// - Returns: what was written, where the file lies, and which records it is about; none where it is all of the file.
  /// - Throws: `Refusal`, `FilesError` or `LedgerError`.
  package func withdraw(
    _ name: String, line: Int?, sheet: String?, reason: String, isUndone: Bool
  ) throws -> (withdrawal: Withdrawal, file: ArchivedFile, records: [RecordLines.Record]) {
    try Self.catchUp(workspace, ledger)
    let file = try find(name)
    var withdrawal = Withdrawal(
      number: 1, sequence: file.sequence, sha256: file.sha256, line: line, sheet: nil, record: nil,
      reason: reason, on: options.asOf.iso, at: now, undoes: nil)
    var records: [RecordLines.Record] = []
    if let line {
      records = try self.records(on: line, sheet, of: file)
      withdrawal.sheet = records[0].sheet
      withdrawal.record = records.map { record in
        ([record.kind.rawValue] + record.key.map(\.value)).joined(separator: " · ")
      }.joined(separator: "; ")
      try refuseClosed(records.compactMap(\.period))
    } else {
      let holdings = try ledger.submission(sequence: file.sequence)?.judgement?.holdings ?? []
      try refuseClosed(holdings.compactMap { $0.period.flatMap { Period($0) } })
    }
    let standing = try standing(withdrawal)
    let what = line.map { "\(file.place):\($0)" } ?? file.place
    if isUndone {
      guard let standing else { throw Refusal.notWithdrawn(what) }
      withdrawal.undoes = standing.number
    } else if standing != nil || file.withdrawn.file {
      throw Refusal.already(standing == nil ? file.place : what)
    }
    while try path(withdrawal, of: file).isTaken { withdrawal.number += 1 }
    // The archive first: what stands there the ledger can be made of, and not the other way round.
    try OutputFolder.write(withdrawal.bytes, to: path(withdrawal, of: file))
    try ledger.note([withdrawal])
    return (withdrawal, file, records)
  }

  private func path(_ withdrawal: Withdrawal, of file: ArchivedFile) -> PathBytes {
    workspace.appending(PathBytes(ArchiveNames.withdrawal(withdrawal.number, of: file.place)))
  }

  private func find(_ name: String) throws -> ArchivedFile {
    let files = try ledger.accepted()
    let path = PathBytes(name)
    if let file = files.first(where: { $0.place.utf8.elementsEqual(name.utf8) }) { return file }
    if try path.isTaken,
      let file = try files.first(where: {
        try workspace.appending(PathBytes($0.place)).isSameFile(as: path)
      })
    {
      return file
    }
    let digits = name.lowercased()
    guard digits.utf8.count >= 8, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw Refusal.unknown(name)
    }
    let found = files.filter { $0.sha256.hasPrefix(digits) }
    guard let first = found.first else { throw Refusal.unknown(name) }
    if found.count > 1 { throw Refusal.ambiguous(found.map(\.place)) }
    return first
  }

  /// The records that begin on a line, all of one sheet.
  private func records(on line: Int, _ sheet: String?, of file: ArchivedFile) throws
    -> [RecordLines.Record]
  {
    let lines = try RecordLines(InputFile(PathBytes(file.place), in: workspace), options)
    // A record of another file is not withdrawn in the name of this one.
    guard lines.sha256 == file.sha256 else { throw Refusal.changed(file.place) }
    let sheets = lines.records.compactMap(\.sheet).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if let sheet, !sheets.contains(sheet) { throw Refusal.unknownSheet(sheet, sheets) }
    let candidates = lines.records.filter { sheet == nil || $0.sheet == sheet }
    let found = candidates.filter { $0.line == line }
    guard !found.isEmpty else {
      let before = candidates.map(\.line).filter { $0 < line }.max()
      let after = candidates.map(\.line).filter { $0 > line }.min()
      throw Refusal.noRecord(line, near: [before, after].compactMap { $0 })
    }
    let named = sheets.filter { name in found.contains { $0.sheet == name } }
    if named.count > 1 { throw Refusal.sheets(named) }
    return found
  }

  private func refuseClosed(_ periods: [Period]) throws(Refusal) {
    for period in periods.sorted() {
      if let closing = options.reference.closedPeriods.closing(of: period, on: options.asOf) {
        throw .closed(closing)
      }
    }
  }

  /// The withdrawal of the same file or record that holds.
  private func standing(_ wanted: Withdrawal) throws -> Withdrawal? {
    let mine = try ledger.withdrawals().filter {
      $0.sequence == wanted.sequence && $0.line == wanted.line && $0.sheet == wanted.sheet
    }
    let undone = Set(mine.compactMap(\.undoes))
    return mine.first { $0.undoes == nil && !undone.contains($0.number) }
  }
}
