internal import ArgumentParser
internal import Batch
internal import Files
internal import Reports
internal import SocialOrder

/// `check`: validates files, and writes nothing but its report.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpWords.text("help.check"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, xlsx
  }

  @ArgumentParser.Argument(help: .words("option.paths"))
  var paths: [String]

  @Option(name: .long, help: .words("option.checkFormat"))
  var format = Format.text

  @Option(name: .long, help: .words("option.out"))
  var out: String?

  @Option(name: .long, help: .words("option.since"))
  var since: String?

  @Option(name: .long, help: .words("option.received"))
  var received: String?

  @Flag(name: .long, help: .words("option.strict"))
  var strict = false

  @OptionGroup var common: CommonOptions

  @OptionGroup var groundOptions: GroundOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    let grounds = try groundOptions.load()
    let words = grounds.words
    do {
      var options = try common.batch(grounds, log, keepsText: false)
      options.received = try received.map { try CommonOptions.day($0, words) }
      let files = try common.files(paths, words)
      try refuseInput(files, words)
      let returned = format == .xlsx ? try FixItOutput(out, files, words) : nil
      let earlier = try since.map { try (path: $0, files: common.files([$0], words)) }
      let batch = try Batch.read(files, options)
      let changes = try earlier.map {
        try Since.changes($0.path, $0.files, to: batch, files, options)
      }
      if let returned {
        let fixIt = FixIt(
          batch, files, options, groundOptions.fileLanguage(grounds.settings), since: changes)
        try Interruption.held { try returned.write(fixIt, options.watch, words) }
      } else {
        try Interruption.held { try write(batch, changes, grounds) }
      }
      if let out { (options.watch as? RunWatch)?.wrote(out) }
      try Self.judge(batch.outcome, strict: strict, words)
    } catch {
      throw Failure(error, words)
    }
  }

  private func write(_ batch: Batch, _ changes: Changes?, _ grounds: Grounds) throws {
    let fileLanguage = groundOptions.fileLanguage(grounds.settings)
    switch format {
    case .json:
      // It may be long: nothing is left out of it.
      let document = CheckJSON.document(batch.outcome, fileLanguage, since: changes)
      if let out {
        try OutputFolder.write(to: PathBytes(out), inPieces: document.write)
      } else {
        try document.write { try Terminal.output($0) }
      }
    case .html:
      try write(
        FindingsHTML(
          batch.outcome, FindingsByFile(batch.outcome, batch.causes), grounds.reference,
          fileLanguage, since: changes
        ).text)
    case .text, .xlsx:
      let style =
        out == nil
        ? Terminal.style(grounds.words.language, noColour: groundOptions.noColor)
        : TextStyle(language: fileLanguage, width: 100, hasColour: false)
      let text =
        CheckText(batch.outcome, batch.causes, grounds.reference, style).text(quiet: common.quiet)
        + (changes.map { SinceText($0, batch.outcome, style).text } ?? "")
      try write(text)
    }
  }

  private func write(_ report: String) throws {
    if let out {
      try OutputFolder.write(report.utf8, to: PathBytes(out))
    } else {
      try Terminal.output(report)
    }
  }

  /// The report is not written over one of the files that it is about.
  private func refuseInput(_ files: [InputFile], _ words: Words) throws {
    guard let out, try files.contains(where: { try $0.path.isSameFile(as: PathBytes(out)) })
    else { return }
    throw Failure(Failure.usage, "error.outIsInput", ["path": out], words)
  }

  /// Exit code 1 where a file was rejected, or with `--strict` where breaches were found.
  static func judge(_ outcome: CheckOutcome, strict: Bool, _ words: Words) throws {
    if outcome.files.contains(where: { $0.verdict == .rejected }) {
      let key = outcome.files.count == 1 ? "run.rejected" : "run.someRejected"
      throw Failure(Failure.rejected, key, [:], words)
    }
    if strict, outcome.files.contains(where: { $0.breaches > 0 }) {
      throw Failure(Failure.rejected, "run.breaches", [:], words)
    }
  }
}
