import Foundation
import Testing

/// Workbooks as people make them, through the front door; openpyxl makes them.
@Suite("Workbooks", .enabled(if: FormPeerTests.python != nil, "no Python with openpyxl"))
struct WorkbookTests {
  /// Runs a piece of Python in a program's folder, with openpyxl and our own makers of workbooks at hand.
  static func make(_ program: Program, _ script: String) throws {
    let python = try #require(FormPeerTests.python)
    let peer = Program.checkout.appending(path: "Tests/Peer").path
    let run = try program.run(
      [
        "-B", "-c",
        """
        import datetime, openpyxl, sys
        sys.path.insert(0, \(peer.debugDescription))
        import workbooks
        PROJECTS = ("administrator_bin administrator_name_kk period project_id direction "
                    "project_name_kk planned_sum start_date end_date").split()
        VISITS = ("administrator_bin period project_id visit_date conducted_by instruments "
                  "plan_completion").split()
        DAY = datetime.date(2026, 2, 1)
        def project(id="Ж-1", **changes):
            row = dict(zip(PROJECTS, ["050440002118", "Министрлік", "2026-H1", id, 4, "Жоба", 1234.5,
                                      DAY, datetime.datetime(2026, 11, 30)])) | changes
            return list(row.values())
        def visit(id="Ж-1", **changes):
            row = dict(zip(VISITS, ["050440002118", "2026-H1", id, DAY, "body", "survey|interview",
                                    80])) | changes
            return list(row.values())
        book = openpyxl.Workbook()
        sheet = book.active
        \(script)
        """,
      ], executable: python)
    #expect(run.code == 0, "\(run.errors)")
  }

  static func check(_ script: String, _ more: String...) throws -> Program.Run {
    let program = try Program()
    try make(program, script)
    return try program.run(
      ["check", "a.xlsx", "--format", "json", "--as-of", "2026-03-06"] + more)
  }

  @Test("Each sheet with a header is a table of its kind")
  func kinds() throws {
    let run = try Self.check(
      """
      sheet.title = "Жобалар"
      for row in (PROJECTS, project(), project("Ж-2", planned_sum=0.1 + 0.2)): sheet.append(row)
      visits = book.create_sheet("Мониторинг")
      for row in (VISITS, visit(), visit("Ж-9")): visits.append(row)
      book.create_sheet("Бос парақ")
      book.save("a.xlsx")
      """)
    let file = try #require(run.files.first)
    #expect(file["format"] as? String == "xlsx")
    #expect(file["kind"] as? [String] == ["projects", "monitoring"])
    #expect(file["encoding"] is NSNull && file["delimiter"] is NSNull)
    #expect(file["records"] as? Int == 4)
    let unknown = try #require(run.findings.of("unknown-project").first)
    #expect(unknown["line"] as? Int == 3)
    #expect(unknown["value"] as? String == "Ж-9")
    #expect((unknown["message"] as? String)?.hasPrefix("«Мониторинг» парағы: ") == true)
  }

  @Test("Text names the sheet of a finding, and of the place that it points at")
  func sheetsInText() throws {
    let program = try Program()
    try Self.make(
      program,
      """
      sheet.title = "Первый"
      for row in (PROJECTS, project()): sheet.append(row)
      second = book.create_sheet("Второй")
      for row in (PROJECTS, project("Ж-2"), project()): second.append(row)
      book.save("a.xlsx")
      """)
    let run = try program.run("check", "a.xlsx", "--lang", "ru", "--as-of", "2026-03-06")
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Ошибка · duplicate-record · лист «Второй»"), "\(run.output)")
    #expect(text.contains("См.: лист «Первый», строка 2."), "\(run.output)")
  }

  @Test("A sheet of notes and a hidden one are passed over with a word")
  func notes() throws {
    let run = try Self.check(
      """
      for row in (PROJECTS, project()): sheet.append(row)
      book.create_sheet("Ескертпе")["B3"] = "БСН 050440002118, тел. 74-00-00"
      hidden = book.create_sheet("Тізім")
      for row in (PROJECTS, project("Ж-5")): hidden.append(row)
      hidden.sheet_state = "veryHidden"
      book.save("a.xlsx")
      """)
    #expect(run.code == 0)
    #expect(run.files.first?["records"] as? Int == 1)
    let notes = run.findings.of("not-checked").compactMap { $0["message"] as? String }
    #expect(notes.contains { $0.contains("«Ескертпе»") })
    #expect(notes.contains { $0.contains("«Тізім»") && $0.contains("жасырылған") })
  }

  @Test(
    "A sheet that looks like data but has no header of ours is refused",
    arguments: [
      "other.append(['administrator_bin', 'period', 'xx', 'yy']); other.append(['050440002118', 2026])",
      "[other.append([n, '050440002118', 'x']) for n in range(3)]",
    ])
  func misspelt(_ rows: String) throws {
    let run = try Self.check(
      """
      for row in (PROJECTS, project()): sheet.append(row)
      other = book.create_sheet("Басқа")
      \(rows)
      book.save("a.xlsx")
      """)
    #expect(run.codes.contains("kind-unknown"))
    #expect(run.code == 1)
  }

  @Test("A workbook without any table is of no kind, or empty")
  func nothing() throws {
    #expect(
      try Self.check("sheet['A1'] = 'x'; book.save('a.xlsx')").codes == ["kind-unknown"])
    #expect(try Self.check("book.save('a.xlsx')").codes == ["file-empty"])
    #expect(
      try Self.check("sheet.append(PROJECTS); book.save('a.xlsx')").codes == ["file-empty"])
  }

  @Test("Sums come through to the tiyn, and a strict workbook reads the same")
  func figures() throws {
    for strict in ["False", "True"] {
      let program = try Program()
      try Self.make(
        program,
        """
        rows = [workbooks.row(1, PROJECTS)]
        for n, sum in enumerate(("0.30000000000000004", "1234.5678899999999", "1E-5"), 2):
            cells = [workbooks.inline(f"{workbooks.letters(i)}{n}", str(value))
                     for i, value in enumerate(project(f"Ж-{n}"))]
            cells[6] = f'<c r="G{n}"><v>{sum}</v></c>'
            cells[8] = f'<c r="I{n}" s="4"><v>46356</v></c>'
            rows.append(f'<row r="{n}">{"".join(cells)}</row>')
        rows = [row.replace("2026-02-01 00:00:00", "2026-02-01") for row in rows]
        with open("a.xlsx", "wb") as file:
            file.write(workbooks.zipped(workbooks.parts(
                {"A": workbooks.sheet(rows, strict=\(strict))}, strict=\(strict))))
        """)
      let run = try program.run(
        "report", "a.xlsx", "--period", "2026-H1", "--out", "out", "--as-of", "2026-03-06")
      #expect(run.code == 0, "\(run.output)\(run.errors)")
      let figures = try program.read("out/figures.json")
      #expect(figures.contains("\"planned_sum\": \"1234.8679\""), "\(figures.prefix(600))")
    }
  }

  @Test("A submission as a workbook is judged as the same submission in CSV")
  func sameAsCSV() throws {
    let program = try Program()
    let samples = Program.checkout.appending(path: "input-samples/2026-H1")
    try Self.make(
      program,
      """
      import csv, glob, os
      os.makedirs("csv"); os.makedirs("xlsx")
      for path in sorted(glob.glob(\(samples.path.debugDescription) + "/*.csv")):
          name = os.path.basename(path)[:-4]
          data = open(path, "rb").read()
          try: text = data.decode("utf-8-sig")
          except UnicodeDecodeError: continue
          lines = text.splitlines(keepends=True)
          # What a workbook cannot hold, and what only CSV can have.
          if text.startswith("sep=") or any(ord(c) < 32 and c not in "\\r\\n\\t" for c in text): continue
          mark = max(";,\\t|", key=lines[0].count)
          rows = list(csv.reader(lines, delimiter=mark))
          # A comma in a number is told by its neighbours in CSV only.
          if any(len(row) != len(rows[0]) for row in rows) or mark == ",": continue
          book = openpyxl.Workbook()
          for row in rows: book.active.append(row)
          book.save(f"xlsx/{name}.xlsx")
          with open(f"csv/{name}.csv", "wb") as file: file.write(data)
      """)
    func told(_ folder: String) throws -> [String] {
      let run = try program.run(
        "check", folder, "--format", "json", "--as-of", "2026-07-06")
      let ownOfCSV: Set = [
        "last-line-unended", "blank-row", "encoding-invalid", "text-after-quote",
      ]
      return run.findings.compactMap { finding -> String? in
        let code = finding["code"] as? String ?? ""
        if ownOfCSV.contains(code) { return nil }
        let name = (finding["path"] as? String ?? "").split(separator: "/").last ?? ""
        let value = finding["value"] as? String ?? ""
        return "\(name.split(separator: ".")[0]) \(code) \(finding["column"] ?? "") \(value)"
      }.sorted()
    }
    let found = try told("csv")
    #expect(found.count > 40)
    #expect(try told("xlsx") == found)
  }
}
