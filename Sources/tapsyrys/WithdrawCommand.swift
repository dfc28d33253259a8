internal import ArgumentParser
internal import Batch
internal import Files
internal import SocialOrder
internal import Workspace

/// `withdraw`: takes an accepted file, or one record of it, out of what counts, or puts it back.
struct WithdrawCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: HelpWords.text("withdraw.about"))

  @ArgumentParser.Argument(help: .words("withdraw.option.file"))
  var file: String

  @Option(name: .long, help: .words("withdraw.option.line"))
  var line: Int?

  @Option(name: .long, help: .words("withdraw.option.sheet"))
  var sheet: String?

  @Option(name: .long, help: .words("withdraw.option.reason"))
  var reason: String

  @Flag(name: .long, help: .words("withdraw.option.undo"))
  var undo = false

  @OptionGroup var workspace: WorkspaceOptions

  @OptionGroup var place: WorkspacePlace

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    let grounds = try load()
    let words = grounds.words
    do {
      try place.check(path, words)
      guard line != nil || sheet == nil else {
        throw Failure(Failure.usage, "withdraw.sheetAlone", [:], words)
      }
      let reason = try place.text(reason, "--reason", words)
      let lock = try place.lock(path, words)
      defer { withExtendedLifetime(lock) {} }
      let ledger = try Ledger.open(in: path)
      let withdrawing = Withdrawing(
        path, ledger,
        BatchOptions(
          asOf: try place.day(words), reference: grounds.reference, settings: grounds.settings),
        now: place.now)
      let done = try Interruption.held {
        try withdrawing.withdraw(
          file, line: line, sheet: sheet, reason: reason, isUndone: undo)
      }
      let what = done.withdrawal.line == nil ? "file" : "record"
      try Terminal.say(
        words.text(
          "withdraw.\(undo ? "undone" : "done").\(what)",
          [
            "name": ArchiveNames.shown(done.file.name), "path": done.file.place,
            "line": "\(done.withdrawal.line ?? 0)",
            "record": Self.named(done.records, words.language),
          ]), words.text(undo ? "withdraw.nextUndone" : "withdraw.next", [:]), in: words.language)
    } catch let refusal as Withdrawing.Refusal {
      throw Failure(refusal, words)
    } catch {
      throw Failure(error, words)
    }
  }
}

extension WithdrawCommand {
  /// The kind of each record as people call it, and its key as given.
  private static func named(_ records: [RecordLines.Record], _ language: Language) -> String {
    records.map { record in
      ArchiveNames.shown(
        ([record.kind.title[language]] + record.key.map(\.value)).joined(separator: " · "))
    }.joined(separator: "; ")
  }
}

extension Failure {
  fileprivate init(_ refusal: Withdrawing.Refusal, _ words: Words) {
    let (key, values): (String, [String: String]) =
      switch refusal {
      case .unknown(let name): ("unknown", ["value": name])
      case .ambiguous(let places): ("ambiguous", ["list": places.joined(separator: ", ")])
      case .already(let what): ("already", ["path": what])
      case .notWithdrawn(let what): ("notWithdrawn", ["path": what])
      case .noRecord(let line, let near) where near.isEmpty: ("noRecords", ["line": "\(line)"])
      case .noRecord(let line, let near):
        (
          near.count == 1 ? "noRecordButOne" : "noRecord",
          ["line": "\(line)", "list": near.map { "\($0)" }.joined(separator: ", ")]
        )
      case .sheets(let names):
        ("sheets", ["list": names.map { "«\(ArchiveNames.shown($0))»" }.joined(separator: ", ")])
      case .unknownSheet(let name, let names) where names.isEmpty: ("noSheets", ["value": name])
      case .unknownSheet(let name, let names):
        (
          "unknownSheet",
          [
            "value": name,
            "list": names.map { "«\(ArchiveNames.shown($0))»" }.joined(separator: ", "),
          ]
        )
      case .closed(let closing):
        (
          "closed",
          [
            "period": closing.period.text, "from": closing.from.text(words.language),
            "decision": closing.decision,
          ]
        )
      case .changed(let place): ("changed", ["path": place])
      }
    if case .changed = refusal {
      self.init(Self.rejected, "withdraw.refused.\(key)", values, words)
    } else {
      self.init(Self.usage, "withdraw.refused.\(key)", values, words)
    }
  }
}
