import SocialOrder
import Testing

struct MonthlyIndexTests {
  private static func table(_ rows: String) throws -> MonthlyIndexTable {
    try MonthlyIndexTable(
      DataTable("mci.csv", Array("from,tenge\n\(rows)\n".utf8), columns: ["from", "tenge"]),
      thresholds: DataTable(
        "thresholds.csv", Array("from,mci_multiple\n2018-01-01,500\n".utf8),
        columns: ["from", "mci_multiple"]))
  }

  @Test(
    "500 times the index in force on the day, in thousand tenge",
    arguments: [
      ("2018-01-01", "1202.5"), ("2019-12-31", "1262.5"), ("2020-01-01", "1325.5"),
      ("2020-03-31", "1325.5"), ("2020-04-01", "1389"), ("2020-12-31", "1389"),
      ("2021-01-01", "1458.5"), ("2024-12-31", "1846"), ("2025-01-01", "1966"),
      ("2025-12-31", "1966"), ("2026-01-01", "2162.5"), ("2026-12-31", "2162.5"),
    ])
  func threshold(day: String, thousandTenge: String) throws {
    let index = try ReferenceData().monthlyIndex
    let day = try #require(CivilDate(iso: day))
    #expect(index.threshold(on: day)?.thousandTenge == thousandTenge)
  }

  @Test("Outside the table nothing is guessed at", arguments: ["2017-12-31", "2027-01-01"])
  func outside(day: String) throws {
    let index = try ReferenceData().monthlyIndex
    let day = try #require(CivilDate(iso: day))
    #expect(index.threshold(on: day) == nil)
  }

  @Test("The index in force says since when")
  func since() throws {
    let index = try ReferenceData().monthlyIndex
    let day = try #require(CivilDate(iso: "2020-11-30"))
    let found = try #require(index.inForce(on: day))
    #expect(found.since.iso == "2020-04-01")
    #expect(found.index.tengeText(.en) == "2,778")
  }

  @Test(
    "A table out of order, with a gap, or without a number is refused",
    arguments: [
      "", "2026-01-01,4325\n2025-01-01,3932", "2024-01-01,3692\n2026-01-01,4325",
      "2026-01-01,4325\n2026-01-01,4326", "2026-01-01,4325.5", "2026-01-01,0", "2026-01-01,-1",
      "2026-01-01,", "01.01.2026,4325",
    ])
  func refused(rows: String) {
    #expect(throws: ReferenceError.self) { try Self.table(rows) }
  }

  @Test("An index whose multiples 64 bits do not hold is refused, and ends no run with a trap")
  func absurdIndexIsRefused() {
    #expect(throws: ReferenceError.self) { try Self.table("2026-01-01,9223372036854775807") }
    #expect(throws: ReferenceError.self) { try Self.table("2026-01-01,184467440737095516") }
  }
}

struct AlmatyTimeTests {
  /// Seconds since 1970 of a moment in UTC.
  private static func seconds(_ day: String, _ hour: Int, _ minute: Int, _ second: Int) throws
    -> Int64
  {
    let day = try #require(CivilDate(iso: day))
    return Int64(day.days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  @Test(
    "Midnight in Almaty is 18:00 UTC until 29 February 2024 and 19:00 after; that day had 25 hours",
    arguments: [
      ("2024-02-28", 17, 59, 59, "2024-02-28"), ("2024-02-28", 18, 0, 0, "2024-02-29"),
      ("2024-02-29", 17, 59, 59, "2024-02-29"), ("2024-02-29", 18, 0, 0, "2024-02-29"),
      ("2024-02-29", 18, 59, 59, "2024-02-29"), ("2024-02-29", 19, 0, 0, "2024-03-01"),
      ("2024-03-01", 18, 59, 59, "2024-03-01"), ("2024-03-01", 19, 0, 0, "2024-03-02"),
      ("2026-12-31", 19, 0, 0, "2027-01-01"), ("1970-01-01", 0, 0, 0, "1970-01-01"),
      ("1969-12-31", 17, 59, 59, "1969-12-31"), ("1969-12-31", 18, 0, 0, "1970-01-01"),
    ])
  func day(utc: String, hour: Int, minute: Int, second: Int, almaty: String) throws {
    let moment = try Self.seconds(utc, hour, minute, second)
    #expect(AlmatyTime.day(atUnixSeconds: moment).iso == almaty)
  }
}
