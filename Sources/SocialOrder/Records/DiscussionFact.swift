/// What is known of a theme's public discussion and of one remark on it (para 7(2), Annex 2).
public struct DiscussionFact: Fact {
  public var id: RecordID
  public let administrator: BIN
  public let period: Period
  public private(set) var theme: Symbol
  /// Nil for a theme without remarks, and for a remark without a number.
  public private(set) var remark: Symbol?
  /// The dates are nil where they contradict each other (`discussion-dates`): nothing is concluded
  /// from them.
  public let postedOn: CivilDate?
  public let closedOn: CivilDate?
  public let receivedOn: CivilDate?
  public let decidedOn: CivilDate?
  public let decision: Decision?
  private let wrong: UInt64

  init?(_ record: Discussion, _ id: RecordID, _ keys: inout KeyTable) {
    guard let administrator = record.administrator, let period = record.period,
      let theme = record.row.symbol(DiscussionColumn.themeID.rawValue, &keys),
      !record.isWrong(.remarkID)
    else { return nil }
    self.id = id
    self.administrator = administrator
    self.period = period
    self.theme = theme
    remark = record.row.symbol(DiscussionColumn.remarkID.rawValue, &keys)
    let contradicts = record.hasContradictoryTerm
    postedOn = contradicts ? nil : record.postedOn
    closedOn = contradicts ? nil : record.closedOn
    receivedOn = contradicts ? nil : record.receivedOn
    decidedOn = contradicts ? nil : record.decidedOn
    decision = record.decision
    wrong = record.row.wrong
  }

  /// Whether something stands in the column that could not be read.
  public func isWrong(_ column: DiscussionColumn) -> Bool {
    wrong & 1 << UInt64(column.rawValue) != 0
  }

  /// Whether both rows are about one theme.
  public func isAboutSameTheme(as other: DiscussionFact) -> Bool {
    (administrator, period, theme) == (other.administrator, other.period, other.theme)
  }

  public mutating func translate(_ symbols: [Symbol]) {
    theme = symbols[Int(theme.index)]
    remark = remark.map { symbols[Int($0.index)] }
  }

  public static func precedes(_ a: DiscussionFact, _ b: DiscussionFact) -> Bool {
    if a.administrator != b.administrator { return a.administrator < b.administrator }
    if a.period != b.period { return a.period < b.period }
    if a.theme != b.theme { return a.theme < b.theme }
    if a.remarkOrder != b.remarkOrder { return a.remarkOrder < b.remarkOrder }
    return a.id < b.id
  }

  public static func sameKey(_ a: DiscussionFact, _ b: DiscussionFact) -> Bool {
    a.isAboutSameTheme(as: b) && a.remark == b.remark
  }

  /// The row without a remark comes first.
  private var remarkOrder: UInt32 { remark.map { $0.index + 1 } ?? 0 }
}

extension Discussion {
  /// The dates of which the second must not stand before the first.
  package static let orderedDates: [(earlier: DiscussionColumn, later: DiscussionColumn)] = [
    (.postedOn, .closedOn), (.postedOn, .remarkReceivedOn), (.remarkReceivedOn, .decidedOn),
  ]

  /// Whether a date stands before one that it must follow.
  package func isReversed(_ earlier: DiscussionColumn, _ later: DiscussionColumn) -> Bool {
    guard let first = row[earlier.rawValue], let second = row[later.rawValue] else { return false }
    return second < first
  }

  /// Whether the dates contradict each other (`discussion-dates`): then none of the record is
  /// relied on.
  public var hasContradictoryTerm: Bool {
    Self.orderedDates.contains { isReversed($0.earlier, $0.later) }
  }
}
