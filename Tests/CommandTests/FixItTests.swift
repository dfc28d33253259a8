import Foundation
import Testing

/// `check --format xlsx`: what is returned to be corrected is the body's own file, and is read as one when it comes back.
@Suite("The fix-it workbook", .enabled(if: FormPeerTests.python != nil, "no Python with openpyxl"))
struct FixItTests {
  /// Runs a piece of Python beside the program's files, with openpyxl.
  @discardableResult
  static func python(_ program: Program, _ script: String) throws -> String {
    let python = try #require(FormPeerTests.python)
    let run = try program.run(
      ["-B", "-c", "import csv, datetime, io, openpyxl, sys\n" + script], executable: python)
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  static func check(_ program: Program, _ name: String, asOf: String = "2026-07-06") throws
    -> Program.Run
  {
    try program.run("check", name, "--format", "json", "--as-of", asOf)
  }

  static func fix(_ program: Program, _ name: String, _ out: String = "fix.xlsx") throws
    -> Program.Run
  {
    try program.run(
      "check", name, "--format", "xlsx", "--out", out, "--as-of", "2026-07-06")
  }

  /// Cells that a spreadsheet likes to change: zeros in front, sums with spaces, formulas, lines, quotes, spaces.
  static let odd = #"""
    administrator_bin;administrator_name_kk;period;project_id;direction;project_name_kk;planned_sum;start_date;end_date;Ішкі №;goals_kk
    050440002118;Министрлік;2026-H1;00123;4;"Жоба «А» ""бір""";1 234,5;01.02.2026;2026-11-30;007;=1+1
    050440002118;Министрлік;2026-H1;Ж-2;99;Жоба;12 500,5;01.02.2026;30.11.2026;;"@СУММА

    екінші жол"
    050440002118;Министрлік;2026-H1;Ж-3;4;Жоба;8 млн;01.02.2026;2026-11-30;+7 701;_x000D_ мәтін
    """#

  @Test("Bad cells are marked and explained in kk and ru; the others are as they were sent")
  func marked() throws {
    let program = try Program()
    try program.write("a.csv", Self.odd + "\n")
    #expect(try Self.fix(program, "a.csv").code == 1)
    try Self.python(
      program,
      """
      sent = list(csv.reader(io.StringIO(open("a.csv", newline="").read()), delimiter=";"))
      book = openpyxl.load_workbook("fix.xlsx")
      assert book.sheetnames == ["Түзету", "Жобалар", "Тізімдер"], book.sheetnames
      assert book["Тізімдер"].sheet_state == "hidden"
      sheet = book["Жобалар"]
      for row, cells in enumerate(sent, 1):
          got = [sheet.cell(row, column).value or "" for column in range(2, len(cells) + 2)]
          # openpyxl unescapes no _x005F_.
          got = [value.replace("_x005F_", "_") for value in got]
          assert got == cells, (row, got, cells)
      marked = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
      # What is missing from the table altogether stands on the row, in our column.
      assert marked == {"A2", "A3", "A4", "F3", "H4", "K1"}, marked
      for name in marked | {"A3", "A4"}:
          assert sheet[name].fill.fgColor.rgb not in ("00000000", None), name
      assert sheet["F2"].fill.fill_type is None
      text = sheet["F3"].comment.text
      for word in ("Қате.", "Не істеу керек:", "Негізі:", "Ошибка.", "Что делать:", "Основание:"):
          assert word in text, (word, text)
      assert [sheet.cell(row, 1).value for row in range(1, 5)] == [
          "Тексеру нәтижесі / Результат проверки", "Назар аударатын жер / Предупреждение",
          "Қате / Ошибка", "Қате / Ошибка"]
      assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:L4"
      limits = {str(v.sqref)[0]: v.type for v in sheet.data_validations.dataValidation}
      assert limits["F"] == "list" and limits["H"] == "decimal" and limits["I"] == "date", limits
      links = [cell.hyperlink.location for row in book["Түзету"].iter_rows() for cell in row
               if cell.hyperlink]
      assert "'Жобалар'!F3" in links and "'Жобалар'!H4" in links, links
      """)
  }

  @Test("Corrected in one place and sent again it is accepted, with the same records")
  func corrected() throws {
    let program = try Program()
    try program.write("a.csv", Self.odd + "\n")
    _ = try Self.fix(program, "a.csv")
    let before = try Self.check(program, "a.csv")
    let untouched = try Self.check(program, "fix.xlsx")
    #expect(Self.said(untouched) == Self.said(before))
    try Self.python(
      program,
      """
      book = openpyxl.load_workbook("fix.xlsx")
      book["Жобалар"]["F3"] = 5
      book["Жобалар"]["H4"] = 8000
      book.save("fix.xlsx")
      """)
    let after = try Self.check(program, "fix.xlsx")
    #expect(after.files.first?["verdict"] as? String == "accepted", "\(after.output)")
    #expect(after.files.first?["records"] as? Int == 3)
    #expect(after.findings.of("header-unknown-column").count == 1, "the body's own column alone")
    // A returned workbook that is returned again has our column once.
    _ = try Self.fix(program, "fix.xlsx", "again.xlsx")
    try Self.python(
      program,
      """
      first = openpyxl.load_workbook("fix.xlsx")["Жобалар"]
      again = openpyxl.load_workbook("again.xlsx")["Жобалар"]
      rows = [[[c.value for c in row][1:] for row in sheet.iter_rows(max_row=4)] for sheet in (first, again)]
      assert rows[0] == rows[1], rows
      """)
  }

  /// What a check says but for notes, wherever it stands.
  static func said(_ run: Program.Run) -> [String] {
    run.findings.filter { $0["severity"] as? String != "note" }.map { finding in
      let record = finding["record"] as? [String: String] ?? [:]
      let key = record.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return "\(finding["code"] ?? "") \(finding["column"] ?? "") \(finding["value"] ?? "") \(key)"
    }.sorted()
  }

  @Test("A number that hangs on its file's commas comes back as the number that was read")
  func commas() throws {
    let program = try Program()
    let header =
      "administrator_bin;administrator_name_kk;period;project_id;direction;project_name_kk;"
      + "planned_sum;start_date;end_date\n"
    let rows = ["1234,5", "1,234", "2,5"].enumerated().map {
      "050440002118;М;2026-H1;Ж-\($0);4;Ж;\($1);01.02.2026;30.11.2026\n"
    }
    try program.write("a.csv", header + rows.joined())
    #expect(try Self.fix(program, "a.csv").code == 0)
    #expect(try Self.check(program, "fix.xlsx").codes.contains("number-ambiguous") == false)
    try Self.python(
      program,
      """
      sheet = openpyxl.load_workbook("fix.xlsx")["Жобалар"]
      assert [sheet.cell(row, 8).value for row in (2, 3, 4)] == ["1234,5", 1.234, "2,5"]
      """)
  }

  @Test(
    "What could not be carried over is said, and rejects the workbook until somebody has seen to it"
  )
  func cut() throws {
    let program = try Program()
    let sent = Self.odd.replacingOccurrences(of: ";99;", with: ";4;")
      .replacingOccurrences(of: "8 млн", with: "8000")
    try program.write("a.csv", sent + "\n050440002118;\"Министрлік;2026-H1;Ж-4;4\n")
    #expect(try Self.fix(program, "a.csv").code == 1)
    let untouched = try Self.check(program, "fix.xlsx")
    #expect(untouched.files.first?["verdict"] as? String == "rejected")
    try Self.python(
      program,
      """
      book = openpyxl.load_workbook("fix.xlsx")
      sheet = book["Жобалар"]
      assert "Исправив это, удалите эту строку" in sheet.cell(sheet.max_row, 2).value
      told = [c.value for row in book["Түзету"].iter_rows() for c in row if c.value]
      assert any("чтение остановилось здесь – строка 7" in str(text) for text in told), told
      sheet.delete_rows(sheet.max_row)
      book.save("fix.xlsx")
      """)
    let seen = try Self.check(program, "fix.xlsx")
    #expect(seen.files.first?["verdict"] as? String == "accepted", "\(seen.output)")
  }

  @Test("A text too long for a cell is cut, and that is said")
  func tooLong() throws {
    let program = try Program()
    let long = String(repeating: "ұзын ", count: 7_000)
    try program.write(
      "a.csv", Self.odd.replacingOccurrences(of: "=1+1", with: long) + "\n")
    _ = try Self.fix(program, "a.csv")
    try Self.python(
      program,
      """
      book = openpyxl.load_workbook("fix.xlsx")
      sheet = book["Жобалар"]
      text = sheet["L2"].value
      assert len(text) == 32767 and text.endswith("…")
      assert "не поместились" in sheet.cell(sheet.max_row, 2).value
      """)
  }

  @Test("Of a file of which no row was read the workbook promises no sheets and no corrections")
  func noRows() throws {
    let program = try Program()
    try program.write("folder/a.xlsx", "PK\u{3}\u{4} no more of it")
    #expect(try Self.fix(program, "folder/a.xlsx").code == 1)
    try Self.python(
      program,
      """
      book = openpyxl.load_workbook("fix.xlsx")
      told = [str(c.value) for row in book.worksheets[0].iter_rows() for c in row if c.value]
      assert any("не прочитано ни одной строки" in text for text in told), told
      assert not any("На следующих листах" in text or "чтение остановилось" in text for text in told)
      assert "a.xlsx" in told, "the file by its own name, without our folders"
      """)
    let back = try Self.check(program, "fix.xlsx")
    #expect(back.files.first?["verdict"] as? String == "rejected")
  }

  @Test("Of a good file nothing is asked; what is only worth a look is not to be corrected")
  func nothingAsked() throws {
    let program = try Program()
    let clean = Self.odd.split(separator: "\n", omittingEmptySubsequences: false).prefix(2)
      .joined(separator: "\n").replacingOccurrences(of: "007", with: "")
    try program.write("a.csv", clean + "\n")
    #expect(try Self.fix(program, "a.csv").code == 0)
    try Self.python(
      program,
      """
      told = [str(c.value) for row in openpyxl.load_workbook("fix.xlsx").worksheets[0].iter_rows()
              for c in row if c.value]
      assert any("Если данные верны, исправлять ничего не нужно" in text for text in told), told
      assert not any("Исправьте закрашенные" in text for text in told), told
      """)
  }

  @Test("Rows print across as many pages as keep them readable, with headings and names of cells")
  func printed() throws {
    let program = try Program()
    try program.write("a.csv", Self.odd + "\n")
    _ = try Self.fix(program, "a.csv")
    try Self.python(
      program,
      """
      sheet = openpyxl.load_workbook("fix.xlsx")["Жобалар"]
      page = sheet.page_setup
      assert (page.orientation, int(page.paperSize), int(page.fitToHeight)) == ("landscape", 9, 0)
      assert int(page.fitToWidth) == 2, page.fitToWidth
      assert sheet.print_title_rows == "$1:$1" and sheet.print_options.headings
      """)
  }

  @Test("The same file is returned in the same bytes")
  func bytes() throws {
    let program = try Program()
    try program.write("a.csv", Self.odd + "\n")
    _ = try Self.fix(program, "a.csv", "one.xlsx")
    _ = try Self.fix(program, "a.csv", "two.xlsx")
    #expect(
      try Data(contentsOf: program.url("one.xlsx")) == Data(contentsOf: program.url("two.xlsx")))
  }

  @Test("Beyond some thousand comments, cells are only marked, and the first sheet says so")
  func manyFindings() throws {
    let program = try Program()
    var text = "administrator_bin;period;direction;remarks_received;remarks_rejected\n"
    for number in 0..<5_100 { text += "050440002118;2025;x\(number);5;2\n" }
    try program.write("a.csv", text)
    #expect(try Self.fix(program, "a.csv").code == 1)
    try Self.python(
      program,
      """
      book = openpyxl.load_workbook("fix.xlsx")
      cells = [row[3] for row in book.worksheets[1].iter_rows(min_row=2, max_row=5101)]
      assert sum(1 for cell in cells if cell.comment) == 5000
      assert all(cell.fill.fill_type == "solid" for cell in cells)
      told = [str(c.value) for row in book.worksheets[0].iter_rows() for c in row if c.value]
      assert any("первым 5000 ячейкам; еще 100" in text for text in told), told
      """)
  }

  @Test("One file's workbook is a file, those of several lie in a folder; anything else is said")
  func places() throws {
    let program = try Program()
    try program.write("in/a.csv", Self.odd + "\n")
    try program.write("in/b.csv", Self.odd.replacingOccurrences(of: "Ж-", with: "З-") + "\n")
    try program.write("in/more/a.csv", "")
    let one = try program.run("check", "in/a.csv", "--format", "xlsx", "--lang", "ru")
    #expect(one.code == 64 && one.errors.contains("--out"))
    for out in ["out.xlsx", "in/a.csv"] {
      let run = try program.run("check", "in", "--format", "xlsx", "--out", out, "--lang", "ru")
      #expect(run.code == 64 && !run.errors.isEmpty, "\(out)")
    }
    #expect(try Self.fix(program, "in", "out").code == 1)
    #expect(try program.names("out") == ["a (2).xlsx", "a.xlsx", "b.xlsx"])
    #expect(try program.names() == ["in", "out"])
  }
}
