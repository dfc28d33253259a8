import Foundation
import Testing

/// Tables as people and their programs write them, through the real binary: what is read, and on which line what is said.
@Suite("Dialects")
struct DialectTests {
  static let header = "administrator_bin;period;expert_name;notice_date;has_conflict;other"
  static let rows = [
    "050440002118;2026;Ахметов Арман;2026-04-10;no;a", "050440002118;2026;Сейтова;bad;no;b",
  ]
  static let plain = ([header] + rows).joined(separator: "\n") + "\n"

  /// What was found, as `line code`, and how many records were read.
  private func found(_ bytes: [UInt8], _ arguments: [String] = []) throws -> (
    [String], records: Int
  ) {
    let program = try Program()
    try program.write("file", bytes)
    let run = try program.run(
      ["check", "file", "--format", "json", "--as-of", "2026-07-06"] + arguments)
    let found = run.findings.map { finding in
      [finding["line"] as? Int ?? 0].map(String.init).joined() + " "
        + (finding["code"] as? String ?? "")
    }
    return (found, run.files.first?["records"] as? Int ?? -1)
  }

  /// Files and what is found in them.
  private static let cases: [(text: String, found: String)] = {
    func with(_ old: String, _ new: String) -> String { plain.replacing(old, with: new) }
    var cases: [(text: String, found: String)] = [plain].map { ($0, "3 not-a-date") }
    for delimiter in ["\t", "|", ","] { cases.append((with(";", delimiter), "3 not-a-date")) }
    for end in ["\r", "\r\n", ";;;\n"] { cases.append((with("\n", end), "3 not-a-date")) }
    cases.append(("\u{FEFF}sep=;\r\n" + plain, "4 not-a-date"))
    cases.append(("\"sep=;\"\n" + plain, "4 not-a-date"))
    cases.append(("sep=|\r" + with(";", "|"), "4 not-a-date"))
    for no in ["; \"no\" ;", ";\"no\";"] { cases.append((with(";no;", no), "3 not-a-date")) }
    for name in ["\"has\nconflict\"", "\"has\r\nconflict\""] {
      cases.append((with("has_conflict", name), "4 not-a-date"))
    }
    cases.append((with(";a\n", ";\"a\r\n\nb;\"\"c\"\"\"\r\n"), "5 not-a-date"))
    cases.append(("\r\n \n" + plain, "1 blank-row,5 not-a-date"))
    cases.append(
      ("Хабарламалар;;;\r\r\n" + plain, "1 read-leniently,2 blank-row,5 not-a-date"))
    cases.append(("Тізім\n2026 жыл\n\n" + plain, "1 read-leniently,3 blank-row,6 not-a-date"))
    let again = rows[1].replacing("bad", with: "2026-05-05")
    cases.append((plain + header + "\n" + again + "\n", "3 not-a-date,4 read-leniently"))
    cases.append((with("bad;no;b", "\"2026-04-11\";no;1,5"), ""))
    return cases
  }()

  @Test("Delimiters, line ends, quotes and what stands above the header", arguments: cases)
  func read(text: String, expected: String) throws {
    let (findings, records) = try found(Array(text.utf8))
    #expect(findings.joined(separator: ",") == expected)
    #expect(records == (text.contains("2026-05-05") ? 3 : 2))
  }

  @Test("Excel's Unicode text, with and without a line that names the delimiter")
  func unicodeText() throws {
    for (start, line) in [("\u{FEFF}", 3), ("\u{FEFF}sep=\t\r\n", 4), ("", 3)] {
      let text =
        start
        + Self.plain.replacing(";", with: "\t").replacing("\n", with: "\r\n")
      let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      let (findings, records) = try found(bytes)
      #expect(findings == ["0 read-leniently", "\(line) not-a-date"] && records == 2)
    }
  }

  @Test("A decimal comma amid commas: without quotes the row has a field too many")
  func commas() throws {
    let header =
      "administrator_bin,period,project_id,visit_date,conducted_by,instruments,expert_fee\n"
    let start = "050440002118,2026-H1,P,2026-03-10,experts,survey,"
    #expect(try found(Array((header + start + "1234,5\n").utf8)).0.contains("2 row-field-count"))
    let quoted = try found(Array((header + start + "\"1234,5\"\n").utf8)).0
    #expect(quoted.contains("2 read-leniently") && !quoted.contains("2 row-field-count"))
  }

  @Test("A pasted table with its columns in another order is not read as if they were in this one")
  func otherOrder() throws {
    let other = "period;administrator_bin;expert_name;notice_date;has_conflict;other\n"
    let text = Self.plain + other + "2026;050440002118;Ким;2026-04-12;no;\n"
    let (findings, _) = try found(Array(text.utf8))
    #expect(findings.contains("4 not-a-bin") && findings.contains("5 not-a-bin"))
  }

  @Test("--delimiter goes before the vote")
  func forced() throws {
    let text = Self.plain.replacing(";", with: "|").replacing("|a", with: "|;;;;;a")
    #expect(try found(Array(text.utf8), ["--delimiter", "|"]).0 == ["3 not-a-date"])
  }
}
