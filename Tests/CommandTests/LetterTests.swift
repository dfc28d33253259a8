import Foundation
import SocialOrder
import Testing

/// The letters and the summary of a report.
@Suite("Letters and summary")
struct LetterTests {
  private func report(
    _ program: Program, asOf: String = "2026-07-06", _ more: String...
  ) throws -> Program.Run {
    try program.run(
      ["report", "in", "--period", "2026-H1", "--as-of", asOf, "--out", "out", "--quiet"] + more)
  }

  private func letter(_ program: Program, _ ending: String) throws -> String {
    let name = try #require(try program.names("out/letters").first { $0.hasSuffix(ending) })
    return try program.read("out/letters/\(name)")
  }

  private func write(_ records: Records.Change..., to program: Program) throws {
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
  }

  @Test("A rejected file has its letter: addressee, errors, paragraph, due day and what is left")
  func rejected() throws {
    let program = try Program()
    try write((.projects, ["direction": "18", "name_kk": ""]), to: program)
    #expect(try report(program).code == 1)
    #expect(try program.names("out") == ["figures.json", "findings.html", "letters", "run.json"])
    let kk = try letter(program, ".kk.html")
    let ru = try letter(program, ".ru.html")
    let phrases = try Headings.phrases()
    #expect(kk.contains("Файл қабылданбады") && ru.contains("Файл не принят"))
    #expect(kk.contains(phrases["letter.number"].kk) && ru.contains(phrases["letter.signature"].ru))
    // 5 July 2026 is a Sunday and the 6th Capital Day.
    #expect(ru.contains("до 07.07.2026 включительно") && ru.contains("05.07.2026 – выходной"))
    #expect(ru.contains("остается 1\u{A0}рабочий день"))
    #expect(ru.contains("projects.csv-"))
    for (asOf, said) in [
      ("2026-07-07", "Сегодня – последний день срока"), ("2026-07-10", "прошло 3\u{A0}рабочих дня"),
      ("2026-07-03", "остается 1\u{A0}рабочий день"),
    ] {
      _ = try report(program, asOf: asOf)
      #expect(try letter(program, ".ru.html").contains(said), "\(asOf)")
    }
  }

  @Test("A breach has a letter that asks for no new file; a clean file has none")
  func breach() throws {
    let program = try Program()
    try write((.projects, [:]), (.monitoring, ["expert_fee": "9"]), to: program)
    #expect(try report(program).code == 0)
    let names = try program.names("out/letters")
    #expect(names.count == 3 && names.allSatisfy { $0.hasPrefix("monitoring.csv-") }, "\(names)")
    let ru = try letter(program, ".ru.html")
    #expect(ru.contains("повторно представлять его не требуется"))
    #expect(ru.contains("Основание: Правила, пункт 9."))
  }

  @Test(
    "A line and what is wrong in it are two sentences; what a rule asks for is not said as done")
  func sentences() throws {
    let program = try Program()
    try write((.projects, ["direction": "18"]), to: program)
    try program.write("in/notes.csv", PageTests.wrongScores(3))
    _ = try program.run(
      "report", "in", "--period", "2025", "--as-of", "2026-07-06", "--out", "year", "--quiet")
    let name = try #require(
      try program.names("year/letters").first { $0.hasPrefix("notes") && $0.hasSuffix(".ru.html") })
    let ru = try program.read("year/letters/\(name)")
    #expect(
      ru.contains("Не соблюдено требование «Балл выставляется от 1 до 5». Всего – 3"), "\(ru)")
    #expect(ru.contains("Пример (строка 2). "))
    _ = try report(program)
    let one = try letter(program, ".ru.html")
    #expect(one.contains("<p>Строка 2. "), "\(one)")
    #expect(one.firstMatch(of: /<p>Строка [0-9]+:/) == nil)
  }

  @Test("A line about the due day begins with a capital letter, also where there is no day")
  func noDueDay() throws {
    let program = try Program()
    let sample = "input-samples/2026-H1/ulytau-notices-2026.csv"
    try program.write(
      "in/notices.csv",
      String(contentsOf: Program.checkout.appending(path: sample), encoding: .utf8))
    _ = try program.run(
      "report", "in", "--period", "2026", "--as-of", "2026-07-06", "--out", "out", "--quiet")
    let ru = try letter(program, ".ru.html")
    #expect(ru.contains("<li>Уведомления о конфликте интересов"), "\(ru)")
  }

  @Test("The report of one body writes to it alone, and tells of its files alone")
  func oneBody() throws {
    let program = try Program()
    try write((.projects, ["direction": "18"]), to: program)
    let other = SinceTests.header + SinceTests.row("Ж-1", direction: "99")
    try program.write("in/other.csv", other.replacing("050440002118", with: "981240969402"))
    let run = try report(program, "--administrator", "050440002118")
    #expect(run.output.contains("letters/ (1)"), "\(run.output)")
    let names = try program.names("out/letters")
    #expect(names.count == 3 && names.allSatisfy { $0.hasPrefix("projects") }, "\(names)")
    let page = try program.read("out/findings.html")
    #expect(page.contains("projects.csv") && !page.contains("other.csv"))
  }

  @Test("The day on which files count as received stands in run.json")
  func receivedInRun() throws {
    let program = try Program()
    try write((.projects, [:]), to: program)
    for (more, said) in [
      ([], NSNull() as AnyHashable), (["--received", "2026-07-01"], "2026-07-01"),
    ] {
      _ = try program.run(
        ["report", "in", "--period", "2026-H1", "--as-of", "2026-07-06", "--out", "out"] + more)
      let run = try JSONSerialization.jsonObject(with: Data(program.read("out/run.json").utf8))
      #expect((run as? [String: Any])?["received"] as? AnyHashable == said)
    }
  }

  @Test("Letters have plain names, no two alike, whatever the files are called")
  func names() throws {
    let program = try Program()
    let text = PageTests.wrongScores(1)
    let files = [
      "a/Хат <b> №1.csv", "b/хат (b) №1.csv", "b/ХАТ [b] №1.csv", "c/..csv", "c/.csv.csv",
      "жоба.csv",
      "d/\(String(repeating: "ұзын", count: 30)).csv",
    ]
    for file in files { try program.write("in/\(file)", text) }
    _ = try program.run(
      "report", "in", "--period", "2025", "--as-of", "2026-07-06", "--out", "out", "--quiet")
    let names = try program.names("out/letters")
    #expect(names.count % 3 == 0 && names.count >= 15)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      #expect(
        name.wholeMatch(of: /[a-z0-9][a-z0-9.-]*\.html/) != nil && name.utf8.count < 100, "\(name)")
    }
    let run = try program.read("out/run.json")
    for name in names { #expect(run.contains("\"letters/\(name)\"")) }
  }

  @Test("The summary says the sums of figures.json, and whether files came in time is not guessed")
  func summary() throws {
    let program = try Program()
    try write((.projects, [:]), (.monitoring, [:]), to: program)
    _ = try report(program, "--lang", "ru")
    let page = try program.read("out/summary.html")
    let json = try JSONSerialization.jsonObject(with: Data(program.read("out/figures.json").utf8))
    let total = (json as? [String: Any])?["total"] as? [String: Any]
    let sum = try #require(Money(thousandTenge: total?["contract_sum"] as? String ?? ""))
    #expect(page.contains(sum.text(.ru)) && page.contains(sum.text(.en)))
    let phrases = try Headings.phrases()
    #expect(page.contains(phrases["summary.timeliness.unknown"].ru))
    #expect(!page.contains(phrases["summary.timeliness.late"].ru + "<"))
    _ = try report(program, "--received", "2026-07-09")
    let late = try program.read("out/summary.html")
    #expect(late.contains(phrases["summary.timeliness.late"].ru + "<"))
    #expect(late.contains("09.07.2026"))
  }
}

extension Money {
  /// A plain decimal of figures.json.
  fileprivate init?(thousandTenge text: String) {
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int64($0) }), parts.count <= 2 else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let padded = fraction + String(repeating: "0", count: 5 - fraction.count)
    self.init(tiyn: whole * Self.tiynPerThousandTenge + (Int64(padded) ?? 0))
  }
}
