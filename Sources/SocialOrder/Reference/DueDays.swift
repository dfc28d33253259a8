/// The day by which something is due: the Order's own, and the working day to which it moves from a
/// day off.
package struct DueDay: Hashable, Sendable {
  /// The day that the Order names.
  package let named: CivilDate
  /// The last day to file, inclusive, to its end in Almaty.
  package let last: CivilDate

  /// The day that the Order names for the records of a kind and period: 5 July, 5 December (para
  /// 11), 5 February (para 25). Nil where none is set.
  package static func named(for kind: RecordKind, _ period: Period) -> CivilDate? {
    switch (kind, period.half) {
    case (.projects, 1), (.monitoring, 1): CivilDate(year: period.year, month: 7, day: 5)
    case (.projects, 2), (.monitoring, 2): CivilDate(year: period.year, month: 12, day: 5)
    case (.scores, nil), (.evaluationRemarks, nil): endOfFiling(period.year)
    default: nil
    }
  }

  /// 5 February of the next year: the last day of all for the records of a year (para 25). Until
  /// then a row of the second half-year may be filed again with what December brought.
  package static func endOfFiling(_ year: Int) -> CivilDate? {
    CivilDate(year: year + 1, month: 2, day: 5)
  }

  /// 25 January, by which the year's planned projects are published and sent on (para 7(3)): the
  /// day itself is still in time.
  package static func publication(of year: Int) -> CivilDate? {
    CivilDate(year: year, month: 1, day: 25)
  }
}

extension WorkingCalendar {
  /// The due day that the Order names, moved from a day off to the next working day (Civil Code,
  /// art. 175). Nil where the table does not reach that far.
  package func dueDay(_ named: CivilDate?) -> DueDay? {
    guard let named, let last = workingDay(onOrAfter: named) else { return nil }
    return DueDay(named: named, last: last)
  }

  /// When the records of a kind for a period are due. Nil where no day is set or the table does not
  /// reach that far.
  package func dueDay(of kind: RecordKind, for period: Period) -> DueDay? {
    dueDay(DueDay.named(for: kind, period))
  }
}
