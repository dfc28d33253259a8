package import Files
package import SocialOrder

/// A period closed: nothing is taken for it any more, and its figures stay as they were reported; or opened again. The caller
/// holds the workspace.
package struct Closing: Sendable {
  /// Why nothing was done.
  package enum Refusal: Error, Sendable {
    /// It has not begun on that day.
    case notBegun(Period, CivilDate)
    case already(ClosingRecord)
    case notClosed(Period)
    /// Files wait in the inbox, or were taken and not decided: how many.
    case waiting(Int)
  }

  private let workspace: PathBytes
  private let ledger: Ledger
  private let asOf: CivilDate

  package init(_ workspace: PathBytes, _ ledger: Ledger, asOf: CivilDate) {
    self.workspace = workspace
    self.ledger = ledger
    self.asOf = asOf
  }

  /// - Parameter from: the first day on which nothing is taken for it.
  /// - Returns: the run whose reports it keeps; nil where none had been made.
  /// - Throws: `Refusal`, `FilesError`, `LedgerError`, or `ReferenceError` of the file of closings.
  package func close(_ period: Period, from: CivilDate, decision: String) throws -> String? {
    let file = try ClosedPeriodsFile(workspace)
    let same = [period.text, Period.year(period.year).text]
    if let known = file.closings.first(where: { same.contains($0.period) }) {
      throw Refusal.already(known)
    }
    for day in [asOf, from] where day <= period.firstDay {
      throw Refusal.notBegun(period, day)
    }
    let waiting = try waiting()
    guard waiting == 0 else { throw Refusal.waiting(waiting) }
    try file.add(ClosingRecord(period: period.text, from: from.iso, decision: decision))
    try ledger.note(try ClosedPeriodsFile(workspace).closings, on: asOf.iso)
    return try ledger.frozenRun(of: period.text)
  }

  /// - Parameter decision: that opens it again.
  /// - Throws: as `close`.
  package func reopen(_ period: Period, decision: String) throws {
    let file = try ClosedPeriodsFile(workspace)
    guard file.closings.contains(where: { $0.period == period.text }) else {
      throw Refusal.notClosed(period)
    }
    // What was written there by hand is taken down before it is taken out.
    try ledger.note(file.closings, on: asOf.iso)
    try file.remove(period.text)
    try ledger.note(
      try ClosedPeriodsFile(workspace).closings, on: asOf.iso, reopening: decision)
  }

  /// Files that would be judged after the closing, though they came before it.
  private func waiting() throws(FilesError) -> Int {
    let inbox = workspace.appending(PathBytes("inbox"))
    let work = try FolderTree.list(workspace.appending(PathBytes(".work")))
    // What lies beside `taken/` are notes of the runs themselves.
    let taken = work.count { entry in
      entry.kind == .file && entry.path.text.hasPrefix("taken/")
        && entry.path.lastName.text != "about.json"
    }
    return try taken + (inbox.isFolder ? InputFile.expand([inbox]).count : 0)
  }
}
