/// The monthly calculation index (АЕК, МРП) by day, from the yearly budget laws.
package struct MonthlyIndexTable: Sendable {
  private let entries: [(from: CivilDate, index: Money)]
  /// The first and last years that the table covers: a later date is never guessed at.
  package let years: ClosedRange<Int>

  /// The most tenge that a table may give, so that no multiple of it overflows.
  private static let highest: Int64 = 1_000_000_000

  package init(_ table: DataTable) throws(ReferenceError) {
    var entries: [(from: CivilDate, index: Money)] = []
    for row in table.rows {
      let from = try row.date(0)
      guard let tenge = Int64(row[1]), 1...Self.highest ~= tenge else {
        throw row.error(
          kk: "теңге саны емес: \(row[1])", ru: "не число тенге: \(row[1])",
          en: "not a number of tenge: \(row[1])")
      }
      if let last = entries.last, last.from >= from || from.year > last.from.year + 1 {
        throw row.error(
          kk: "\(from.iso): жылдар қатарынан, өсу ретімен тұруы керек",
          ru: "\(from.iso): годы должны идти подряд, по возрастанию",
          en: "\(from.iso): years must follow each other in order")
      }
      entries.append((from, Money(tiyn: tenge * 100)))
    }
    guard let first = entries.first, let last = entries.last else {
      throw ReferenceError(
        file: table.file, line: 1,
        reason: Texts(kk: "кесте бос", ru: "таблица пуста", en: "the table is empty"))
    }
    self.entries = entries
    years = first.from.year...last.from.year
  }

  /// The index in force on a day, and since when; nil outside the table.
  package func inForce(on date: CivilDate) -> (index: Money, since: CivilDate)? {
    guard years.contains(date.year), let entry = entries.last(where: { $0.from <= date }) else {
      return nil
    }
    return (entry.index, entry.from)
  }

  /// The multiple of the index from which independent experts may be drawn in (para 9).
  package static let thresholdMultiple: Int64 = 500

  /// 500 MCI on a day: a sum below it is monitored by the body alone (para 9). Nil outside the table.
  package func threshold(on date: CivilDate) -> Money? {
    inForce(on: date).map { Money(tiyn: $0.index.tiyn * Self.thresholdMultiple) }
  }
}
