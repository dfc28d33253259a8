internal import ArgumentParser
internal import Reports
internal import Rules
internal import SocialOrder

/// `rules`: all rules, by group.
struct RulesCommand: PageCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: HelpWords.text("help.rules"))

  @OptionGroup var page: PageOptions

  @OptionGroup var groundOptions: GroundOptions

  func run() throws {
    let grounds = try groundOptions.load()
    let rules = Rulebook.all.map { $0.declaration }
    let pages = RulePages(
      grounds.reference, language(grounds.settings), settings: grounds.settings,
      goodRecords: ExampleRecords.all)
    try show(
      pages.page(rules), json: ReferenceJSON.document(rules, grounds.reference), grounds.words)
  }
}
