import Foundation
import SocialOrder
import Testing

@testable import Reports

@Suite("Returned workbooks of many rows")
struct FixItSheetTests {
  static let remarks = ["administrator_bin", "period", "direction", "remarks_received"]

  /// The sheets of a workbook whose sheets take so many rows.
  private func sheets(rows: Int, lastRow: Int, xml: Bool) throws -> [String] {
    let reference = try ReferenceData()
    let scratch = try Scratch()
    let outcome = CheckOutcome(
      asOf: Example.defaultDay,
      files: [
        FileOutcome(
          path: "a", sha256: nil, format: xml ? .xml : .csv, kinds: [.evaluationRemarks],
          encoding: nil, delimiter: nil, records: rows, counts: FindingCounts())
      ], findings: FindingsOfFiles([], files: 1), reference: reference)
    let kind = RecordKind.evaluationRemarks
    let columns = Self.remarks.map { kind.index(of: $0) }
    let sheet = SentSheet(kind: xml ? kind : nil)
    let header = SentHeader(kind: kind, columns: columns, ours: [], isForm: false)
    let heading = SentRow(
      sheet, line: 1,
      cells: Self.remarks.enumerated().map { SentCell($0, .text, $1) }, header: header)
    let sent =
      (xml ? [] : [heading])
      + (0..<rows).map { row in
        SentRow(
          sheet, line: row + 2,
          cells: columns.enumerated().map { place, column in
            SentCell(xml ? column ?? 0 : place, .text, "\(row)")
          })
      }
    let survey = SentSurvey()
    for row in sent { survey.take(row) }
    var capacity = FixItWorkbook.Capacity()
    capacity.lastRow = lastRow
    let workbook = try FixItWorkbook(
      path: scratch.path,
      FixItWorkbook.Content(outcome, [], file: 0, reference, .kk), survey, capacity: capacity)
    for row in sent { workbook.take(row) }
    try workbook.close()
    let names = try scratch.part("xl/workbook.xml").components(separatedBy: "<sheet name=").count
    return try (2..<names - 1).map { try scratch.part("xl/worksheets/sheet\($0).xml") }
  }

  @Test(
    "Rows beyond a sheet go on on the next, under the same headings",
    arguments: [3, 4, 5, 8, 9], [true, false])
  func further(_ count: Int, _ xml: Bool) throws {
    // The headings, and four rows below them.
    let sheets = try sheets(rows: count, lastRow: 4, xml: xml)
    let most = 4
    #expect(sheets.count == (count + most - 1) / most)
    for (part, sheet) in sheets.enumerated() {
      #expect(sheet.contains("<t>administrator_bin</t>"))
      let mine = min(most, count - part * most)
      #expect(sheet.components(separatedBy: "<row ").count - 1 == mine + 1)
      #expect(sheet.contains("<t>\(part * most)</t>"))
    }
  }
}
