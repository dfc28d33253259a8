package import SocialOrder

/// All rules, in the order of rules.md: the order of reference pages and of what is judged first.
package enum Rulebook {
  package static let all: [any Rule.Type] =
    intakeRules + fieldRules + anyKindRules + projectRules + monitoringRules + scoreRules
    + remarkRules

  /// The declaration of a code; nil for a code that no rule has.
  package static func declaration(_ code: String) -> RuleDeclaration? { byCode[code] }

  private static let byCode: [String: RuleDeclaration] = Dictionary(
    all.map { ($0.declaration.code, $0.declaration) }, uniquingKeysWith: { first, _ in first })

  /// The set rules, in order.
  static let setRules: [any SetRule.Type] = all.compactMap { $0 as? any SetRule.Type }

  /// The record rules of one kind, those of every kind among them, in order.
  static func recordRules<Subject: Record>(_: Subject.Type) -> [RecordJudge<Subject>] {
    all.compactMap { rule in
      if let rule = rule as? any RecordRule<Subject>.Type { return judge(rule) }
      if let rule = rule as? any AnyRecordRule.Type { return judge(rule) }
      return nil
    }
  }

  private static func judge<R: RecordRule>(_ rule: R.Type) -> RecordJudge<R.Subject> {
    RecordJudge(declaration: R.declaration, judge: R.judge)
  }

  private static func judge<R: AnyRecordRule, Subject: Record>(
    _ rule: R.Type
  ) -> RecordJudge<Subject> {
    RecordJudge(declaration: R.declaration) { R.judge($0, $1, &$2) }
  }
}

/// A record rule with its subject's type known.
struct RecordJudge<Subject: Record>: Sendable {
  let declaration: RuleDeclaration
  let judge: @Sendable (Subject, RuleContext, inout RecordReport) -> Void
}
