/// A row seen as a record of its kind: typed, and named as in the law. A column in error reads as nil, as a blank one does;
/// `isBlank` tells them apart.
public protocol Record: SendableMetatype {
  associatedtype Name: ColumnName
  var row: Row { get }
  var administrator: BIN? { get }
  var period: Period? { get }
  /// Whether its term, a project's or a discussion's, contradicts itself: then no date of the record is relied on.
  var hasContradictoryTerm: Bool { get }
  init(_ row: Row)
}

extension Record {
  public var hasContradictoryTerm: Bool { false }

  public func isFilled(_ column: Name) -> Bool { row.isFilled(column.rawValue) }
  public func isWrong(_ column: Name) -> Bool { row.isWrong(column.rawValue) }
  public func text(_ column: Name) -> String? { row.string(column.rawValue) }

  func money(_ column: Name) -> Money? { row[column.rawValue].map { Money(tiyn: $0) } }
  public func date(_ column: Name) -> CivilDate? {
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
public struct Project: Record {
  public let row: Row
  public init(_ row: Row) { self.row = row }
  public typealias Name = ProjectColumn

  public var administrator: BIN? { bin(.administratorBIN) }
  public var period: Period? { period(.period) }
  public var direction: Direction? { number(.direction).flatMap { Direction($0) } }
  /// The place in the region list.
  public var region: Int? { number(.region) }
  public var plannedSum: Money? { money(.plannedSum) }
  public var contractSum: Money? { money(.contractSum) }
  public var projectSum: Money? { money(.projectSum) }
  public var supplierBIN: BIN? { bin(.supplierBIN) }
  public var contractDate: CivilDate? { date(.contractDate) }
  public var startDate: CivilDate? { date(.startDate) }
  public var endDate: CivilDate? { date(.endDate) }
  public var status: ProjectStatus? { code(.status) }
  public var serviceTypes: CodeSet<ServiceType>? { codes(.serviceType) }
}

/// A monitoring visit or act (para 9).
public struct Visit: Record {
  public let row: Row
  public init(_ row: Row) { self.row = row }
  public typealias Name = VisitColumn

  public var administrator: BIN? { bin(.administratorBIN) }
  public var period: Period? { period(.period) }
  public var visitDate: CivilDate? { date(.visitDate) }
  public var conductedBy: ConductedBy? { code(.conductedBy) }
  public var expertFee: Money? { money(.expertFee) }
  public var instruments: CodeSet<Instrument>? { codes(.instruments) }
  /// Hundredths of a per cent.
  public var planCompletion: Int? { number(.planCompletion) }
  /// Hundredths of a per cent.
  public var satisfaction: Int? { number(.satisfaction) }
  public var coveragePeople: Int? { number(.coveragePeople) }
  public var standardsMet: StandardsMet? { code(.standardsMet) }
}

/// One council member's scores of one project (Annex 5-1).
public struct ScoreSheet: Record {
  public let row: Row
  public init(_ row: Row) { self.row = row }
  public typealias Name = ScoreColumn

  public var administrator: BIN? { bin(.administratorBIN) }
  public var period: Period? { period(.period) }
  /// The place in the region list.
  public var region: Int? { number(.region) }
  public var councilDate: CivilDate? { date(.councilDate) }
  /// Hundredths of a point, 100 to 500.
  public func score(_ criterion: Criterion) -> Int? { number(ScoreColumn.score(criterion)) }
}

/// Remarks and proposals on the evaluation in one direction (Annex 8, columns 7 and 8).
public struct EvaluationRemark: Record {
  public let row: Row
  public init(_ row: Row) { self.row = row }
  public typealias Name = RemarkColumn

  public var administrator: BIN? { bin(.administratorBIN) }
  public var period: Period? { period(.period) }
  public var direction: Direction? { number(.direction).flatMap { Direction($0) } }
  public var received: Int? { number(.received) }
  public var rejected: Int? { number(.rejected) }
}

/// An independent expert's conflict-of-interest notice (Annex 3-1).
public struct ConflictNotice: Record {
  public let row: Row
  public init(_ row: Row) { self.row = row }
  public typealias Name = NoticeColumn

  public var administrator: BIN? { bin(.administratorBIN) }
  public var period: Period? { period(.period) }
  public var noticeDate: CivilDate? { date(.noticeDate) }
  public var hasConflict: Bool? { number(.hasConflict).map { $0 == 1 } }
  public var supplierBIN: BIN? { bin(.supplierBIN) }
}

/// A theme's public discussion and one remark on it, or none (para 7(2), Annex 2).
public struct Discussion: Record {
  public let row: Row
  public init(_ row: Row) { self.row = row }
  public typealias Name = DiscussionColumn

  public var administrator: BIN? { bin(.administratorBIN) }
  public var period: Period? { period(.period) }
  public var postedOn: CivilDate? { date(.postedOn) }
  public var closedOn: CivilDate? { date(.closedOn) }
  public var receivedOn: CivilDate? { date(.remarkReceivedOn) }
  public var decision: Decision? { code(.decision) }
  public var decidedOn: CivilDate? { date(.decidedOn) }
}

/// How a body planned the projects of a year (paras 7(1) and 7(3)).
public struct Plan: Record {
  public let row: Row
  public init(_ row: Row) { self.row = row }
  public typealias Name = PlanColumn

  public var administrator: BIN? { bin(.administratorBIN) }
  public var period: Period? { period(.period) }
  public var needsAssessedOn: CivilDate? { date(.needsAssessedOn) }
  public var sources: CodeSet<InformationSource>? { codes(.sources) }
  public var budgetApprovedOn: CivilDate? { date(.budgetApprovedOn) }
  public var publishedOn: CivilDate? { date(.publishedOn) }
  public var sentOn: CivilDate? { date(.sentOn) }
}
