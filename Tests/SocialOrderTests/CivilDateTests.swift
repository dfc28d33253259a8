import SocialOrder
import Testing

struct CivilDateTests {
  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test("Every day from 1900 to 2199 follows the one before, by name, number and weekday")
  func everyDay() throws {
    var days = try Self.day("1900-01-01").days
    // 1 January 1900 was a Monday.
    var weekday = 1
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        for day in 1...length {
          let date = try #require(CivilDate(year: year, month: month + 1, day: day))
          guard date.days == days, date.components == (year, month + 1, day),
            date.weekday == weekday
          else {
            Issue.record("\(year)-\(month + 1)-\(day): \(date)")
            return
          }
          days += 1
          weekday = weekday % 7 + 1
        }
        #expect(CivilDate(year: year, month: month + 1, day: length + 1) == nil)
      }
    }
  }

  @Test("Days since 1970 and weekdays as the world has them")
  func known() throws {
    #expect(try Self.day("1970-01-01").days == 0)
    #expect(try Self.day("1970-01-01").weekday == 4)
    #expect(try Self.day("2000-02-29").days == 11_016)
    #expect(try Self.day("2021-08-24").weekday == 2)
    #expect(try Self.day("2026-07-05").weekday == 7)
    #expect(try Self.day("2026-07-06").weekday == 1)
  }

  @Test("The weekday is right before 1970")
  func weekdayBefore1970() throws {
    #expect(try Self.day("1969-12-31").weekday == 3)
    #expect(try Self.day("1945-05-09").weekday == 3)
    #expect(try Self.day("1900-01-01").weekday == 1)
  }

  @Test(
    "What is no day of the calendar is none, nor is another way of writing one",
    arguments: [
      "2026-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00",
      "1899-12-31", "2200-01-01", "2026-1-01", "26-01-01", "2026-01-1", "2026-01-01 ", "+026-01-01",
      "2026-01-01-", "20260101", "2026/01/01", "", "٢٠٢٦-٠١-٠١",
    ])
  func notADay(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Written as it is read, and for people as they write it")
  func texts() throws {
    let date = try Self.day("2024-02-29")
    #expect(date.iso == "2024-02-29")
    #expect(date.text(.kk) == "29.02.2024")
    #expect(date.text(.ru) == "29.02.2024")
    #expect(date.text(.en) == "2024-02-29")
  }

  @Test("Days and years on")
  func adding() throws {
    let leapDay = try Self.day("2024-02-29")
    #expect(leapDay.adding(days: 1).iso == "2024-03-01")
    #expect(leapDay.adding(days: -60).iso == "2023-12-31")
    #expect(leapDay.adding(years: 3).iso == "2027-02-28")
    #expect(leapDay.adding(years: 4).iso == "2028-02-29")
    #expect(leapDay.adding(years: -1).iso == "2023-02-28")
    #expect(try Self.day("2026-07-06").adding(years: 3).iso == "2029-07-06")
  }
}

struct PeriodTests {
  @Test("A period is written one way")
  func reading() {
    #expect(Period("2026") == .year(2026))
    #expect(Period("2026-H1") == .half(2026, 1))
    #expect(Period("2026-H2") == .half(2026, 2))
    for text in [
      "2026-H3", "2026-h1", "2026H1", "2026-1", "26", "1999", "2100", "2026-", " 2026", "2026-H1 ",
      "2026-Н1", "+202", "", "2026-H11",
    ] {
      #expect(Period(text) == nil, "\(text)")
    }
  }

  @Test("Half-years meet at 30 June and 1 July, and make up the year")
  func days() throws {
    let year = Period.year(2024)
    #expect(year.firstDay.iso == "2024-01-01")
    #expect(year.lastDay.iso == "2024-12-31")
    #expect(Period.half(2024, 1).firstDay.iso == "2024-01-01")
    #expect(Period.half(2024, 1).lastDay.iso == "2024-06-30")
    #expect(Period.half(2024, 2).firstDay.iso == "2024-07-01")
    #expect(Period.half(2024, 2).lastDay.iso == "2024-12-31")
    for offset in -2...368 {
      let day = year.firstDay.adding(days: offset)
      let halves = [1, 2].filter { Period.half(2024, $0).contains(day) }
      #expect(halves.count == (year.contains(day) ? 1 : 0))
      #expect(year.contains(day) == (day.year == 2024))
      if let half = halves.first { #expect(Period.half(of: day) == .half(2024, half)) }
    }
  }

  @Test("Periods sort by year, then the whole year, then its halves, and survive their number")
  func order() {
    let sorted: [Period] = [
      .half(2025, 2), .year(2026), .half(2026, 1), .half(2026, 2), .year(2027),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    for period in sorted {
      #expect(Period(ordinal: period.ordinal) == period)
      #expect(Period(period.text) == period)
    }
  }
}
