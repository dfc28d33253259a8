/// When a project is carried out, as its row says: the record that was read, and the fact that is kept of it.
public protocol ProjectTerm {
  var contractSum: Money? { get }
  var contractDate: CivilDate? { get }
  var startDate: CivilDate? { get }
  var endDate: CivilDate? { get }
  var status: ProjectStatus? { get }
  func isWrong(_ column: ProjectColumn) -> Bool
}

extension ProjectTerm {
  /// The days on which the project is under way: from the later of start and contract to the end. Nil without a
  /// contract, when cancelled, or where a date is missing (rules.md, Projects).
  public var underWay: ClosedRange<CivilDate>? {
    guard contractSum != nil, status != .cancelled, !isWrong(.status), !isWrong(.contractDate),
      let startDate, let endDate
    else { return nil }
    let first = max(startDate, contractDate ?? startDate)
    return first <= endDate ? first...endDate : nil
  }
}

extension Project: ProjectTerm {
  /// Whether the term ends before it starts: then no date of the record is relied on.
  public var hasContradictoryTerm: Bool {
    guard let startDate, let endDate else { return false }
    return endDate < startDate
  }
}
