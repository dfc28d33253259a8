import Foundation
import Testing

/// Every format comes back as what it was.
@Suite(
  "The fix-it workbook of each format",
  .enabled(if: FormPeerTests.python != nil, "no Python with openpyxl"))
struct FixItFormatTests {
  /// Samples of each format, good and bad, that a workbook can hold the whole of.
  static let samples = [
    "2026-H1/adilet-projects-2026-h1.csv", "2026-H1/qostanai-projects-2026-h1.csv",
    "2026-H1/enbek-2026-h1.xml", "2026-H1/adilet-4-qosymsha-2026-h1.xlsx",
    "2026-H1/pavlodar-2026-h1.xlsx", "2025/ekologia-remarks-notices-2025.xml",
    "formats/title.csv", "formats/header-lines.csv", "formats/header-again.csv",
    "formats/kz-1048.csv", "formats/utf-16le-tab.csv",
  ]

  @Test("Sent back as it is, it says the same as the file that was sent", arguments: samples)
  func same(_ name: String) throws {
    let program = try Program()
    let sample = Program.checkout.appending(path: "input-samples/\(name)")
    let sent = try FixItTests.check(program, sample.path)
    let run = try FixItTests.fix(program, sample.path)
    #expect(run.code == sent.code, "\(run.errors)")
    let back = try FixItTests.check(program, "fix.xlsx")
    #expect(FixItTests.said(back) == FixItTests.said(sent))
    #expect(back.files.first?["records"] as? Int == sent.files.first?["records"] as? Int)
    #expect(back.files.first?["verdict"] as? String == sent.files.first?["verdict"] as? String)
  }

  @Test("A workbook's cells come back as what they were, in their rows")
  func cells() throws {
    let program = try Program()
    try WorkbookTests.make(
      program,
      """
      sheet.title = "Жобалар"
      sheet.append(["Тақырып"])
      sheet.append([])
      sheet.append(PROJECTS + ["Ішкі №", "goals_kk"])
      sheet.append(project() + [True, "#1"])
      sheet.append(project("Ж-2", planned_sum=0.1 + 0.2, direction="қате") + [1e-7, "=A1+B1"])
      sheet.append([])
      sheet.append(project("Ж-3", planned_sum="1 234,5", start_date="01.02.2026"))
      notes = book.create_sheet("Ескертпе")
      notes.append(["мәтін", 3.5, DAY])
      book.save("a.xlsx")
      """)
    _ = try FixItTests.fix(program, "a.xlsx")
    try FixItTests.python(
      program,
      """
      sent = openpyxl.load_workbook("a.xlsx")
      back = openpyxl.load_workbook("fix.xlsx")
      assert back.sheetnames == ["Түзету", "Жобалар", "Ескертпе", "Тізімдер"], back.sheetnames
      for name, shift in (("Жобалар", 1), ("Ескертпе", 0)):
          for row in sent[name].iter_rows():
              for cell in row:
                  got = back[name].cell(cell.row, cell.column + shift).value
                  want = 0.3 if cell.value == 0.1 + 0.2 else cell.value
                  assert got == want, (cell.coordinate, cell.value, got)
      assert back["Жобалар"]["F5"].comment and back["Жобалар"].freeze_panes == "A4"
      """)
  }

  @Test("Formulas and errors where text should stand are not accepted as text")
  func valueless() throws {
    let program = try Program()
    try WorkbookTests.make(
      program,
      """
      sheet.append(PROJECTS + ["goals_kk"])
      sheet.append(project() + ["=A1&B1"])
      book.save("a.xlsx")
      """)
    #expect(try FixItTests.check(program, "a.xlsx").codes.contains("xlsx-formula-without-value"))
    _ = try FixItTests.fix(program, "a.xlsx")
    let back = try FixItTests.check(program, "fix.xlsx")
    #expect(back.files.first?["verdict"] as? String == "rejected")
  }

  @Test("Records on one line of XML are told apart")
  func oneLine() throws {
    let program = try Program()
    let row = { (id: String, sum: String) in
      "<row><project_id>\(id)</project_id><administrator_name_kk>М</administrator_name_kk>"
        + "<direction>4</direction><project_name_kk>Ж</project_name_kk><planned_sum>\(sum)"
        + "</planned_sum><start_date>2026-02-01</start_date><end_date>2026-11-30</end_date></row>"
    }
    try program.write(
      "a.xml",
      "<submission xmlns=\"urn:kz:social-order:submission:1\" administrator_bin=\"050440002118\" "
        + "period=\"2026-H1\"><projects>" + row("A", "5") + row("B", "жоқ") + row("C", "7")
        + "</projects></submission>")
    _ = try FixItTests.fix(program, "a.xml")
    try FixItTests.python(
      program,
      """
      sheet = openpyxl.load_workbook("fix.xlsx")["Жобалар"]
      heading = [cell.value for cell in sheet[1]]
      assert heading[1:4] == ["administrator_bin", "administrator_name_kk", "period"], heading
      column = heading.index("planned_sum") + 1
      assert [bool(sheet.cell(row, column).comment) for row in (2, 3, 4)] == [False, True, False]
      assert sheet["B4"].value == "050440002118"
      """)
  }

  @Test("Each of many wrong records on one line of XML is marked by itself")
  func manyOnOneLine() throws {
    let program = try Program()
    let rows = (1...60).map { number in
      let sum = number % 3 == 0 ? "жоқ" : "5"
      let end = number % 5 == 0 ? "30.02.2026" : "2026-11-30"
      return "<row><project_id>П-\(number)</project_id>"
        + "<administrator_name_kk>М</administrator_name_kk><direction>4</direction>"
        + "<project_name_kk>Ж</project_name_kk><planned_sum>\(sum)</planned_sum>"
        + "<start_date>2026-02-01</start_date><end_date>\(end)</end_date></row>"
    }
    try program.write(
      "a.xml",
      "<submission xmlns=\"urn:kz:social-order:submission:1\" administrator_bin=\"050440002118\" "
        + "period=\"2026-H1\"><projects>" + rows.joined() + "</projects></submission>")
    _ = try FixItTests.fix(program, "a.xml")
    try FixItTests.python(
      program,
      """
      sheet = openpyxl.load_workbook("fix.xlsx")["Жобалар"]
      heading = [cell.value for cell in sheet[1]]
      sum, end = (heading.index(name) + 1 for name in ("planned_sum", "end_date"))
      for number in range(1, 61):
          marked = [bool(sheet.cell(number + 1, column).comment) for column in (sum, end)]
          assert marked == [number % 3 == 0, number % 5 == 0], (number, marked)
      """)
  }

  @Test("A table whose headings are not known comes back whole")
  func unknownHeadings() throws {
    let program = try Program()
    let rows = (0..<40).map { "050440002118;\($0);мәтін\n" }.joined()
    try program.write("a.csv", "БСН;Саны мен сомасы;Не туралы\n" + rows)
    #expect(try FixItTests.fix(program, "a.csv").code == 1)
    try FixItTests.python(
      program,
      """
      sheet = openpyxl.load_workbook("fix.xlsx").worksheets[1]
      assert sheet.max_row == 41 and sheet["B41"].value == "39", sheet.max_row
      assert sheet["A1"].comment
      """)
  }
}
