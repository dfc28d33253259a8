import Foundation
import SocialOrder
import Testing

/// What people read is in words and forms of their language; what programs read stays as the contract has it.
@Suite("Plain words")
struct PlainWordsTests {
  private func program(_ changes: Records.Change...) throws -> Program {
    let program = try Program()
    for file in Records.csv(changes) { try program.write("in/\(file.name)", file.text) }
    return program
  }

  private func check(_ program: Program, _ format: String, _ language: Language) throws
    -> Program.Run
  {
    try program.run(
      "check", "in", "--as-of", "2026-07-06", "--format", format, "--lang", language.rawValue)
  }

  @Test(
    "For a date that is none the form is expected, and no day that could be typed",
    arguments: [
      (Language.kk, "КК.АА.ЖЖЖЖ"), (.ru, "ДД.ММ.ГГГГ"), (.en, "YYYY-MM-DD"),
    ])
  func dateForm(_ language: Language, _ form: String) throws {
    for date in ["31.02.2026", "01.02.26", "завтра"] {
      let program = try program((.projects, ["end_date": date]))
      let page = try check(program, "html", language).output
      #expect(page.contains(">\(form)<"))
      #expect(!page.contains(">01.02.2026<") && !page.contains(">2026-02-01<"))
    }
  }

  @Test("A bound is a date of the reader's form on the page, and in ISO in JSON")
  func bounds() throws {
    let program = try program((.projects, ["start_date": "2026-02-01", "end_date": "2025-12-31"]))
    #expect(try check(program, "html", .ru).output.contains("≥ 01.02.2026"))
    let json = try check(program, "json", .ru).findings.of("term-order")
    #expect(json.first?["expected"] as? String == "≥ 2026-02-01")
  }

  @Test("Both dates of one sentence have one form", arguments: [Language.kk, .ru])
  func oneDateForm(_ language: Language) throws {
    let program = try program((.projects, ["start_date": "2026-02-01", "end_date": "2025-12-31"]))
    let found = try check(program, "json", language).findings.of("term-order")
    let message = try #require(found.first?["message"] as? String)
    #expect(message.contains("31.12.2025") && message.contains("01.02.2026"), "\(message)")
    #expect(!message.contains("2025-12-31"), "\(message)")
  }

  @Test("How a date was read is told in the reader's form, where that tells anything")
  func reading() throws {
    let program = try program(
      (.projects, ["start_date": "03.02.2026", "end_date": "2026-11-30T00:00:00"]))
    let said = try check(program, "json", .ru).findings.of("read-leniently").compactMap {
      $0["message"] as? String
    }
    #expect(
      said.contains { $0.contains("«03.02.2026» прочитано так: 2026-02-03 (день.месяц.год)") })
    #expect(said.contains { $0.contains("«2026-11-30T00:00:00» прочитано так: 30.11.2026") })
  }

  @Test("A file without its row of column names is told so, and no kind is guessed")
  func noHeader() throws {
    let program = try Program()
    let file = try #require(Records.csv([(.projects, [:])]).first)
    try program.write("in/a.csv", file.text.split(separator: "\n").dropFirst().joined() + "\n")
    let found = try check(program, "json", .ru).findings.of("kind-unknown")
    #expect(
      found.first?["message"] as? String
        == "Строка с названиями столбцов не найдена или не распознана, поэтому вид записей не "
        + "определен.")
  }

  @Test("Since an earlier check: what was found is told in words, its code after them")
  func since() throws {
    let program = try program((.projects, ["direction": "18"]))
    for file in Records.csv([(.projects, ["direction": "4"])]) {
      try program.write("new/\(file.name)", file.text)
    }
    func said(_ now: String, _ before: String) throws -> String {
      try program.run(
        "check", now, "--since", before, "--as-of", "2026-07-06", "--lang", "ru"
      ).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let fixed = try said("new", "in")
    #expect(fixed.contains("Номер направления – от 1 до 17 · direction-range"), "\(fixed)")
    #expect(fixed.contains("Ошибки, нарушения и предупреждения: исправлено – 1"), "\(fixed)")
    let new = try said("in", "new")
    #expect(
      new.contains("Направления с номером 18 нет. Номер направления – от 1 до 17 ·"), "\(new)")
  }

  @Test("A severity has one word, which is not that of the evaluation remarks")
  func severities() throws {
    let phrases = try Headings.phrases()
    for key in ["severity.warning", "check.warnings", "count.warning", "findings.warnings"] {
      #expect(phrases[key].kk.lowercased() == "назар аударатын жер", "\(key)")
    }
    for key in ["count.finding", "since.findings", "findings.verdict.clean", "report.waived"] {
      #expect(!phrases[key].kk.lowercased().contains("ескерт"), "\(key)")
      #expect(!phrases[key].ru.lowercased().contains("замечани"), "\(key)")
    }
  }

  @Test("Errors that a letter has no room for are called errors")
  func lettersOthers() throws {
    let wrong = [
      "start_date": "x", "end_date": "31.02.2026", "planned_sum": "a", "direction": "18",
      "supplier_bin": "12", "status": "zz", "region": "99",
    ]
    let program = try program((.projects, wrong))
    _ = try program.run(
      "report", "in", "--period", "2026-H1", "--out", "out", "--as-of", "2026-07-06", "--quiet")
    let letters = try program.names("out/letters")
    let ru = try #require(letters.first { $0.hasSuffix(".ru.html") })
    let kk = try #require(letters.first { $0.hasSuffix(".kk.html") })
    #expect(try program.read("out/letters/\(ru)").contains("есть еще 2\u{A0}ошибки."))
    #expect(try program.read("out/letters/\(kk)").contains("тағы 2\u{A0}қате бар."))
  }

  @Test("A byte's place needs no plural", arguments: ["\u{98}", "a;\u{98}"])
  func byteOffset(_ text: String) throws {
    let program = try Program()
    try program.write("in/a.csv", text.unicodeScalars.map { UInt8($0.value) })
    let run = try program.run(
      "check", "in", "--encoding", "windows-1251", "--lang", "ru", "--format", "json")
    let said = run.findings.of("encoding-invalid").first?["message"] as? String ?? ""
    #expect(said.contains("смещение от начала файла – \(text.count - 1)"), "\(run.output)")
    #expect(!said.contains("байтах"))
  }

  @Test("The sheet of lists calls itself so, and comes back unread")
  func listSheet() throws {
    let phrases = try Headings.phrases()
    #expect(!phrases["template.listNotRead"].ru.contains("образец"))
    let program = try Program()
    #expect(try program.run("template", "projects", "--out", "in/a.xlsx").code == 0)
    #expect(try check(program, "json", .ru).codes.isDisjoint(with: ["kind-unknown"]))
  }
}
