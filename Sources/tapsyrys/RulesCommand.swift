internal import ArgumentParser
internal import Reports
internal import Rules
internal import SocialOrder

/// `rules`: all rules, by group.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: HelpWords.text("help.rules"))

  @OptionGroup var options: PageOptions

  func run() throws {
    let grounds = try options.grounds.load()
    let rules = Rulebook.all.map { $0.declaration }
    let pages = RulePages(
      grounds.reference, options.language(grounds.settings), settings: grounds.settings,
      goodRecords: ExampleRecords.all)
    try options.show(
      pages.page(rules), json: ReferenceJSON.document(rules, grounds.reference), grounds.words)
  }
}
