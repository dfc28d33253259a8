internal import ArgumentParser
internal import Reports
internal import Rules
internal import SocialOrder

/// `explain`: one rule's page.
struct ExplainCommand: PageCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: HelpWords.text("help.explain"))

  @ArgumentParser.Argument(help: .words("option.code"))
  var code: String

  @OptionGroup var page: PageOptions

  @OptionGroup var groundOptions: GroundOptions

  func run() throws {
    let grounds = try groundOptions.load()
    guard let rule = Rulebook.declaration(code) else { throw unknown(grounds.words) }
    let pages = RulePages(
      grounds.reference, language(grounds.settings), settings: grounds.settings,
      goodRecords: ExampleRecords.all)
    try show(
      pages.page(rule), json: ReferenceJSON.document([rule], grounds.reference), grounds.words)
  }

  private func unknown(_ words: Words) -> Failure {
    let codes = Rulebook.all.map { $0.declaration.code }
    let near = Suggestion.names(near: code, among: codes)
    return Failure(
      Failure.usage, "error.unknownRule",
      ["value": code, "suggestion": Suggestion.sentence(near, words)], words)
  }
}

extension ExampleRecords {
  /// A good record of each kind.
  static var all: [RecordKind: [String: String]] {
    Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, values($0, [:])) })
  }
}
