import SocialOrder
import Testing

@testable import Intake

/// Every form in which a day or a period is written, and what is made of it (formats.md, Types).
@Suite struct DateTests {
  static func read(_ text: String, strict: Bool = false) -> String {
    var text = text
    switch text.withUTF8({ DateField.read($0, strict: strict) }) {
    case .date(let date, let form): return form.map { "\(date.iso) \($0)" } ?? date.iso
    case .twoDigitYear: return "two digits"
    case .impossible: return "impossible"
    case .notADate: return "no date"
    }
  }

  @Test(arguments: [
    ("2026-02-01", "2026-02-01"), ("01.02.2026", "2026-02-01 dayMonthYear"),
    ("1.2.2026", "2026-02-01 dayMonthYear"), ("31.12.2099", "2099-12-31 dayMonthYear"),
    ("46054", "2026-02-01 excelSerial"), ("36526", "2000-01-01 excelSerial"),
    ("73050", "2099-12-31 excelSerial"), ("73051", "no date"), ("12345", "no date"),
    ("46054.5", "no date"), ("+6054", "no date"),
    ("01.02.2026 0:00", "2026-02-01 midnight"), ("01.02.2026 00:00:00", "2026-02-01 midnight"),
    ("01.02.2026\u{A0}0:00:00", "2026-02-01 midnight"),
    ("2026-02-01 00:00:00.000", "2026-02-01 midnight"),
    ("2026-02-01T00:00:00", "2026-02-01 midnight"), ("01.02.2026 10:30", "no date"),
    ("01.02.2026 0", "no date"), ("01.02.2026 :", "no date"), ("01.02.2026 00:0", "no date"),
    ("01.02.2026 0:00:00:00", "no date"), ("01.02.2026 г.", "no date"),
    ("01.02.26", "two digits"), ("1.2.26", "two digits"), ("01.02.26 0:00", "two digits"),
    ("30.02.2026", "impossible"), ("31.04.2026", "impossible"), ("2026-13-01", "impossible"),
    ("00.01.2026", "impossible"), ("01.00.2026", "impossible"), ("2026-02-30", "impossible"),
    ("29.02.2024", "2024-02-29 dayMonthYear"), ("29.02.2026", "impossible"),
    ("2000-02-29", "2000-02-29"), ("2100-02-29", "impossible"), ("0000-01-01", "impossible"),
    ("01. 02. 2026", "no date"), ("01/02/2026", "no date"), ("2026.02.01", "no date"),
    ("01-02-2026", "no date"), ("2026-2-1", "no date"), ("001.02.2026", "no date"),
    ("01.02.20266", "no date"), ("01.02.202", "no date"), ("01.02", "no date"), ("..", "no date"),
    ("01.02.", "no date"), ("########", "no date"), ("-", "no date"), ("T", "no date"),
    ("көктемде", "no date"), ("1 ақпан 2026", "no date"), ("2026–02–01", "no date"),
  ])
  func `a day in CSV`(text: String, reading: String) {
    #expect(Self.read(text) == reading)
  }

  @Test(arguments: [
    ("2026-02-01", "2026-02-01"), ("01.02.2026", "no date"), ("46054", "no date"),
    ("2026-02-01T00:00:00", "no date"), ("2026-02-30", "impossible"),
  ])
  func `a day in XML`(text: String, reading: String) {
    #expect(Self.read(text, strict: true) == reading)
  }

  @Test func `every day from 1900 to 2199 is read, and no other`() {
    var count = 0
    var last: Int32?
    for year in 1899...2200 {
      for month in 1...12 {
        for day in 1...31 {
          let text = "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year)"
          let reading = Self.read(text)
          guard reading != "impossible" else { continue }
          count += 1
          let days = CivilDate(iso: reading.prefix(10))?.days
          #expect(last == nil || days == last.map { $0 + 1 })
          last = days
        }
      }
    }
    #expect(count == 109_573)
  }

  @Test(
    arguments: [
      ("2026-H1", Period.half(2026, 1)), ("2026-H2", .half(2026, 2)), ("2026", .year(2026)),
      ("2026-H3", nil), ("2026-h1", nil), ("1999-H1", nil), ("2100", nil), ("2026-Н1", nil),
      ("2026 H1", nil), ("26-H1", nil), ("", nil), ("２０２６", nil), ("2026-H", nil),
    ] as [(String, Period?)])
  func `a period is written in one form`(text: String, period: Period?) {
    var given = text
    #expect(given.withUTF8 { Period($0) } == period)
    #expect(Period(text) == period)
  }

  @Test func `a Cyrillic H in a period is told from the Latin one`() throws {
    let outcome = try Sample.read(Sample.visit(["period": "2026-Н1"]))
    #expect(outcome.places == ["2 period-invalid period"])
    #expect(outcome.findings.first?.expected?.text(.en) == "2026-H1 (with a Latin H)")
  }

  @Test(arguments: [
    ("2017-12-31", true), ("2018-01-01", false), ("2029-07-06", false), ("2029-07-07", true),
  ])
  func `a day is plausible from 2018 to three years ahead`(day: String, warns: Bool) throws {
    let outcome = try Sample.read(Sample.visit(["visit_date": day]))
    #expect(outcome.codes == (warns ? ["date-implausible"] : []))
    #expect(outcome.records.first?.slots["visit_date"] != nil)
  }
}
