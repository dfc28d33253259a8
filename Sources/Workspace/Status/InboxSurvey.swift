package import Files
package import Reports
package import SocialOrder

extension InboxStanding {
  /// How the inbox of a workspace stands: looked at once, and nothing is made or held up by that.
  /// - Throws: `TakingError` where files could not be moved from there, `FilesError` where the machine fails.
  package init(in workspace: Folder, _ phrases: Headings) throws {
    self.init()
    isBusy = FolderLock.isHeld(workspace)
    if try workspace.holds("inbox") {
      let inbox = try workspace.folder("inbox")
      let listing = try InboxListing(inbox, device: try inbox.status().device)
      var left = listing.left
      for (path, status) in listing.found {
        guard let why = listing.why(path, status) else {
          waiting += 1
          continue
        }
        left.append(LeftFile(path: path, why: why))
      }
      self.leave(left, phrases)
    }
    // What a run has in hand while it is at work is not undecided.
    guard !isBusy, let taken = try? workspace.folder(".work").folder("taken") else { return }
    undecided = try taken.names().count { Inbox.number($0) != nil }
  }

  /// Names what is not taken, in bytewise order.
  mutating func leave(_ left: [LeftFile], _ phrases: Headings) {
    leftOut = left.sorted { $0.path < $1.path }.map {
      (name: ArchiveNames.shown($0.path.text), reason: phrases[$0.why.key])
    }
  }
}
