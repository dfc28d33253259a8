/// The rules of each group, in the order of rules.md.
extension Rulebook {
  static let intakeRules: [any Rule.Type] = []
  static let fieldRules: [any Rule.Type] = []
  static let anyKindRules: [any Rule.Type] = [DuplicateRecord.self]
  static let projectRules: [any Rule.Type] = [TermOrder.self]
  static let monitoringRules: [any Rule.Type] = [
    UnknownProject.self, ExpertsBelowThreshold.self, ExpertsThresholdUnclear.self,
    ExpertsNotNamed.self, ExpertsPaid.self, NoticeMissing.self, NoticeLate.self,
    NoticeConflict.self, InstrumentsTooFew.self, IndicatorMissing.self, StandardsRequired.self,
    StandardsNotApplicable.self, MonitoringFirstHalf.self, MonitoringSecondHalf.self,
    VisitOutsideTerm.self, VisitInFuture.self, VisitOutsidePeriod.self, CoverageZero.self,
  ]
  static let scoreRules: [any Rule.Type] = [
    CouncilDateConflict.self, EvaluatedBeforeEnd.self, EvaluationMissing.self, ScorePeriod.self,
    ExpertAmbiguous.self,
  ]
  static let remarkRules: [any Rule.Type] = []
}
