/// Working days: Monday to Friday less the table's `off` plus its `work`; no rule of our own.
package struct WorkingCalendar: Sendable {
  private let off: Set<CivilDate>
  private let work: Set<CivilDate>
  private let unsettled: Set<Int>
  /// The years that the table covers.
  package let years: ClosedRange<Int>

  package init(_ table: DataTable) throws(ReferenceError) {
    var off: Set<CivilDate> = []
    var work: Set<CivilDate> = []
    var unsettled: Set<Int> = []
    var lines: [Int: Int] = [:]
    try table.checkUnique(0)
    for row in table.rows {
      let date = try row.date(0)
      switch row[1] {
      case "off": off.insert(date)
      case "work": work.insert(date)
      default: throw Self.expected("off, work", row, 1)
      }
      switch row[2] {
      case "settled": break
      case "provisional", "estimated": unsettled.insert(date.year)
      default: throw Self.expected("settled, provisional, estimated", row, 2)
      }
      lines[date.year] = lines[date.year] ?? row.line
    }
    guard let first = lines.keys.min(), let last = lines.keys.max() else { throw table.empty }
    if let gap = (first...last).first(where: { lines[$0] == nil }) {
      let next = lines.keys.filter { $0 > gap }.min() ?? last
      throw ReferenceError(
        file: table.file, line: lines[next] ?? 1,
        reason: Texts(
          kk: "\(gap) жылдың күндері жоқ", ru: "нет дней \(gap) года",
          en: "the days of \(gap) are missing"))
    }
    self.off = off
    self.work = work
    self.unsettled = unsettled
    self.years = first...last
  }

  private static func expected(_ words: String, _ row: DataRow, _ column: Int) -> ReferenceError {
    row.error(
      kk: "күтілгені – \(words), ал берілгені – «\(row[column])»",
      ru: "ожидалось одно из: \(words), а стоит «\(row[column])»",
      en: "expected one of \(words), not “\(row[column])”")
  }

  package func isWorking(_ date: CivilDate) -> Bool {
    work.contains(date) || (date.weekday <= 5 && !off.contains(date))
  }

  /// The day itself if it is a working one, else the next that is (Civil Code, art. 175). Nil outside the table.
  package func workingDay(onOrAfter date: CivilDate) -> CivilDate? {
    var day = date
    while years.contains(day.year) {
      if isWorking(day) { return day }
      day = day.adding(days: 1)
    }
    return nil
  }

  /// The working day of that number after a day, which is not counted itself. Nil outside the table.
  package func workingDay(_ number: Int, after date: CivilDate) -> CivilDate? {
    guard years.contains(date.year) else { return nil }
    var day = date
    for _ in 0..<number {
      guard let next = workingDay(onOrAfter: day.adding(days: 1)) else { return nil }
      day = next
    }
    return day
  }

  /// How many working days follow a day, up to another and with it.
  package func workingDays(after first: CivilDate, through last: CivilDate) -> Int {
    guard first < last else { return 0 }
    return (first.days + 1...last.days).count { isWorking(CivilDate(days: $0)) }
  }

  /// Whether the year's days are not settled yet.
  package func isProvisional(_ year: Int) -> Bool { unsettled.contains(year) }
}
