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
    let reference = try ReferenceData()
    let rules = Rulebook.all.map { $0.declaration }
    let pages = RulePages(reference, options.language, goodRecords: ExampleRecords.all)
    try options.show(
      pages.page(rules), json: ReferenceJSON.document(rules, reference), options.words(reference))
  }
}
