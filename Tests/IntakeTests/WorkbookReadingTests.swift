import SocialOrder
import Testing

@testable import Intake

/// What the cells of a workbook come to.
@Suite struct WorkbookReadingTests {
  static let columns = [
    "administrator_bin", "period", "project_id", "visit_date", "conducted_by", "instruments",
    "plan_completion", "expert_fee", "coverage_people", "standards_met", "note",
  ]
  static let formats = ["dd\\.mm\\.yyyy;@", "0.00%", "000000000000", "[$-F800]dddd", "@", "[h]:mm"]

  /// Reads a workbook of one visit, of which some cells are given as XML without their place.
  static func read(_ cells: [String: String], shared: String = "", properties: String = "") throws
    -> Outcome
  {
    let good = [
      "administrator_bin": "<c t=\"str\"><v>050440002118</v></c>",
      "period": "<c t=\"inlineStr\"><is><t>2026-H1</t></is></c>",
      "project_id": "<c t=\"str\"><v>Ж-1</v></c>", "visit_date": "<c s=\"1\"><v>46054</v></c>",
      "conducted_by": "<c t=\"str\"><v>body</v></c>",
      "instruments": "<c t=\"str\"><v>survey</v></c>",
    ].merging(cells) { $1 }
    let row = columns.map { good[$0] ?? "<c/>" }.joined()
    let workbook = WorkbookBytes(
      rows: WorkbookBytes.row(1, columns) + "<row>\(row)</row>", formats: formats, shared: shared,
      properties: properties)
    return try Sample.read(workbook.bytes)
  }

  static func given(_ column: String, _ cell: String, shared: String = "") throws -> String? {
    try read([column: cell], shared: shared).records.first?.given[column]
  }

  @Test(arguments: [
    ("0.30000000000000004", "0.3"), ("1234.5", "1234.5"), ("1.23456789012E+11", "123456789012"),
    ("5.0", "5"), ("0.1", "0.1"), ("1E-5", "0.00001"), ("99999999999.999999", "100000000000"),
    ("2.5E3", "2500"), ("-0", "0"), ("-12.50", "-12.5"), ("0012", "12"), (".5", "0.5"),
    ("123456789012345678", "123456789012346000"), ("4.35", "4.35"), ("1000000", "1000000"),
    ("8.4499999999999993", "8.45"), ("1e999", "1e999"), ("NaN", "NaN"), ("1.2.3", "1.2.3"),
  ])
  func `a number is the decimal that Excel shows`(value: String, shown: String) throws {
    #expect(try Self.given("expert_fee", "<c><v>\(value)</v></c>") == shown)
  }

  @Test(arguments: [
    ("46054", "2026-02-01"), ("46054.0", "2026-02-01"), ("46054.5", "2026-02-01 12:00:00"),
    ("61", "1900-03-01"), ("60", "1900-02-29"), ("59", "1900-02-28"), ("1", "1900-01-01"),
    ("46053.999999999", "2026-02-01"), ("2958465", "9999-12-31"), ("2958466", "2958466"),
    ("-1", "-1"),
  ])
  func `a number shown as a date is a date`(value: String, shown: String) throws {
    for style in [1, 4] {
      #expect(try Self.given("visit_date", "<c s=\"\(style)\"><v>\(value)</v></c>") == shown)
    }
  }

  @Test func `days may be counted from 1904, and plain numbers too`() throws {
    for properties in ["date1904=\"1\"", "date1904=\"true\""] {
      for style in [0, 1] {
        let outcome = try Self.read(
          ["visit_date": "<c s=\"\(style)\"><v>44592</v></c>"], properties: properties)
        #expect(outcome.records.first?.given["visit_date"] == "2026-02-01")
        #expect(outcome.codes == [])
      }
    }
  }

  @Test func `a plain number in a column of dates is read, and said`() throws {
    let outcome = try Self.read(["visit_date": "<c><v>46054</v></c>"])
    #expect(outcome.codes == ["read-leniently"])
    #expect(outcome.records.first?.slots["visit_date"] == 20_485)
  }

  @Test func `a date in a column of numbers is no number`() throws {
    let outcome = try Self.read(["expert_fee": "<c s=\"1\"><v>46054</v></c>"])
    #expect(outcome.places == ["2 not-a-number expert_fee"])
  }

  @Test(arguments: [("0.85", "85%"), ("0.333", "33.3%"), ("1", "100%"), ("0", "0%")])
  func `a share shown in per cent is in per cent`(value: String, shown: String) throws {
    #expect(try Self.given("plan_completion", "<c s=\"2\"><v>\(value)</v></c>") == shown)
  }

  @Test(arguments: [
    ("<c s=\"3\"><v>50440002118</v></c>", "050440002118", []),
    ("<c><v>50440002118</v></c>", "50440002118", ["bin-lost-zero"]),
    ("<c><v>5.0440002118E+10</v></c>", "50440002118", ["bin-lost-zero"]),
    ("<c><v>9.70140913508E+11</v></c>", "970140913508", []),
    ("<c t=\"str\"><v>5,0440E+10</v></c>", "5,0440E+10", ["bin-rounded-by-excel"]),
  ])
  func `a BIN typed as a number is its digits`(cell: String, shown: String, codes: [String]) throws
  {
    let outcome = try Self.read(["administrator_bin": cell])
    #expect(outcome.records.first?.given["administrator_bin"] == shown)
    #expect(outcome.codes == codes)
  }

  @Test(arguments: [
    (
      "<c t=\"inlineStr\"><is><r><t>бір</t></r><r><rPr/><t xml:space=\"preserve\"> екі</t></r>"
        + "<rPh><t>phonetic</t></rPh></is></c>", "бір екі"
    ),
    ("<c t=\"s\"><v>0</v></c>", "нөл & \"бір\""), ("<c t=\"s\"><v>1</v></c>", "a\nb"),
    ("<c t=\"s\"><v>2</v></c>", "_x000D_ _x0001_"),
    ("<c t=\"str\"><v>a_x000D__x000A_b</v></c>", "a\r\nb"),
    ("<c t=\"str\"><f>A1</f><v>мәтін</v></c>", "мәтін"), ("<c><f>1+1</f><v>2</v></c>", "2"),
    ("<c t=\"b\"><v>1</v></c>", "TRUE"),
  ])
  func `texts are joined, and escapes read`(cell: String, shown: String) throws {
    let shared =
      "<si><t>нөл &amp; \"бір\"</t></si><si><r><t>a</t></r><r><t>\nb</t></r></si>"
      + "<si><t>_x005F_x000D_ _x0001_</t></si>"
    #expect(try Self.given("note", cell, shared: shared) == shown)
  }

  @Test func `a truth is yes or no where these are asked for`() throws {
    #expect(try Self.given("standards_met", "<c t=\"b\"><v>1</v></c>") == "yes")
    #expect(try Self.given("standards_met", "<c t=\"b\"><v>0</v></c>") == "no")
  }

  @Test(arguments: [
    ("note", "<c t=\"e\"><v>#REF!</v></c>", "xlsx-formula-without-value", "#REF!"),
    ("expert_fee", "<c t=\"e\"><v>#DIV/0!</v></c>", "not-a-number", "#DIV/0!"),
    ("visit_date", "<c t=\"e\"><f>X1</f><v>#N/A</v></c>", "not-a-date", "#N/A"),
    ("coverage_people", "<c><f>SUM(A1)</f></c>", "xlsx-formula-without-value", "=SUM(A1)"),
    ("coverage_people", "<c><f>SUM(A1)</f><v></v></c>", "xlsx-formula-without-value", "=SUM(A1)"),
  ])
  func `an error and a formula without a value are said`(
    column: String, cell: String, code: String, value: String
  ) throws {
    let outcome = try Self.read([column: cell])
    #expect(outcome.places == ["2 \(code) \(column)"])
    #expect(outcome.findings.first?.value == value)
  }

  @Test func `a formula that gives an empty text is an empty cell`() throws {
    let outcome = try Self.read(["note": "<c t=\"str\"><f>IF(1,\"\")</f><v></v></c>"])
    #expect(outcome.codes == [])
    #expect(outcome.records.first?.given["note"] == nil)
  }

  @Test func `lines are the sheet's rows, and blank ones are told only between records`() throws {
    let rows =
      WorkbookBytes.row(2, ["Есеп"]) + WorkbookBytes.row(4, Self.remarkColumns)
      + WorkbookBytes.row(5, Self.remarkRow) + WorkbookBytes.row(9, Self.remarkRow)
      + "<row r=\"10\"><c r=\"A10\" s=\"1\"/></row>"
    let outcome = try Sample.read(WorkbookBytes(rows: rows).bytes)
    #expect(outcome.records.map(\.line) == [5, 9])
    // The title above the header is told.
    #expect(outcome.places == ["2 read-leniently", "6 blank-row"])
    #expect(outcome.summary.format == .xlsx)
    #expect(outcome.summary.encoding == nil)
  }

  static let remarkColumns = [
    "administrator_bin", "period", "direction", "remarks_received", "remarks_rejected",
  ]
  static let remarkRow = ["050440002118", "2026", "4", "5", "2"]
  static let remark = WorkbookBytes(
    rows: WorkbookBytes.row(1, remarkColumns) + WorkbookBytes.row(2, remarkRow))

  @Test func `a workbook cut at any byte is never accepted`() throws {
    let bytes = Self.remark.bytes
    #expect(try Sample.read(bytes).codes == [])
    #expect(try Sample.read(bytes, cuts: Array(64..<bytes.count)).records.count == 1)
    for end in 0..<bytes.count {
      let outcome = try Sample.read(Array(bytes[..<end]))
      #expect(!outcome.isAccepted && outcome.records.isEmpty, "cut at \(end)")
      if end >= 4 { #expect(outcome.codes == ["xlsx-malformed"], "cut at \(end)") }
    }
  }

  @Test func `a workbook with any byte changed is refused or says the same`() throws {
    let bytes = Self.remark.bytes
    let whole = try Sample.read(bytes)
    #expect(whole.codes == [])
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x15
      let outcome = try Sample.read(changed)
      if outcome.isAccepted { #expect(outcome.records == whole.records, "byte \(index)") }
    }
  }
}
