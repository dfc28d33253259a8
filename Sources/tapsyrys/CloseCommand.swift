internal import ArgumentParser
internal import Files
internal import SocialOrder
internal import Workspace

/// `close`: freezes a period, or opens it again.
struct CloseCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: HelpWords.text("close.about"))

  @ArgumentParser.Argument(help: .words("close.option.period"))
  var period: String

  @Option(name: .long, help: .words("close.option.decision"))
  var decision: String

  @Option(name: .long, help: .words("close.option.from"))
  var from: String?

  @Flag(name: .long, help: .words("close.option.reopen"))
  var reopen = false

  @OptionGroup var workspace: WorkspaceOptions

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    let words = try load().words
    do {
      try place.check(path, words)
      guard let period = Period(period) else {
        throw Failure(Failure.usage, "error.period", ["value": period], words)
      }
      guard !reopen || from == nil else {
        throw Failure(Failure.usage, "close.fromAndReopen", [:], words)
      }
      let decision = try place.text(decision, "--decision", words)
      let asOf = try place.day(words)
      let from = try from.map { try CommonOptions.day($0, words) } ?? asOf
      let lock = try place.lock(path, words)
      defer { withExtendedLifetime(lock) {} }
      let closing = Closing(path, try Ledger.open(in: path), asOf: asOf)
      var values = [
        "period": period.text, "from": from.text(words.language), "decision": decision,
      ]
      try Interruption.held {
        if reopen {
          try closing.reopen(period, decision: decision)
          try Terminal.say(words.text("close.reopened", values), in: words.language)
        } else {
          let run = try closing.close(period, from: from, decision: decision)
          values["run"] = run
          let key = run == nil ? "close.doneBare" : "close.done"
          try Terminal.say(words.text(key, values), in: words.language)
        }
      }
    } catch let refusal as Closing.Refusal {
      throw Failure(refusal, words)
    } catch {
      throw Failure(error, words)
    }
  }
}

extension Failure {
  fileprivate init(_ refusal: Closing.Refusal, _ words: Words) {
    switch refusal {
    case .notBegun(let period, let day):
      self.init(
        Self.usage, "close.refused.notBegun",
        ["period": period.text, "day": day.text(words.language)], words)
    case .already(let closing):
      self.init(
        Self.usage, "close.refused.already",
        ["period": closing.period, "from": closing.from, "decision": closing.decision], words)
    case .notClosed(let period):
      self.init(Self.usage, "close.refused.notClosed", ["period": period.text], words)
    case .waiting(let count):
      self.init(Self.usage, "close.refused.waiting", ["count": "\(count)"], words)
    }
  }
}
