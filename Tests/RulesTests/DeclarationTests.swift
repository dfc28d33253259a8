import Rules
import SocialOrder
import Testing

/// What every declaration in the rulebook owes: a code of its own, words in three languages, and examples.
@Suite struct DeclarationTests {
  static let all = Rulebook.all.map { $0.declaration }

  /// The codes whose cases are no small files: tests of the command show them.
  static let withoutExamples: Set<String> = [
    IntakeCode.fileTooLarge.rawValue, IntakeCode.fileUnreadable.rawValue,
    IntakeCode.recordTooLong.rawValue, IntakeCode.xlsxFormulaWithoutValue.rawValue,
  ]

  @Test(arguments: IntakeCode.allCases)
  func `every code that a reader gives is declared once`(code: IntakeCode) {
    #expect(Self.all.count { $0.code == code.rawValue } == 1)
  }

  @Test func `no code is declared twice`() {
    let counts = Dictionary(grouping: Self.all, by: \.code).filter { $0.value.count > 1 }
    #expect(counts.keys.sorted() == [])
  }

  @Test(arguments: all)
  func `codes are words of small letters joined by hyphens`(rule: RuleDeclaration) {
    #expect(rule.code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
  }

  @Test(arguments: all)
  func `no rule judges records from before this edition`(rule: RuleDeclaration) {
    #expect(rule.since.map { $0 >= .half(2021, 2) } ?? true, "\(rule.code)")
  }

  @Test(arguments: all)
  func `the milder severity is weaker`(rule: RuleDeclaration) throws {
    let order = Severity.allCases
    guard let milder = rule.milder else { return }
    let strict = try #require(order.firstIndex(of: rule.severity))
    #expect(try #require(order.firstIndex(of: milder)) > strict, "\(rule.code)")
  }

  @Test(arguments: all)
  func `a rule has an example that fails and one that passes`(rule: RuleDeclaration) {
    guard !Self.withoutExamples.contains(rule.code) else {
      #expect(rule.examples.isEmpty, "\(rule.code): strike it from the list")
      return
    }
    #expect(rule.examples.contains { $0.fails }, "\(rule.code)")
    #expect(rule.examples.contains { !$0.fails }, "\(rule.code)")
  }

  @Test(arguments: all)
  func `examples change columns that their kind has`(rule: RuleDeclaration) {
    for example in rule.examples {
      guard case .records(let records) = example.input else { continue }
      #expect(!records.isEmpty, "\(rule.code)")
      for record in records {
        let unknown = record.changes.keys.filter { record.kind.index(of: $0) == nil }
        #expect(unknown.sorted() == [], "\(rule.code)")
      }
    }
  }
}
