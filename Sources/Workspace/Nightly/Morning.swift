internal import Files
internal import Reports
internal import SocialOrder

/// The morning page of a run: who has filed, who is late, what failed.
struct Morning {
  let night: NightRun
  let outcome: RunOutcome

  static let file: PathBytes = "status.html"

  func write(to folder: Folder) throws {
    let options = night.options
    var reckoning = try StandingReckoning(
      night.ledger, in: night.workspace.path, reference: options.reference,
      settings: options.settings, asOf: options.asOf)
    reckoning.inbox.waiting = outcome.left.count { $0.why == .changing }
    reckoning.inbox.leave(
      outcome.left.filter { $0.why != .changing }, options.reference.phrases)
    let page = StatusHTML(reckoning.standing(), options.reference, options.language)
    try folder.write(Self.file, Array(page.text.utf8))
  }
}
