package import SocialOrder

/// The pages on rules: one rule's, and all of them; made from the rules' own declarations, so that a page never says
/// anything else than the program does.
package struct RulePages {
  private let words: ReferenceWords
  private let examples: ExampleBlocks
  private let language: Language
  private let reference: ReferenceData
  private let settings: Settings

  /// - Parameters:
  ///   - settings: what they make of a rule's severity is said on its page.
  ///   - goodRecords: a good record of each kind: an example is told by what differs from it.
  package init(
    _ reference: ReferenceData, _ language: Language, settings: Settings,
    goodRecords: [RecordKind: [String: String]]
  ) {
    self.reference = reference
    self.settings = settings
    words = ReferenceWords(phrases: reference.phrases, language: language)
    examples = ExampleBlocks(words: words, goodRecords: goodRecords)
    self.language = language
  }

  /// One rule's page.
  package func page(_ rule: RuleDeclaration) -> Page {
    Page(
      language, title: [.code(rule.code)],
      blocks(rule) + [.paragraph([.text(words("page.pattern"))]), words.edition])
  }

  /// All rules, by group.
  package func page(_ rules: [RuleDeclaration]) -> Page {
    let groups = RuleGroup.allCases.compactMap { group -> Group? in
      let mine = rules.filter { $0.group == group }
      return mine.isEmpty
        ? nil
        : Group(
          title: words("group.\(group.rawValue)"), anchor: "group-\(group.rawValue)", rules: mine)
    }
    let start: [Page.Block] = [
      words.edition,
      .paragraph([.text("\(words("page.rules.intro")) \(words("page.pattern"))")]),
      .facts(Severity.allCases.map { (words("severity.\($0.rawValue)"), meaning($0)) }),
      .contents(
        words("page.contents"), groups.map { ($0.title, $0.anchor, $0.rules.map(\.code)) }),
    ]
    return Page(
      language, title: [.text(words("page.rules"))],
      groups.reduce(into: start) { page, group in
        page.append(.heading(2, [.text(group.title)], anchor: group.anchor))
        for rule in group.rules {
          page.append(.heading(3, [.code(rule.code)], anchor: rule.code))
          page += blocks(rule)
        }
      })
  }

  private struct Group {
    let title: String
    let anchor: String
    let rules: [RuleDeclaration]
  }

  private func meaning(_ severity: Severity) -> [Page.Span] {
    [.text(words("severity.\(severity.rawValue).meaning"))]
  }

  private func blocks(_ rule: RuleDeclaration) -> [Page.Block] {
    [.paragraph([.strong(rule.title[language])]), .facts(facts(rule))] + examples.blocks(rule)
  }

  private func facts(_ rule: RuleDeclaration) -> [(name: String, text: [Page.Span])] {
    var facts: [(name: String, text: [Page.Span])] = []
    func add(_ key: String, _ text: [Page.Span]) { facts.append((words(key), text)) }
    add("rule.severity", words.severity(rule.severity))
    if let milder = rule.milder { add("rule.milder", words.severity(milder)) }
    if let set = settings.severities[rule.code] {
      add("rule.bySettings", set.map(words.severity) ?? [.text(words("rule.off"))])
    }
    add("rule.basis", [.text(words("basis.\(rule.basis?.rawValue ?? "none")"))])
    if let citation = rule.citation {
      // Only what the Order itself says is held to its paragraph.
      add(
        rule.basis == .order ? "rule.paragraph" : "rule.related",
        [.text(citation.text(language))])
    }
    add("rule.since", [.text(words.since(rule.since))])
    add("rule.column", column(rule))
    facts += TableFacts.facts(rule, reference).map {
      ($0.name[language], [.text($0.text[language])])
    }
    add("rule.message", words.template(rule.message[language]))
    add("check.todo", words.template(rule.help[language]))
    return facts
  }

  /// The column's name and label, out of the kind that the rule is about where that has it.
  private func column(_ rule: RuleDeclaration) -> [Page.Span] {
    guard let name = rule.column else { return [.text(words("rule.column.none"))] }
    let own = RecordKind.allCases.filter { $0.rawValue == rule.group.rawValue }
    let column = (own + RecordKind.allCases).lazy
      .compactMap { kind in kind.columns.first { $0.name == name } }.first
    guard let column else { return [.code(name)] }
    return [.code(name), .text(" – \(column.labels[language])")]
  }
}
