import Foundation
import SocialOrder
import Testing

/// The table of days off against the Python package `holidays`, which others keep.
@Suite(.enabled(if: HolidaysPeer.isInstalled, "python3 with the package holidays is not installed"))
struct HolidaysPeerTests {
  @Test(
    "Settled years have the same working days as the package, moved ones included",
    arguments: 2018...2025)
  func workingDays(year: Int) throws {
    let calendar = try ReferenceData().calendar
    #expect(!calendar.isProvisional(year))
    let theirs = try HolidaysPeer.days(
      """
      import datetime, holidays
      days = holidays.country_holidays("KZ", years=\(year))
      day = datetime.date(\(year), 1, 1)
      while day.year == \(year):
          if days.is_working_day(day): print(day)
          day += datetime.timedelta(days=1)
      """)
    let period = Period.year(year)
    let ours = (period.firstDay.days...period.lastDay.days).map { CivilDate(days: $0) }
      .filter(calendar.isWorking)
    #expect(ours == theirs)
  }

  @Test("2026, not settled yet, has at least the holidays of fixed date")
  func fixedHolidays() throws {
    let calendar = try ReferenceData().calendar
    let theirs = try HolidaysPeer.days(
      """
      import holidays
      days = holidays.country_holidays("KZ", years=2026, observed=False, language="en_US")
      print(*(day for day, name in sorted(days.items()) if "Eid" not in name), sep="\\n")
      """)
    #expect(theirs.count > 10)
    #expect(theirs.filter(calendar.isWorking).map(\.iso) == [])
  }
}

enum HolidaysPeer {
  static let isInstalled = (try? run("import holidays")) != nil

  struct Failure: Error {}

  static func days(_ script: String) throws -> [CivilDate] {
    try run(script).split(separator: "\n").map { try #require(CivilDate(iso: $0)) }
  }

  private static func run(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }
}
