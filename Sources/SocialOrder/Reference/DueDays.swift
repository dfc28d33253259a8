/// The day by which something is due: the Order's own, and the working day to which it moves from a
/// day off.
package struct DueDay: Hashable, Sendable {
  /// The day that the Order names.
  package let named: CivilDate
  /// The last day to file, inclusive, to its end in Almaty.
  package let last: CivilDate

  package init(named: CivilDate, last: CivilDate) {
    self.named = named
    self.last = last
  }
}

/// The days that the Order names for each kind of record and period: 5 July, 5 December (para 11), 5 February (para 25); for
/// plans 25 January, by which they are published and sent on (para 7(3)). All are the last day in time. Each holds from a year on, so that an amendment is a line and not a change of the program.
package struct DueDayTable: Sendable {
  package struct Entry: Sendable {
    /// The first year whose periods it is for.
    package let from: Int
    package let kind: RecordKind
    package let half: Int?
    package let month: Int
    package let day: Int
    /// Years from the period's own.
    package let yearsAfter: Int
  }

  /// By the year from which they hold.
  package let entries: [Entry]

  package init(_ table: DataTable) throws(ReferenceError) {
    try table.checkUnique(0, 1, 2)
    var entries: [Entry] = []
    for row in table.rows { entries.append(try Self.entry(row)) }
    self.entries = entries.sorted { $0.from < $1.from }
    // The Order's own due days: a file that loses one would make nobody late.
    for (kind, half) in Self.named
    where !entries.contains(where: { $0.kind == kind && $0.half == half }) {
      let shown = kind.rawValue + (half.map { ", \($0)" } ?? "")
      throw table.error(
        kk: "мерзімі жоқ: \(shown)", ru: "нет срока: \(shown)", en: "no due day for \(shown)")
    }
  }

  private static let named: [(RecordKind, Int?)] = [
    (.projects, 1), (.projects, 2), (.monitoring, 1), (.monitoring, 2), (.scores, nil),
    (.evaluationRemarks, nil), (.plans, nil),
  ]

  private static func entry(_ row: DataRow) throws(ReferenceError) -> Entry {
    guard let kind = RecordKind(rawValue: row[1]) else {
      let hint = DidYouMean.nearest(to: row[1], among: RecordKind.allCases.map(\.rawValue))
      throw row.error(
        kk: "жазба түрі белгісіз: \(row[1])\(hint.kk)",
        ru: "неизвестный вид записей: \(row[1])\(hint.ru)",
        en: "unknown kind of record: \(row[1])\(hint.en)")
    }
    guard kind.isHalfYearly ? ["1", "2"].contains(row[2]) : row[2].isEmpty else {
      throw row.error(
        kk: "жартыжылдық қате: «\(row[2])»", ru: "неверное полугодие: «\(row[2])»",
        en: "wrong half-year: “\(row[2])”")
    }
    let month = Int(try row.number(3, in: 1...12))
    let day = Int(try row.number(4, in: 1...31))
    // A year without 29 February: the day must be there every year.
    guard CivilDate(year: 2025, month: month, day: day) != nil else {
      throw row.error(
        kk: "ондай күн жоқ: \(day).\(month)", ru: "такого дня нет: \(day).\(month)",
        en: "there is no such day: month \(month), day \(day)")
    }
    return Entry(
      from: Int(try row.number(0, in: 2000...2099)), kind: kind, half: Int(row[2]), month: month,
      day: day, yearsAfter: Int(try row.number(5, in: 0...5)))
  }

  /// The day that the Order names for the records of a kind and period; nil where it names none.
  package func named(_ kind: RecordKind, _ period: Period) -> CivilDate? {
    let entry = entries.last {
      $0.kind == kind && $0.half == period.half && $0.from <= period.year
    }
    return entry.flatMap {
      CivilDate(year: period.year + $0.yearsAfter, month: $0.month, day: $0.day)
    }
  }
}

extension DueDayTable {
  /// The last day of all for the records of a year (para 25): until then a row of the second half-year may be filed again
  /// with what December brought.
  package func endOfFiling(_ year: Int) -> CivilDate? { named(.scores, .year(year)) }
}

extension ReferenceData {
  /// When the records of a kind for a period are due. Nil where no day is set or the calendar does not reach that far.
  package func dueDay(of kind: RecordKind, for period: Period, moved: Bool) -> DueDay? {
    dueDays.named(kind, period).flatMap { dueDay(named: $0, moved: moved) }
  }

  /// The last day for what is due on a day.
  /// - Parameter moved: whether a day off moves it to the next working day (Civil Code, art. 175).
  package func dueDay(named: CivilDate, moved: Bool) -> DueDay? {
    guard moved else { return DueDay(named: named, last: named) }
    return calendar.workingDay(onOrAfter: named).map { DueDay(named: named, last: $0) }
  }
}
