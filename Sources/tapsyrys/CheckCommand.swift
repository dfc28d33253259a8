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
    case text, json, html
  }

  @ArgumentParser.Argument(help: .words("option.paths"))
  var paths: [String]

  @Option(name: .long, help: .words("option.checkFormat"))
  var format = Format.text

  @Option(name: .long, help: .words("option.out"))
  var out: String?

  @Option(name: .long, help: .words("option.received"))
  var received: String?

  @Flag(name: .long, help: .words("option.strict"))
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let grounds = try common.grounds.load()
    let words = grounds.words
    do {
      var options = try common.batch(grounds, keepsText: false)
      options.received = try received.map { try common.day($0, words) }
      let files = try common.files(paths, words)
      try refuseInput(files, words)
      let batch = try Batch.read(files, options)
      try Interruption.held { try write(report(batch, grounds)) }
      try Self.judge(batch.outcome, strict: strict, words)
    } catch {
      throw Failure(error, words)
    }
  }

  private func report(_ batch: Batch, _ grounds: Grounds) -> String {
    let fileLanguage = common.grounds.fileLanguage(grounds.settings)
    switch format {
    case .json: return CheckJSON.document(batch.outcome, fileLanguage).text
    case .html:
      return FindingsHTML(batch.outcome, batch.causes, grounds.reference, fileLanguage).text
    case .text:
      let style =
        out == nil
        ? Terminal.style(grounds.words.language, noColour: common.grounds.noColor)
        : TextStyle(language: fileLanguage, width: 100, hasColour: false)
      return CheckText(batch.outcome, batch.causes, grounds.reference, style)
        .text(quiet: common.quiet)
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
    guard let out, files.contains(where: { $0.path.isSameFile(as: PathBytes(out)) }) else { return }
    throw Failure(Failure.usage, "error.outIsInput", ["path": out], words)
  }

  /// Exit code 1 where a file was rejected, or with `--strict` where breaches were found.
  static func judge(_ outcome: CheckOutcome, strict: Bool, _ words: Words) throws {
    if outcome.files.contains(where: { $0.verdict == .rejected }) {
      throw Failure(Failure.rejected, "run.someRejected", [:], words)
    }
    if strict, outcome.files.contains(where: { $0.breaches > 0 }) {
      throw Failure(Failure.rejected, "run.breaches", [:], words)
    }
  }
}
