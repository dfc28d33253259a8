internal import ArgumentParser
internal import Files
internal import Reports
internal import Rules
internal import SocialOrder

/// `template`: a blank form of one or several kinds of record.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: HelpWords.text("help.template"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, xml, xlsx
  }

  @ArgumentParser.Argument(help: .words("option.templateKind"))
  var kinds: [String] = []

  @Option(name: .long, help: .words("option.templateFormat"))
  var format: Format?

  @Option(name: .long, help: .words("option.out"))
  var out: String?

  @OptionGroup var options: GroundOptions

  func run() throws {
    let grounds = try options.load()
    let (reference, words) = (grounds.reference, grounds.words)
    let kinds = try kinds.map { try KindName.kind($0, words) }
    guard !kinds.isEmpty else { throw KindName.missing(words) }
    let language = options.fileLanguage(grounds.settings)
    let format = try format ?? named(words)
    do {
      switch format {
      case .csv:
        guard kinds.count == 1 else {
          throw Failure(Failure.usage, "error.templateOneKind", [:], words)
        }
        try write(TemplateCSV.text(kinds[0], language))
      case .xml: try write(TemplateXML(reference, language).text(kinds))
      case .xlsx:
        guard let out else { throw Failure(Failure.usage, "error.templateOut", [:], words) }
        let template = TemplateWorkbook(
          kinds, reference, language, examples: ExampleRecords.all)
        try Interruption.held {
          try OutputFolder.write(to: PathBytes(out)) { try template.write(to: $0) }
        }
      }
    } catch let error as FilesError {
      throw Failure(error, words)
    } catch let error as WorkbookError {
      throw Failure(error, words)
    }
  }

  /// The format that the output's name asks for; CSV where it says nothing.
  private func named(_ words: Words) throws -> Format {
    guard let name = out?.lowercased(), let dot = name.lastIndex(of: ".") else { return .csv }
    return Format(rawValue: String(name[name.index(after: dot)...])) ?? .csv
  }

  private func write(_ text: String) throws {
    guard let out else { return try Terminal.output(text) }
    try Interruption.held { try OutputFolder.write(text.utf8, to: PathBytes(out)) }
  }
}
