internal import ArgumentParser
internal import Batch
internal import Consolidation
internal import Files
internal import Reports
internal import SocialOrder

/// `report`: checks files, consolidates the accepted ones, and writes the forms of a period.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: HelpWords.text("help.report"))

  @ArgumentParser.Argument(help: .words("option.paths"))
  var paths: [String]

  @Option(name: .long, help: .words("option.period"))
  var period: String

  @Option(name: .long, help: .words("option.reportOut"))
  var out: String

  @Option(name: .long, help: .words("option.administrator"))
  var administrator: String?

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
      guard let period = Period(period) else {
        throw Failure(Failure.usage, "error.period", ["value": period], words)
      }
      var options = try common.batch(grounds, log, keepsText: true)
      options.administrator = try administrator.map { text in
        guard let bin = BIN(text) else {
          throw Failure(Failure.usage, "error.administrator", ["value": text], words)
        }
        return bin
      }
      options.received = try received.map { try CommonOptions.day($0, words) }
      let files = try common.files(paths, words)
      let batch = try Batch.read(files, options)
      guard batch.hasRecords(of: period) else {
        throw Failure(Failure.usage, "error.noRecords", ["period": period.text], words)
      }
      let reports = try reports(batch, period, options, grounds)
      try Interruption.held {
        let folder = try OutputFolder(PathBytes(out))
        guard try reports.mayReplace(folder) else {
          throw Failure(Failure.usage, "error.otherReports", ["path": out], words)
        }
        try reports.write(to: folder, jobs: options.jobs, watch: options.watch)
      }
      try Terminal.output(summary(batch, reports, grounds))
      try CheckCommand.judge(batch.outcome, strict: strict, words)
    } catch {
      throw Failure(error, words)
    }
  }

  /// - Throws: `Failure` that names the file, body and direction where the figures contradict what was read.
  private func reports(
    _ batch: Batch, _ period: Period, _ options: BatchOptions, _ grounds: Grounds
  ) throws -> ReportFiles {
    do {
      return try ReportFiles(
        batch, period: period, reference: options.reference,
        administrator: options.administrator, received: options.received,
        language: groundOptions.fileLanguage(grounds.settings))
    } catch ConsolidationError.notConserved(let file, let group, let amounts) {
      throw Failure(
        notConserved: batch.outcome.files[file].path, group, amounts, grounds.words)
    }
  }

  private func summary(
    _ batch: Batch, _ reports: ReportFiles, _ grounds: Grounds
  ) -> String {
    let style = Terminal.style(grounds.words.language, noColour: groundOptions.noColor)
    let checked =
      common.quiet
      ? ""
      : CheckText(batch.outcome, batch.causes, grounds.reference, style).text(quiet: false)
    let unreadable = reports.unreadableSums.map { place in
      "\(batch.outcome.files[place.file].path):\(place.line ?? 0)"
    }
    return checked
      + ReportText(reports.figures, grounds.reference, style).text(
        unreadable: unreadable, folder: out, files: reports.shownNames, hasForms: reports.hasForms,
        outcome: common.quiet ? batch.outcome : nil,
        parts: common.quiet
          ? nil
          : (
            { reports.names.name($0)[style.language] }, batch.outcome.files.map(\.path)
          ),
        changes: reports.changes.map { ($0, reports.noticedChange) })
  }
}
