internal import ArgumentParser
internal import Files
internal import SocialOrder
internal import Workspace

/// `rebuild`: makes the ledger anew from the archive.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: HelpWords.text("ledger.rebuild.about"))

  @ArgumentParser.Argument(help: .words("ledger.option.workspace"))
  var workspace = "."

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    let workspace = PathBytes(workspace)
    let grounds = try place.load(in: workspace, groundOptions, withReference: false)
    let words = grounds.words
    do {
      try place.check(workspace, words)
      let lock = try place.lock(workspace, words)
      defer { withExtendedLifetime(lock) {} }
      let closings = try ClosedPeriodsFile(workspace).closings
      let done = try Interruption.held {
        try Rebuilding(workspace, closings: closings, on: place.day(words).iso)
      }
      try Terminal.output(text(done, words))
      guard done.faults.isEmpty else {
        throw Failure(
          Failure.rejected, "ledger.rebuild.faults", ["count": "\(done.faults.count)"], words)
      }
    } catch {
      throw Failure(error, words)
    }
  }

  private func text(_ done: Rebuilding, _ words: Words) -> String {
    var lines = done.faults.map { fault in
      "\(ArchiveNames.shown(fault.place)): \(words.text(fault.kind.key, [:])) "
        + words.text(fault.kind.helpKey, [:])
    }
    var values = ["all": "\(done.submissions.values.reduce(0, +))"]
    for fate in Fate.allCases { values[fate.rawValue] = "\(done.submissions[fate] ?? 0)" }
    lines.append(words.text("ledger.rebuild.done", values))
    if let old = done.old {
      lines.append(words.text("ledger.rebuild.kept", ["path": old.text]))
    }
    lines.append(words.text("ledger.rebuild.next", [:]))
    return lines.joined(separator: "\n") + "\n"
  }
}
