/// The rules of each group, in the order of rules.md.
extension Rulebook {
  static let intakeRules: [any Rule.Type] = [
    FileEmpty.self, FileTooLarge.self, FileUnreadable.self, FormatUnsupported.self,
    KindUnknown.self, EncodingInvalid.self, EncodingMixed.self, EncodingDoubled.self,
    LettersLost.self, HeaderMissingColumn.self, HeaderDuplicateColumn.self,
    HeaderUnknownColumn.self, RowFieldCount.self, QuoteUnclosed.self, TextAfterQuote.self,
    ControlCharacter.self, FieldTooLong.self, RecordTooLong.self, TooManyColumns.self,
    LastLineUnended.self, BlankRow.self, ReadLeniently.self, XMLMalformed.self, XMLTruncated.self,
    XMLDoctype.self, XMLNamespace.self, XMLUnexpectedElement.self, XMLUnexpectedAttribute.self,
    XMLTooDeep.self, XMLTooWide.self, XLSXMalformed.self, XLSXTooLarge.self,
    XLSXFormulaWithoutValue.self, NotChecked.self,
  ]
  static let fieldRules: [any Rule.Type] = [
    Required.self, NotANumber.self, NumberAmbiguous.self, NumberOutOfRange.self, NotADate.self,
    DateTwoDigitYear.self, DateImpossible.self, DateImplausible.self, NotABIN.self,
    BINCheckDigit.self, BINRoundedByExcel.self, BINLostZero.self, UnknownCode.self,
    TextTooLong.self, PeriodInvalid.self, MixedAlphabet.self,
  ]
  static let anyKindRules: [any Rule.Type] = [
    DuplicateRecord.self, AdministratorUnknown.self, PeriodClosed.self, WaiverExpired.self,
    WaiverUnused.self, PeriodBeforeOrder.self,
  ]
  static let projectRules: [any Rule.Type] = [
    DirectionRange.self, TermOrder.self, TermOutsidePeriod.self, ContractIncomplete.self,
    ContractMissing.self,
    ContractAfterStart.self, ContractOverPlan.self, ResultsEmpty.self, RussianMissing.self,
    KazakhMissing.self, ProjectChanged.self, ProjectVanished.self, DoubleFinancing.self,
    ThresholdSplitting.self,
  ]
  static let monitoringRules: [any Rule.Type] = [
    UnknownProject.self, ExpertsBelowThreshold.self, ExpertsThresholdUnclear.self,
    ExpertsNotNamed.self, ExpertsPaid.self, NoticeMissing.self, NoticeLate.self,
    NoticeConflict.self, InstrumentsTooFew.self, IndicatorMissing.self, StandardsRequired.self,
    StandardsNotApplicable.self, MonitoringFirstHalf.self, MonitoringSecondHalf.self,
    VisitOutsideTerm.self, VisitInFuture.self, VisitOutsidePeriod.self, CoverageZero.self,
  ]
  static let scoreRules: [any Rule.Type] = [
    ScoreRange.self, ScoreNotWhole.self,
    CouncilDateConflict.self, EvaluatedBeforeEnd.self, EvaluationMissing.self, ScorePeriod.self,
    CouncilConflict.self, ScoreStraightLine.self, ExpertAmbiguous.self, ScoreOutlier.self,
  ]
  static let remarkRules: [any Rule.Type] = [
    RemarksBalance.self, DiscussionDates.self, DiscussionTooShort.self, DecisionLate.self,
    DecisionMissing.self, RejectionWithoutReason.self, AcceptanceWithoutReason.self,
    LateRemarkDecided.self, NeedsAssessmentOld.self, SourcesMissing.self, PlanBeforeBudget.self,
    PlanLate.self, SubmissionLate.self,
  ]
}
