/// The day by which something is due: the Order's own, and the working day to which it moves from a day off.
package struct DueDay: Hashable, Sendable {
  /// The day that the Order names.
  package let named: CivilDate
  /// The last day to file, inclusive, to its end in Almaty.
  package let last: CivilDate
}

extension WorkingCalendar {
  /// When the records of a kind for a period are due: 5 July, 5 December (para 11), 5 February (para 25). Nil where none is set
  /// or the table does not reach that far.
  package func dueDay(of kind: RecordKind, for period: Period) -> DueDay? {
    let named =
      switch (kind, period.half) {
      case (.projects, 1), (.monitoring, 1): CivilDate(year: period.year, month: 7, day: 5)
      case (.projects, 2), (.monitoring, 2): CivilDate(year: period.year, month: 12, day: 5)
      case (.scores, nil), (.evaluationRemarks, nil):
        CivilDate(year: period.year + 1, month: 2, day: 5)
      default: CivilDate?.none
      }
    guard let named, let last = workingDay(onOrAfter: named) else { return nil }
    return DueDay(named: named, last: last)
  }
}
