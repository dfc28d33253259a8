internal import ArgumentParser
internal import Reports
internal import SocialOrder

/// `columns`: the columns of a kind of record; without a kind, the kinds.
struct ColumnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns", abstract: HelpWords.text("help.columns"))

  @ArgumentParser.Argument(help: .words("option.kind"))
  var kind: String?

  @OptionGroup var options: PageOptions

  func run() throws {
    let grounds = try options.grounds.load()
    let (reference, words) = (grounds.reference, grounds.words)
    let pages = ColumnPages(reference, options.language(grounds.settings))
    guard let name = kind else {
      return try options.show(pages.page(), json: ReferenceJSON.kinds, words)
    }
    let kind = try KindName.kind(name, words)
    try options.show(pages.page(kind), json: ReferenceJSON.document(kind, reference), words)
  }
}
