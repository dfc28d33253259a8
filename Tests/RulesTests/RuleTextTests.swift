import Rules
import SocialOrder
import Testing

/// What the words of every declaration owe: to be there in three languages, in the right letters, with arguments that close.
@Suite struct RuleTextTests {
  static let all = Rulebook.all.map { $0.declaration }

  @Test(arguments: all)
  func `texts are there in all three languages`(rule: RuleDeclaration) {
    for language in Language.allCases {
      for text in rule.texts(language) {
        #expect(text.contains { !$0.isWhitespace }, "\(rule.code), \(language)")
        #expect(!text.contains("  ") && text.first != " " && text.last != " ", "\(text)")
      }
    }
  }

  @Test(arguments: all)
  func `a text is a sentence`(rule: RuleDeclaration) {
    for language in Language.allCases {
      for text in rule.texts(language)
      where !["{suggestion}", "{total}", "{nearest}"].contains(where: text.hasSuffix) {
        #expect(text.last == "." || text.last == "?", "\(rule.code): \(text)")
      }
    }
  }

  @Test(arguments: all)
  func `Kazakh and Russian texts hold no Latin letters but names`(rule: RuleDeclaration) {
    for text in rule.texts(.kk) + rule.texts(.ru) {
      let words = text.replacing(Self.placeholder, with: "").matches(of: /[A-Za-z][A-Za-z_]*/)
      let foreign = words.map { String($0.output) }.filter { !Self.names.contains($0) }
      #expect(foreign == [], "\(rule.code): \(text)")
    }
  }

  @Test(arguments: all)
  func `Russian texts hold no Kazakh letters`(rule: RuleDeclaration) {
    for text in rule.texts(.ru) {
      let kazakh = text.filter { "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains($0) }
      #expect(kazakh == "", "\(rule.code): \(text)")
    }
  }

  @Test(arguments: all)
  func `our own care cites no paragraph`(rule: RuleDeclaration) {
    guard rule.basis == .analytic else { return }
    for language in Language.allCases {
      for text in rule.texts(language) {
        #expect(text.firstMatch(of: Self.citation) == nil, "\(rule.code): \(text)")
      }
    }
  }

  @Test(arguments: all)
  func `arguments are closed and named`(rule: RuleDeclaration) {
    for language in Language.allCases {
      for text in rule.texts(language) {
        let rest = text.replacing(Self.placeholder, with: "")
        #expect(!rest.contains("{") && !rest.contains("}"), "\(rule.code): \(text)")
      }
      #expect(!rule.title[language].contains("{"), "\(rule.code): a title has no arguments")
    }
  }

  @Test(arguments: all)
  func `the three languages show the same arguments`(rule: RuleDeclaration) {
    for texts in [rule.message, rule.help] {
      let arguments = texts.all.map { text in
        Set(text.matches(of: Self.placeholder).map { String($0.output) })
      }
      #expect(arguments.allSatisfy { $0 == arguments[0] }, "\(rule.code): \(arguments)")
    }
  }

  private static var placeholder: Regex<Substring> { /\{[A-Za-z]+\}/ }

  private static var citation: Regex<Substring> {
    /\d-(?:тармақ|қосымша)|[Пп]ункт\p{L}* \d|[Пп]риложени\p{L}* \d|[Pp]ara(?:graph)?s? \d|Annex/
  }

  /// Names that have no other spelling: of formats, programs and options, of XML's parts, of columns and codes, and the halves of a
  /// period (`2026-H1`).
  private static let names: Set<String> = Set([
    "CSV", "XML", "XLSX", "UTF", "KZ", "Windows", "encoding", "Excel", "DOCTYPE", "xmlns",
    "submission", "row", "H",
  ]).union(RecordKind.allCases.map(\.rawValue))
    .union(RecordKind.allCases.flatMap { $0.columns.map(\.name) })
}

extension RuleDeclaration {
  /// Title, message and help.
  fileprivate func texts(_ language: Language) -> [String] {
    [title[language], message[language], help[language]]
  }
}
