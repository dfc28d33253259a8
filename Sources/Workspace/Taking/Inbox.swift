package import Files

/// The folder into which files are dropped, and `.work/taken/`, into which they are taken: whoever uses it holds the lock of
/// the workspace (workspace.md, steps 2 to 4).
package final class Inbox {
  let inbox: Folder
  let work: Folder
  let taken: Folder
  /// What is known of files that were taken and put back.
  let returned: Folder
  /// Of the next file that is taken.
  var next: Int

  /// - Parameter workspace: the folder that holds `inbox/`; `.work/` is made where it is missing.
  package convenience init(_ workspace: Folder) throws(FilesError) {
    try self.init(
      inbox: try workspace.folder("inbox"), work: try workspace.folder(".work", making: true))
  }

  init(inbox: Folder, work: Folder) throws(FilesError) {
    self.inbox = inbox
    self.work = work
    taken = try work.folder("taken", making: true)
    returned = try work.folder("returned", making: true)
    next = (try taken.names().compactMap(Self.number).max() ?? 0) + 1
  }

  /// A plain number from 1, as the folders in `.work/taken/` are named.
  static func number(_ name: PathBytes) -> Int? {
    guard let number = Int(name.text), number > 0, "\(number)" == name.text else { return nil }
    return number
  }

  /// Milliseconds after which a file is believed to be whole without waiting for a second look.
  private static let calm: Int64 = 3000

  /// Looks twice, with a pause between where something was changed lately.
  /// - Parameter pause: waits a moment; 200 milliseconds in a run.
  /// - Throws: `TakingError` where files could not be moved from there, `FilesError` where the machine fails.
  package func look(pause: () -> Void) throws -> InboxLook {
    let device = try work.status().device
    let first = try InboxListing(inbox, device: device)
    // The clock is the file system's: it gave the files their times.
    let begun = try work.touch("now")
    let isCalm = first.found.values.allSatisfy {
      begun.milliseconds(since: $0.changed) > Self.calm
        && begun.milliseconds(since: $0.modified) > Self.calm
    }
    if !isCalm { pause() }
    let second = try InboxListing(inbox, device: device)
    let arrivals = try Arrivals(returned)
    var candidates: [Candidate] = []
    var left = second.left
    for (path, status) in second.found {
      if let why = why(path, status, first, second) {
        left.append(LeftFile(path: path, why: why))
      } else {
        let arrival = arrivals.arrival(of: path, status) ?? status.changed
        candidates.append(Candidate(path: path, arrival: arrival, status: status))
      }
    }
    return InboxLook(
      candidates: candidates.sorted(by: Candidate.precedes),
      left: left.sorted { $0.path < $1.path })
  }

  /// Why a file is left; nil where it may be taken.
  private func why(
    _ path: PathBytes, _ status: FileStatus, _ first: InboxListing, _ second: InboxListing
  ) -> WhyLeft? {
    let why = second.why(path, status)
    if let why, why != .severalLinks, why != .unreadable { return why }
    if first.underWay.contains(path) { return .copyUnderWay }
    return first.found[path] == status ? why : .changing
  }
}
