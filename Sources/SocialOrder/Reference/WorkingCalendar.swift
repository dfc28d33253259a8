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
    var years: Set<Int> = []
    for row in table.rows {
      let date = try row.date(0)
      guard !off.contains(date), !work.contains(date) else {
        throw row.error(
          kk: "\(date.iso) екі рет берілген", ru: "\(date.iso) указан дважды",
          en: "\(date.iso) is given twice")
      }
      switch row[1] {
      case "off": off.insert(date)
      case "work": work.insert(date)
      default:
        throw row.error(
          kk: "off не work күтілген: \(row[1])", ru: "ожидалось off или work: \(row[1])",
          en: "expected off or work: \(row[1])")
      }
      if row[2] != "settled" { unsettled.insert(date.year) }
      years.insert(date.year)
    }
    guard let first = years.min(), let last = years.max(), years.count == last - first + 1 else {
      throw ReferenceError(
        file: table.file, line: 1,
        reason: Texts(
          kk: "жылдар арасында бос орын бар", ru: "между годами есть пропуск",
          en: "there is a gap between the years"))
    }
    self.off = off
    self.work = work
    self.unsettled = unsettled
    self.years = first...last
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
