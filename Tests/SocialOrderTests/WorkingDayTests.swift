import Testing

@testable import SocialOrder

/// Working days, counted by hand against the calendar that is built in.
@Suite("Working days")
struct WorkingDayTests {
  private let calendar: WorkingCalendar

  init() throws { calendar = try ReferenceData().calendar }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test(
    "The working day of a number after a day, which is not counted itself",
    arguments: [
      // Two plain weeks.
      ("2025-09-02", 1, "2025-09-03"), ("2025-09-02", 3, "2025-09-05"),
      ("2025-09-02", 4, "2025-09-08"), ("2025-09-02", 9, "2025-09-15"),
      ("2025-09-02", 10, "2025-09-16"),
      // From a Saturday and from the Sunday after it: Monday is the first.
      ("2025-09-13", 1, "2025-09-15"), ("2025-09-14", 1, "2025-09-15"),
      // Nauryz 2026: Saturday 21 to Wednesday 25 March are days off.
      ("2026-03-17", 3, "2026-03-20"), ("2026-03-17", 4, "2026-03-26"),
      ("2026-03-17", 9, "2026-04-02"), ("2026-03-17", 10, "2026-04-03"),
      ("2026-03-22", 1, "2026-03-26"),
      // Sunday 5 January 2025 is worked for Friday the 3rd; the 7th is Christmas.
      ("2024-12-31", 1, "2025-01-05"), ("2024-12-31", 2, "2025-01-06"),
      ("2024-12-31", 3, "2025-01-08"),
      // Over the turn of a year.
      ("2025-12-30", 1, "2025-12-31"), ("2025-12-30", 2, "2026-01-05"),
      ("2025-12-30", 4, "2026-01-08"),
    ])
  func counted(from: String, number: Int, to: String) throws {
    let found = try #require(calendar.workingDay(number, after: day(from)))
    #expect(found.iso == to)
    #expect(calendar.workingDays(after: try day(from), through: found) == number)
  }

  @Test("Days off add nothing to a count, and no day precedes itself")
  func countedBetween() throws {
    #expect(calendar.workingDays(after: try day("2026-03-20"), through: try day("2026-03-25")) == 0)
    #expect(calendar.workingDays(after: try day("2026-03-20"), through: try day("2026-03-26")) == 1)
    #expect(calendar.workingDays(after: try day("2026-03-20"), through: try day("2026-03-20")) == 0)
    #expect(calendar.workingDays(after: try day("2026-03-20"), through: try day("2026-03-19")) == 0)
  }

  @Test("Outside the table nothing is counted")
  func outside() throws {
    #expect(calendar.workingDay(1, after: try day("2017-12-29")) == nil)
    #expect(calendar.workingDay(1, after: try day("2027-12-31")) == nil)
    #expect(calendar.workingDay(9, after: try day("2027-12-20")) != nil)
    #expect(calendar.workingDay(10, after: try day("2027-12-20")) == nil)
    #expect(calendar.workingDay(1, after: try day("2028-03-01")) == nil)
    #expect(try ReferenceData().dueDay(of: .plans, for: .year(2028), moved: true) == nil)
  }

  @Test(
    "25 January moves from a day off to the next working day",
    arguments: [
      (2024, "2024-01-25"), (2025, "2025-01-27"), (2026, "2026-01-26"), (2027, "2027-01-25"),
    ])
  func publication(year: Int, last: String) throws {
    let due = try #require(ReferenceData().dueDay(of: .plans, for: .year(year), moved: true))
    #expect(due.named.iso == "\(year)-01-25")
    #expect(due.last.iso == last)
  }

  @Test("No day is set for discussions")
  func unfiled() throws {
    #expect(try ReferenceData().dueDay(of: .discussions, for: .year(2026), moved: true) == nil)
  }
}
