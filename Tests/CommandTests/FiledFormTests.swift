import Foundation
import Testing

/// The filed Annex 4 read as projects: the workbooks that `report` writes, and those that people make.
@Suite("The filed Annex 4")
struct FiledFormTests {
  static let samples = Program.checkout.appending(path: "input-samples/2026-H1")

  /// The names of three bodies of the samples.
  static let register = """
    bin,name_kk,name_ru,region,kinds,former_bins
    970140913508,Қызылорда облысының ішкі саясат басқармасы,\
    Управление внутренней политики Кызылординской области,,,
    050440002118,Министрлік,Министерство,,,

    """

  /// What a form must agree on with what it was made of, direction by direction.
  static func sums(_ program: Program, _ folder: String) throws -> [String] {
    let data = Data(try program.read("\(folder)/figures.json").utf8)
    let figures = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let directions = figures?["directions"] as? [[String: Any]] ?? []
    return directions.map { direction in
      ["direction", "projects", "administrators", "planned_sum", "contract_sum"]
        .map { "\(direction[$0] ?? "")" }.joined(separator: " ")
    }
  }

  @Test(
    "A form that report wrote for one body reads back to the same figures", arguments: ["kk", "ru"])
  func readBack(_ language: String) throws {
    let program = try Program()
    try program.write("ref/administrators.csv", Self.register)
    let common = [
      "--period", "2026-H1", "--as-of", "2026-07-06", "--reference", "ref", "--quiet",
    ]
    let first = try program.run(
      ["report", Self.samples.path, "--out", "first", "--administrator", "970140913508"] + common)
    #expect(first.code == 1, "\(first.errors)")
    let sums = try Self.sums(program, "first")
    #expect(sums.contains { !$0.hasSuffix(" 0 0 0 0") })
    #expect(try program.read("first/run.json").contains("\"administrator_bin\": \"970140913508\""))
    let second = try program.run(
      ["report", "first/annex-4.\(language).xlsx", "--out", "second"] + common)
    #expect(second.code == 0, "\(second.output)\(second.errors)")
    #expect(try Self.sums(program, "second") == sums)
    // Made of the form again, the form has the same rows and sums once more.
    let third = try program.run(
      ["report", "second/annex-4.\(language).xlsx", "--out", "third"] + common)
    #expect(third.code == 0, "\(third.output)\(third.errors)")
    #expect(try Self.sums(program, "third") == sums)
  }

  @Test("A report of one body is not written over that of all, nor over another's")
  func folders() throws {
    let program = try Program()
    let common = ["report", Self.samples.path, "--period", "2026-H1", "--as-of", "2026-07-06"]
    #expect(try program.run(common + ["--out", "all"]).code == 1)
    let one = ["--administrator", "970140913508"]
    #expect(try program.run(common + ["--out", "all"] + one).code == 64)
    #expect(try program.run(common + ["--out", "one"] + one).code == 1)
    #expect(try program.run(common + ["--out", "one"] + one).code == 1)
    #expect(try program.run(common + ["--out", "one"]).code == 64)
    #expect(try program.run(common + ["--out", "x", "--administrator", "12"]).code == 64)
    // A body without a record of the period.
    #expect(try program.run(common + ["--out", "x", "--administrator", "040640001234"]).code == 64)
  }

  // MARK: Made by hand

  static let head = """
    sheet.append([None, "Есеп 2026 жылға"])
    sheet.append([None, "Есепті кезең:", "2026 жылғы I жартыжылдық"])
    sheet.append([])
    sheet.append(["р/с №", "Бюджеттік бағдарлама\\nәкімшісінің атауы", "Әлеуметтік жобаның атауы",
                  "Жоспарланған сома, мың теңге", "Шарт сомасы (мың теңге)", "Өнім берушінің атауы",
                  "Әлеуметтік жобаны іске асыру процесі және нәтижелері", "Оң әлеуметтік әсері"])
    sheet.append([1, 2, 3, 4, 5, 6, 7, 8])
    """
  static let rows = """
    sheet.append(["4-бағыт. Жастар саясаты мен балалар бастамаларын қолдау"])
    sheet.append([1, "Министрлік", "Жоба", 1000.1, 0.1 + 0.2, "«Жас» ҚБ", "жүргізілді", "әсері"])
    sheet.append([2, "Министерство", "Жоба", "2 000,5", "–", None, "жүргізілді", "әсері"])
    sheet.append(["Жиынында", None, None, "=SUM(D7:D8)", "=SUM(E7:E8)"])
    sheet.append(["10-бағыт"])
    sheet.append(["1.", "МИНИСТРЛІК", "Үшінші", 5, None, None, None, None])
    sheet.append(["Барлығы", None, None, 3005.6, 0.3])
    sheet.append([])
    sheet.append(["Басшы", None, None, "(қолы)", None, None, "Т.А.Ә."])
    """

  /// Checks a form made by a piece of Python.
  static func check(_ script: String, register: Bool = true, more: String = "") throws
    -> Program.Run
  {
    let program = try Program()
    try program.write(
      "ref/administrators.csv",
      register ? Self.register : "bin,name_kk,name_ru,region,kinds,former_bins\n")
    try WorkbookTests.make(program, script + "\nbook.save('a.xlsx')\n" + more)
    return try program.run(
      "check", ".", "--format", "json", "--as-of", "2026-07-06", "--reference", "ref")
  }

  static let hasPython = FormPeerTests.python != nil

  @Test("A form made by hand is read", .enabled(if: hasPython, "no Python with openpyxl"))
  func byHand() throws {
    let program = try Program()
    try program.write("ref/administrators.csv", Self.register)
    try WorkbookTests.make(program, "\(Self.head)\n\(Self.rows)\nbook.save('a.xlsx')")
    let run = try program.run(
      "report", "a.xlsx", "--period", "2026-H1", "--out", "out", "--as-of", "2026-07-06",
      "--reference", "ref")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    let sums = try Self.sums(program, "out")
    #expect(sums[3] == "4 2 1 3000.6 0.3")
    #expect(sums[9] == "10 1 1 5 0")
  }

  @Test(
    "What a form does not have is not asked for, and said once",
    .enabled(if: hasPython, "no Python with openpyxl"))
  func unchecked() throws {
    let run = try Self.check("\(Self.head)\n\(Self.rows)")
    let file = try #require(run.files.first { $0["path"] as? String == "./a.xlsx" })
    #expect(file["kind"] as? [String] == ["projects"])
    #expect(file["verdict"] as? String == "accepted")
    let mine = run.findings.filter { $0["path"] as? String == "./a.xlsx" }
    let codes = Set(mine.compactMap { $0["code"] as? String })
    #expect(codes.subtracting(["not-checked", "read-leniently"]) == [], "\(codes)")
    #expect(mine.of("not-checked").count == 1)
  }

  @Test("Visits refer to no project of a form", .enabled(if: hasPython, "no Python with openpyxl"))
  func visits() throws {
    let run = try Self.check(
      "\(Self.head)\n\(Self.rows)",
      more: """
        visits = openpyxl.Workbook()
        for row in (VISITS, visit("Ж-77")): visits.active.append(row)
        visits.save("b.xlsx")
        """)
    #expect(!run.codes.contains("unknown-project"))
  }

  @Test(
    "A body that cannot be told is an error that says what to do",
    .enabled(if: hasPython, "no Python with openpyxl"))
  func bodies() throws {
    let run = try Self.check("\(Self.head)\n\(Self.rows)", register: false)
    let unknown = run.findings.of("unknown-code")
    #expect(unknown.count == 3)
    #expect((unknown.first?["help"] as? String)?.contains("administrators.csv") == true)
    // A BIN above the table tells it.
    let written = try Self.check(
      "sheet['A1'] = 'БСН: 050440002118'\n\(Self.head)\n\(Self.rows)", register: false)
    #expect(!written.codes.contains("unknown-code"), "\(written.codes)")
  }

  @Test(
    "A half-year that cannot be told, a direction out of range, and one that contradicts its name",
    .enabled(if: hasPython, "no Python with openpyxl"))
  func heads() throws {
    let head = Self.head.replacing("I жартыжылдық", with: "есебі")
    #expect(try Self.check("\(head)\n\(Self.rows)").codes.contains("period-invalid"))
    let eighteenth = Self.rows.replacing("10-бағыт", with: "18-бағыт")
    #expect(try Self.check("\(Self.head)\n\(eighteenth)").codes.contains("direction-range"))
    let contradicting = Self.rows.replacing("4-бағыт", with: "5-бағыт")
    #expect(try Self.check("\(Self.head)\n\(contradicting)").codes.contains("unknown-code"))
  }

  @Test(
    "No row is left out: neither one without a sum nor one without a direction",
    .enabled(if: hasPython, "no Python with openpyxl"))
  func nothingIsLeftOut() throws {
    let without = try Self.check(
      Self.head + "\nsheet.append(['4-бағыт'])\nsheet.append([None, 'Министрлік', 'Жоба'])")
    #expect(
      without.findings.of("required").compactMap { $0["column"] as? String } == ["planned_sum"])
    let stray = try Self.check(
      Self.head + "\nsheet.append([1, 'Министрлік', 'Жоба', 5])")
    #expect(stray.findings.of("required").compactMap { $0["column"] as? String } == ["direction"])
    let tenge = try Self.check(
      Self.head.replacing("сома, мың теңге", with: "сома, теңге") + "\n" + Self.rows)
    #expect(tenge.codes.contains("header-missing-column"))
  }

  @Test(
    "The same row twice is a duplicate; two projects of one name are two",
    .enabled(if: hasPython, "no Python with openpyxl"))
  func twice() throws {
    let row = "sheet.append([1, 'Министрлік', 'Жоба', 5, 5, 'ҚБ', 'а', 'б'])"
    let head = Self.head + "\nsheet.append(['4-бағыт'])\n"
    #expect(try Self.check(head + "\(row)\n\(row)").codes.contains("duplicate-record"))
    let other = row.replacing("5, 5", with: "6, 6")
    #expect(!(try Self.check(head + "\(row)\n\(other)").codes.contains("duplicate-record")))
  }

  @Test(
    "One form a body and half-year, and no rows beside it",
    .enabled(if: hasPython, "no Python with openpyxl"),
    arguments: [
      "for row in (PROJECTS, project()): other.append(row)",
      "[other.append([c.value for c in r]) for r in sheet.iter_rows()]",
    ])
  func oneForm(_ fill: String) throws {
    let run = try Self.check(
      "\(Self.head)\n\(Self.rows)",
      more: "second = openpyxl.Workbook(); other = second.active\n\(fill)\nsecond.save('b.xlsx')")
    let found = run.findings.of("duplicate-record")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0["path"] as? String == "./b.xlsx" })
    let related = (found.first?["related"] as? [[String: Any]])?.first?["path"] as? String
    #expect(related == "./a.xlsx")
  }
}
