/// The monthly calculation index (АЕК, МРП) by day, from the yearly budget laws, and the threshold that is reckoned in it.
package struct MonthlyIndexTable: Sendable {
  /// By day.
  package let entries: [(from: CivilDate, index: Money)]
  /// By day.
  package let multiples: [(from: CivilDate, multiple: Int64)]
  /// The first and last years that the table covers: a later date is never guessed at.
  package let years: ClosedRange<Int>
  private let days: ClosedRange<CivilDate>

  /// - Parameters:
  ///   - table: `mci.csv`: each year from its 1 January, and the days on which the index changed within a year.
  ///   - thresholds: `thresholds.csv`: how many MCI the threshold of para 9 is, by the day from which that holds.
  package init(_ table: DataTable, thresholds: DataTable) throws(ReferenceError) {
    var entries: [(from: CivilDate, index: Money)] = []
    for row in table.rows {
      let from = try row.date(0)
      let tenge = try row.number(1, in: 1...10_000_000)
      if let last = entries.last?.from {
        try Self.checkOrder(row, from, after: last)
        if from.year > last.year + 1 {
          throw row.error(
            kk: "\(last.year + 1) жыл жоқ: жылдар қатарынан тұруы керек",
            ru: "нет \(last.year + 1) года: годы должны идти подряд",
            en: "the year \(last.year + 1) is missing: years must follow each other")
        }
      }
      if entries.last?.from.year != from.year, from != Period.year(from.year).firstDay {
        throw row.error(
          kk: "\(from.year) жыл 1 қаңтардан басталуы керек",
          ru: "\(from.year) год должен начинаться с 1 января",
          en: "the year \(from.year) must begin on 1 January")
      }
      entries.append((from, Money(tiyn: tenge * 100)))
    }
    guard let first = entries.first, let last = entries.last else { throw table.empty }
    self.entries = entries
    multiples = try Self.multiples(thresholds, from: first.from)
    years = first.from.year...last.from.year
    days = Period.year(years.lowerBound).firstDay...Period.year(years.upperBound).lastDay
  }

  private static func multiples(_ table: DataTable, from first: CivilDate)
    throws(ReferenceError) -> [(from: CivilDate, multiple: Int64)]
  {
    var multiples: [(from: CivilDate, multiple: Int64)] = []
    for row in table.rows {
      let from = try row.date(0)
      if let last = multiples.last?.from { try checkOrder(row, from, after: last) }
      if multiples.isEmpty, from > first {
        throw row.error(
          kk: "шек \(from.iso) күнінен басталады, ал АЕК \(first.iso) күнінен: арада бос орын бар",
          ru: "порог начинается с \(from.iso), а МРП с \(first.iso): между ними пропуск",
          en: "the threshold begins on \(from.iso), the MCI on \(first.iso): there is a gap")
      }
      multiples.append((from, try row.number(1, in: 1...100_000)))
    }
    if multiples.isEmpty { throw table.empty }
    return multiples
  }

  private static func checkOrder(_ row: DataRow, _ date: CivilDate, after last: CivilDate)
    throws(ReferenceError)
  {
    guard date <= last else { return }
    throw row.error(
      kk: "\(date.iso) алдыңғы \(last.iso) күнінен кейін болуы керек",
      ru: "\(date.iso) должно быть позже предыдущей даты \(last.iso)",
      en: "\(date.iso) must be later than \(last.iso) before it")
  }

  /// The index in force on a day, and since when; nil outside the table.
  package func inForce(on date: CivilDate) -> (index: Money, since: CivilDate)? {
    guard days.contains(date), let entry = entries.last(where: { $0.from <= date }) else {
      return nil
    }
    return (entry.index, entry.from)
  }

  /// How many MCI the threshold is on a day (para 9: 500); nil before the table.
  package func multiple(on date: CivilDate) -> Int64? {
    multiples.last { $0.from <= date }?.multiple
  }

  /// The threshold on a day, a sum below which is monitored by the body alone (para 9), and what it is reckoned from. Nil
  /// outside the tables.
  package func terms(on date: CivilDate) -> (index: Money, multiple: Int64, threshold: Money)? {
    guard let (index, _) = inForce(on: date), let multiple = multiple(on: date) else { return nil }
    return (index, multiple, Money(tiyn: index.tiyn * multiple))
  }

  /// The threshold on a day. Nil outside the tables.
  package func threshold(on date: CivilDate) -> Money? { terms(on: date)?.threshold }
}
