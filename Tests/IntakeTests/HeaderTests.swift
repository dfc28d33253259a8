import SocialOrder
import Testing

@testable import Intake

/// How a header row is recognised, and what it may lack.
@Suite struct HeaderTests {
  @Test(arguments: RecordKind.allCases)
  func `labels of a kind are unique when folded, in each language and across them`(kind: RecordKind)
  {
    for label in Language.allCases.map({ language in
      kind.columns.map { Folding.key($0.labels[language]) }
    }) {
      #expect(Set(label).count == kind.columns.count)
    }
    var owner: [String: String] = [:]
    for column in kind.columns {
      for key in Set((column.labels.all + [column.name]).map { Folding.key($0) }) {
        #expect(!key.isEmpty)
        #expect(owner.updateValue(column.name, forKey: key) == nil, "\(kind): \(key)")
      }
    }
  }

  @Test(arguments: RecordKind.allCases, Language.allCases)
  func `a header of labels is recognised in each language`(kind: RecordKind, language: Language)
    throws
  {
    for delimiter in [";", ",", "\t", "|"] {
      let cells = kind.columns.map { "\"\($0.labels[language].uppercased())\"" }
      let blank = kind.columns.map { _ in "" }
      let text =
        cells.joined(separator: delimiter) + "\n"
        + (blank.dropLast() + ["x"])
        .joined(separator: delimiter) + "\n"
      let outcome = try Sample.read(text)
      #expect(outcome.summary.kinds == [kind])
      #expect(outcome.summary.delimiter == delimiter)
      #expect(outcome.records.first?.given.count == 1)
    }
  }

  @Test(arguments: [
    "ADMINISTRATOR_BIN;PERIOD;DIRECTION;REMARKS_RECEIVED;REMARKS_REJECTED\n",
    "Administrator BIN ; Period; direction ;remarks received;  Remarks-Rejected\n",
    "\"administrator_bin\";\"period\";\"direction\";\"remarks_received\";\"remarks_rejected\"\n",
    "\u{FEFF}\u{FEFF}administrator_bin;period;direction;remarks_received;remarks_rejected\n",
    "\u{FEFF}sep=;\r\nadministrator_bin;period;direction;remarks_received;remarks_rejected\n",
    "SEP=;\nadministrator_bin;period;direction;remarks_received;remarks_rejected;;;\n",
    "\"sep=;\"\r\n;;;;\n\nadministrator_bin;period;direction;remarks_received;remarks_rejected\n",
    "Бюджеттік бағдарлама әкімшісінің БСН;Отчётный год;Direction;Remarks\nreceived;"
      .replacing("\n", with: " ") + "remarks_rejected\n",
  ])
  func `a header is read as people write it`(header: String) throws {
    let outcome = try Sample.read(header + Sample.remark)
    #expect(outcome.isAccepted, "\(outcome.places)")
    #expect(outcome.records.first?.slots["remarks_received"] == 5)
    let lines = header.split(separator: #/\r\n|\n/#, omittingEmptySubsequences: false).count
    #expect(outcome.records.first?.line == lines)
  }

  @Test func `a missing column is said once and asked for in no row`() throws {
    let outcome = try Sample.read(
      "administrator_bin;period;direction;remarks_received\n050440002118;2026;4;5\n"
        + "050440002118;2026;5;5\n")
    #expect(outcome.places == ["1 header-missing-column remarks_rejected"])
    #expect(outcome.records.map(\.wrong) == [["remarks_rejected"], ["remarks_rejected"]])
  }

  @Test func `of a column given twice the first is read`() throws {
    let outcome = try Sample.read(
      Sample.remarksHeader.replacing("\n", with: ";Direction\n")
        + "050440002118;2026;4;5;2;7\n")
    #expect(outcome.places == ["1 header-duplicate-column direction"])
    #expect(outcome.records.first?.slots["direction"] == 4)
  }

  @Test func `an unknown column and one without a name are passed over, and said`() throws {
    let outcome = try Sample.read(
      "№;administrator_bin;period;;direction;remarks_received;remarks_rejected;;\n"
        + "1;050440002118;2026;x;4;5;2;;\n")
    #expect(outcome.places == ["1 header-unknown-column №", "1 header-unknown-column № 4"])
    #expect(outcome.isAccepted)
    #expect(outcome.records.first?.slots["direction"] == 4)
  }

  @Test(arguments: ["name;amount\nA;5\n", "a\n", "administrator_bin;period\n050440002118;2026\n"])
  func `a header of which no kind has a few columns names none`(text: String) throws {
    let outcome = try Sample.read(text)
    #expect(outcome.places == ["1 kind-unknown"])
    #expect(outcome.findings.first?.arguments["nearest"]?.text(.en) == "")
    #expect(outcome.findings.first?.expected == nil)
  }

  @Test func `a header of no kind names the nearest, and what it lacks by labels`() throws {
    let outcome = try Sample.read("administrator_bin;period;project_id;direction;planned_sm\n")
    let found = try #require(outcome.findings.first)
    #expect(
      found.arguments["nearest"]?.text(.ru).hasPrefix(" Ближе всего «проекты», но нет столбцов: «")
        == true)
    #expect(
      found.arguments["nearest"]?.text(.ru).contains("«Планируемая сумма (тысяч тенге)»") == true)
    #expect(found.expected?.canonical(.ru).contains("planned_sum") == true)
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", " \r\n", Sample.remarksHeader, "sep=;\n", ";;;\n"])
  func `a file without records is empty, and that is said once`(text: String) throws {
    #expect(try Sample.read(text).codes.filter { $0 != "blank-row" } == ["file-empty"])
  }

  @Test func `the delimiter is the one under which most columns are known`() throws {
    let names = "administrator_bin,period,direction,remarks_received,remarks_rejected"
    let outcome = try Sample.read(
      "\(names),\"a;b;c;d;e;f;g\"\n050440002118,2026,4,5,2,\"x;y|z;\"\n")
    #expect(outcome.summary.delimiter == ",")
    #expect(outcome.isAccepted)
    let forced = try Sample.read("\(names)\n", delimiter: UInt8(ascii: ";"))
    #expect(forced.codes == ["kind-unknown"])
  }
}
