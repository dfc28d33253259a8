internal import ArgumentParser
internal import Reports
internal import SocialOrder

/// `columns`: the columns of a kind of record; without a kind, the kinds.
struct ColumnsCommand: PageCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns", abstract: HelpWords.text("help.columns"))

  @ArgumentParser.Argument(help: .words("option.kind"))
  var kind: String?

  @OptionGroup var page: PageOptions

  @OptionGroup var groundOptions: GroundOptions

  func run() throws {
    let grounds = try groundOptions.load()
    let (reference, words) = (grounds.reference, grounds.words)
    let pages = ColumnPages(reference, language(grounds.settings))
    guard let name = kind else {
      return try show(pages.page(), json: ReferenceJSON.kinds, words)
    }
    let kind = try KindName.kind(name, words)
    try show(pages.page(kind), json: ReferenceJSON.document(kind, reference), words)
  }
}
