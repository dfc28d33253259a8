/// A row seen as a record of its kind: typed, and named as in the law. A column in error reads as nil, as a blank one does;
/// `isBlank` tells them apart.
package protocol Record: SendableMetatype {
  associatedtype Name: ColumnName
  var row: Row { get }
  var administrator: BIN? { get }
  var period: Period? { get }
  /// Whether its term, a project's or a discussion's, contradicts itself: then no date of the record is relied on.
  var hasContradictoryTerm: Bool { get }
  init(_ row: Row)
}

extension Record {
  package var hasContradictoryTerm: Bool { false }

  package func isFilled(_ column: Name) -> Bool { row.isFilled(column.rawValue) }
  package func isWrong(_ column: Name) -> Bool { row.isWrong(column.rawValue) }
  package func text(_ column: Name) -> String? { row.string(column.rawValue) }

  func money(_ column: Name) -> Money? { row[column.rawValue].map { Money(tiyn: $0) } }
  package func date(_ column: Name) -> CivilDate? {
    row[column.rawValue].map { CivilDate(days: Int32($0)) }
  }
  func bin(_ column: Name) -> BIN? { row[column.rawValue].map { BIN(checked: UInt64($0)) } }
  func period(_ column: Name) -> Period? { row[column.rawValue].map { Period(ordinal: $0) } }
  func number(_ column: Name) -> Int? { row[column.rawValue].map { Int($0) } }
  func code<Code: RawRepresentable>(_ column: Name) -> Code? where Code.RawValue == Int {
    number(column).flatMap { Code(rawValue: $0) }
  }
  func codes<Code>(_ column: Name) -> CodeSet<Code>? {
    row[column.rawValue].map { CodeSet(mask: UInt32($0)) }
  }
}

/// A social project in a half-year (Annex 4).
package struct Project: Record {
  package let row: Row
  package init(_ row: Row) { self.row = row }
  package typealias Name = ProjectColumn

  package var administrator: BIN? { bin(.administratorBIN) }
  package var period: Period? { period(.period) }
  package var direction: Direction? { number(.direction).flatMap { Direction($0) } }
  /// The place in the region list.
  package var region: Int? { number(.region) }
  package var plannedSum: Money? { money(.plannedSum) }
  package var contractSum: Money? { money(.contractSum) }
  package var projectSum: Money? { money(.projectSum) }
  package var supplierBIN: BIN? { bin(.supplierBIN) }
  package var contractDate: CivilDate? { date(.contractDate) }
  package var startDate: CivilDate? { date(.startDate) }
  package var endDate: CivilDate? { date(.endDate) }
  package var status: ProjectStatus? { code(.status) }
  package var serviceTypes: CodeSet<ServiceType>? { codes(.serviceType) }
}

/// A monitoring visit or act (para 9).
package struct Visit: Record {
  package let row: Row
  package init(_ row: Row) { self.row = row }
  package typealias Name = VisitColumn

  package var administrator: BIN? { bin(.administratorBIN) }
  package var period: Period? { period(.period) }
  package var visitDate: CivilDate? { date(.visitDate) }
  package var conductedBy: ConductedBy? { code(.conductedBy) }
  package var expertFee: Money? { money(.expertFee) }
  package var instruments: CodeSet<Instrument>? { codes(.instruments) }
  /// Hundredths of a per cent.
  package var planCompletion: Int? { number(.planCompletion) }
  /// Hundredths of a per cent.
  package var satisfaction: Int? { number(.satisfaction) }
  package var coveragePeople: Int? { number(.coveragePeople) }
  package var standardsMet: StandardsMet? { code(.standardsMet) }
}

/// One council member's scores of one project (Annex 5-1).
package struct ScoreSheet: Record {
  package let row: Row
  package init(_ row: Row) { self.row = row }
  package typealias Name = ScoreColumn

  package var administrator: BIN? { bin(.administratorBIN) }
  package var period: Period? { period(.period) }
  /// The place in the region list.
  package var region: Int? { number(.region) }
  package var councilDate: CivilDate? { date(.councilDate) }
  /// Hundredths of a point, 100 to 500.
  package func score(_ criterion: Criterion) -> Int? { number(ScoreColumn.score(criterion)) }
}

/// Remarks and proposals on the evaluation in one direction (Annex 8, columns 7 and 8).
package struct EvaluationRemark: Record {
  package let row: Row
  package init(_ row: Row) { self.row = row }
  package typealias Name = RemarkColumn

  package var administrator: BIN? { bin(.administratorBIN) }
  package var period: Period? { period(.period) }
  package var direction: Direction? { number(.direction).flatMap { Direction($0) } }
  package var received: Int? { number(.received) }
  package var rejected: Int? { number(.rejected) }
}

/// An independent expert's conflict-of-interest notice (Annex 3-1).
package struct ConflictNotice: Record {
  package let row: Row
  package init(_ row: Row) { self.row = row }
  package typealias Name = NoticeColumn

  package var administrator: BIN? { bin(.administratorBIN) }
  package var period: Period? { period(.period) }
  package var noticeDate: CivilDate? { date(.noticeDate) }
  package var hasConflict: Bool? { number(.hasConflict).map { $0 == 1 } }
  package var supplierBIN: BIN? { bin(.supplierBIN) }
}

/// A theme's public discussion and one remark on it, or none (para 7(2), Annex 2).
package struct Discussion: Record {
  package let row: Row
  package init(_ row: Row) { self.row = row }
  package typealias Name = DiscussionColumn

  package var administrator: BIN? { bin(.administratorBIN) }
  package var period: Period? { period(.period) }
  package var postedOn: CivilDate? { date(.postedOn) }
  package var closedOn: CivilDate? { date(.closedOn) }
  package var receivedOn: CivilDate? { date(.remarkReceivedOn) }
  package var decision: Decision? { code(.decision) }
  package var decidedOn: CivilDate? { date(.decidedOn) }
}

/// How a body planned the projects of a year (paras 7(1) and 7(3)).
package struct Plan: Record {
  package let row: Row
  package init(_ row: Row) { self.row = row }
  package typealias Name = PlanColumn

  package var administrator: BIN? { bin(.administratorBIN) }
  package var period: Period? { period(.period) }
  package var needsAssessedOn: CivilDate? { date(.needsAssessedOn) }
  package var sources: CodeSet<InformationSource>? { codes(.sources) }
  package var budgetApprovedOn: CivilDate? { date(.budgetApprovedOn) }
  package var publishedOn: CivilDate? { date(.publishedOn) }
  package var sentOn: CivilDate? { date(.sentOn) }
}
