package import SocialOrder

/// All rules, in the order of rules.md: the order of reference pages and of what is judged first.
package enum Rulebook {
  package static let all: [any Rule.Type] =
    intakeRules + fieldRules + anyKindRules + projectRules + monitoringRules + scoreRules
    + remarkRules

  /// The declaration of a code; nil for a code that no rule has.
  package static func declaration(_ code: String) -> RuleDeclaration? { byCode[code] }

  /// All codes, in order.
  package static var codes: [String] { all.map { $0.declaration.code } }

  private static let byCode: [String: RuleDeclaration] = Dictionary(
    all.map { ($0.declaration.code, $0.declaration) }, uniquingKeysWith: { first, _ in first })

  /// The set rules, in order.
  static let setRules: [any SetRule.Type] = all.compactMap { rule in
    if case .facts(let rule) = rule.judging { rule } else { nil }
  }

  /// The record rules of one kind, those of every kind among them, in order.
  static func recordRules<Subject: Record>(_ own: (Judging) -> RecordJudge<Subject>?)
    -> [RecordJudge<Subject>]
  {
    all.compactMap { rule in
      let judging = rule.judging
      if case .everyKind(let rule) = judging { return RecordJudge(rule) }
      return own(judging)
    }
  }
}
