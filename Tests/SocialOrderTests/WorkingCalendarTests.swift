import SocialOrder
import Testing

struct WorkingCalendarTests {
  private let reference: ReferenceData
  private var calendar: WorkingCalendar { reference.calendar }

  init() throws { reference = try ReferenceData() }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test(
    "Weekends, holidays, and the Saturdays that make up for a bridge",
    arguments: [
      ("2026-07-03", true), ("2026-07-04", false), ("2026-07-05", false), ("2026-07-06", false),
      ("2026-07-07", true), ("2018-03-03", true), ("2018-03-09", false), ("2025-12-16", false),
      ("2026-01-01", false), ("2026-01-02", false),
    ])
  func isWorking(text: String, expected: Bool) throws {
    #expect(calendar.isWorking(try day(text)) == expected)
  }

  @Test(
    "The Order's days, moved to the next working day where they fall on a day off",
    arguments: [
      // A Sunday, and Capital Day after it.
      (RecordKind.projects, "2026-H1", "2026-07-05", "2026-07-07"),
      (.monitoring, "2026-H1", "2026-07-05", "2026-07-07"),
      // A Saturday; the Monday after 6 December is a working one.
      (.projects, "2026-H2", "2026-12-05", "2026-12-07"),
      (.projects, "2025-H2", "2025-12-05", "2025-12-05"),
      (.scores, "2025", "2026-02-05", "2026-02-05"),
      (.evaluationRemarks, "2022", "2023-02-05", "2023-02-06"),
    ])
  func dueDays(kind: RecordKind, period: String, named: String, last: String) throws {
    let period = try #require(Period(period))
    let due = try #require(reference.dueDay(of: kind, for: period, moved: true))
    #expect(due.named.iso == named)
    #expect(due.last.iso == last)
  }

  @Test("No day where the Order names none, or where the table does not reach")
  func noDueDay() {
    #expect(reference.dueDay(of: .conflictNotices, for: .year(2026), moved: true) == nil)
    #expect(reference.dueDay(of: .projects, for: .year(2026), moved: true) == nil)
    #expect(reference.dueDay(of: .scores, for: .half(2026, 1), moved: true) == nil)
    #expect(reference.dueDay(of: .scores, for: .year(2027), moved: true) == nil)
    #expect(reference.dueDay(of: .projects, for: .half(2028, 1), moved: true) == nil)
  }

  @Test("The table covers the Order's years, and says which are not settled")
  func years() {
    #expect(calendar.years.contains(2018))
    #expect(calendar.years.contains(2026))
    #expect(!calendar.isProvisional(2018))
    #expect(calendar.isProvisional(2026))
  }

  @Test(
    "A table that gives a day twice, leaves a year out or has another word for a day is refused")
  func refused() throws {
    func table(_ rows: String) throws -> WorkingCalendar {
      try WorkingCalendar(
        DataTable(
          "holidays.csv", Array("date,kind,status\n\(rows)\n".utf8),
          columns: ["date", "kind", "status"]))
    }
    #expect(throws: ReferenceError.self) {
      try table("2026-01-01,off,settled\n2026-01-01,work,settled")
    }
    #expect(throws: ReferenceError.self) {
      try table("2024-01-01,off,settled\n2026-01-01,off,settled")
    }
    #expect(throws: ReferenceError.self) { try table("2026-01-01,holiday,settled") }
    #expect(throws: ReferenceError.self) { try table("2026-02-30,off,settled") }
    #expect(throws: ReferenceError.self) { try table("") }
    #expect(try table("2026-01-01,off,settled").years == 2026...2026)
  }
}
