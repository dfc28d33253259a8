import SocialOrder
import Testing

@testable import Intake

/// Quotes, lines and rows of CSV files: what is read, what is found, and on which line.
@Suite struct CSVStructureTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line numbers stay right through line ends in quotes`(end: String) throws {
    let lines = [
      "administrator_bin;period;expert_name;notice_date;has_conflict;other",
      "050440002118;2026;A;2026-04-10;no;\"one", "two\"\"", "three\"",
      "050440002118;2026;B;bad;no;x", "", "050440002118;2026;C;2026-04-10;no;\"", "\"",
      "050440002118;2026;D;2026-04-10;bad;", "",
    ]
    let outcome = try Sample.read(lines.joined(separator: end))
    #expect(outcome.records.map(\.line) == [2, 5, 7, 9])
    #expect(
      outcome.places == ["5 not-a-date notice_date", "9 unknown-code has_conflict", "6 blank-row"])
    #expect(outcome.records.first?.given["other"] == "one\(end)two\"\(end)three")
  }

  @Test func `line ends of all kinds in one file are each one line`() throws {
    let outcome = try Sample.read(
      Sample.remarksHeader + "050440002118;2026;1;5;2\r050440002118;2026;2;5;2\r\n"
        + "\n\r\r\n050440002118;2026;3;5;2\n\r050440002118;2026;4;5;2\r")
    #expect(outcome.records.map(\.line) == [2, 3, 7, 9])
    #expect(outcome.places == ["4 blank-row", "8 blank-row"])
    #expect(outcome.findings.map { $0.arguments["count"] } == [.number(3), .number(1)])
  }

  @Test(arguments: ["\"Ахметов", "\"A\"\"", "\"x\ny\n\nz", "\"x\"\"\n\"\"y"])
  func `an unclosed quote names the line where it opened`(text: String) throws {
    for before in ["", "050440002118;2026;A;2026-04-10;no;\"a\nb\"\n"] {
      let bytes =
        Array(Sample.noticeHeader.utf8)
        + Array("\(before)050440002118;2026;B;2026-04-10;no;\(text)\n050440002118;2026\n".utf8)
      let head = Sample.noticeHeader.utf8.count
      let opened = before.isEmpty ? 2 : 4
      for cut in head..<bytes.count {
        let outcome = try Sample.read(bytes, cuts: [cut])
        #expect(outcome.places == ["\(opened) quote-unclosed"], "cut at \(cut)")
        #expect(outcome.findings.first?.arguments["line"] == .number(opened))
      }
    }
  }

  @Test func `a quote opened and closed on one line, and opened again, counts from the second`()
    throws
  {
    let outcome = try Sample.read(
      Sample.noticeHeader + "050440002118;2026;\"A\nB\";2026-04-10;no;\"x\n\n")
    #expect(outcome.places == ["3 quote-unclosed"])
  }

  @Test(arguments: [
    ("\"Ахметов\" Арман", "\"Ахметов\" Арман"), ("\"a\"b", "\"a\"b"),
    ("ОО \"Шаңырақ\"", "ОО \"Шаңырақ\""), ("\"a\" \"b\"", "\"a\" \"b\""),
    ("\"a\"\"b\" c", "\"a\"b\" c"),
  ])
  func `text after a quote is shown as it stands`(text: String, shown: String) throws {
    let outcome = try Sample.read(
      Sample.noticeHeader + "050440002118;2026;\(text);2026-04-10;no;\n" + "050440002118\n")
    #expect(outcome.places == ["2 text-after-quote"])
    #expect(outcome.findings.first?.value == shown)
    #expect(outcome.findings.first?.arguments["position"] == .number(3))
    #expect(outcome.findings.first?.relatedLine == nil)
    #expect(outcome.records.isEmpty)
  }

  @Test func `a quote that swallowed lines shows where it opened and how it ends`() throws {
    let outcome = try Sample.read(
      Sample.notice("\"" + String(repeating: "ұзақ мәтін ", count: 20)) + "x;y;\"z\";q\n")
    #expect(outcome.places == ["2 text-after-quote"])
    let value = try #require(outcome.findings.first?.value)
    #expect(value.hasPrefix("…") && value.hasSuffix("x;y;\"z\"") && !value.contains("\u{FFFD}"))
    #expect(outcome.findings.first?.relatedLine == 2)
  }

  @Test func `a row with another number of fields keeps its key and nothing else`() throws {
    let outcome = try Sample.read(
      Sample.remarksHeader + "050440002118;2026;4;5\n" + "050440002118;2026;4;5;2;6\n"
        + "050440002118;2026;4;5;2;;; \u{A0};\n" + "050440002118\n")
    #expect(outcome.places == ["2 row-field-count", "3 row-field-count", "5 row-field-count"])
    #expect(outcome.findings.map { $0.record.count } == [3, 3, 1])
    #expect(outcome.records.map(\.wrong.count) == [2, 2, 0, 4])
    #expect(outcome.findings[0].arguments["found"] == .number(4))
    #expect(outcome.findings[1].arguments["found"] == .number(6))
  }

  @Test func `rows of nothing are counted in runs and are no records`() throws {
    let outcome = try Sample.read(
      "\n" + Sample.remarksHeader + ";;;;\n\t\n \u{A0};;\n" + Sample.remark + "  \n\"\";;\n"
        + Sample.remark + ";;;;;;;;\n")
    #expect(outcome.records.map(\.line) == [6, 9])
    #expect(outcome.places == ["1 blank-row", "3 blank-row", "7 blank-row", "10 blank-row"])
    #expect(outcome.findings.map { $0.arguments["count"] } == [1, 3, 2, 1].map { .number($0) })
  }

  @Test(arguments: [
    ("", ""), ("\n", ""), ("\r", ""), ("\r\n", ""), ("\n  ", ""), (" ", "2 last-line-unended"),
  ])
  func `a last line without an end is read and said`(end: String, place: String) throws {
    let outcome = try Sample.read(
      Sample.remarksHeader + "050440002118;2026;4;5;2" + end)
    let expected = end.isEmpty ? "2 last-line-unended" : place
    #expect(outcome.places == [expected].filter { !$0.isEmpty })
    #expect(outcome.records.count == 1)
  }

  @Test func `a value without a fault stays as it was sent`() throws {
    let text = "\"«Үміт»; \"\"A|B\"\",\t–\r\n жол\""
    let outcome = try Sample.read(Sample.notice(text))
    #expect(outcome.isAccepted)
    #expect(outcome.records.first?.given["other"] == "«Үміт»; \"A|B\",\t–\r\n жол")
  }
}
