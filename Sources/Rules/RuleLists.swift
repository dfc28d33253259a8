/// The rules of each group, in the order of rules.md.
extension Rulebook {
  static let intakeRules: [any Rule.Type] = [NotChecked.self]
  static let fieldRules: [any Rule.Type] = []
  static let anyKindRules: [any Rule.Type] = [DuplicateRecord.self, PeriodBeforeOrder.self]
  static let projectRules: [any Rule.Type] = [
    TermOrder.self, TermOutsidePeriod.self, ContractIncomplete.self, ContractMissing.self,
    ContractAfterStart.self, ContractOverPlan.self, ResultsEmpty.self, RussianMissing.self,
    KazakhMissing.self, ProjectChanged.self,
  ]
  static let monitoringRules: [any Rule.Type] = []
  static let scoreRules: [any Rule.Type] = []
  static let remarkRules: [any Rule.Type] = [RemarksBalance.self]
}
