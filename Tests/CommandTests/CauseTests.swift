import Foundation
import SocialOrder
import Testing

/// One column wrong in most rows: text tells the cause once, above all, and JSON keeps every finding.
@Suite("Root causes")
struct CauseTests {
  static let phrases = try? Headings.phrases()

  /// Rows of projects that differ in their number and in what is given for each.
  private func program(_ rows: [[String: String]], _ kind: RecordKind = .projects) throws -> Program
  {
    let program = try Program()
    let records = rows.enumerated().map { index, row in
      (kind, ["project_id": "Ж-\(index + 1)"].merging(row) { $1 })
    }
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    return program
  }

  private func text(_ program: Program, _ language: Language = .en) throws -> String {
    try program.run("check", "in", "--as-of", "2026-07-06", "--lang", language.rawValue).output
  }

  /// The text without its line breaks.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func findings(_ program: Program) throws -> [[String: Any]] {
    try program.run("check", "in", "--as-of", "2026-07-06", "--format", "json").findings
  }

  /// 2 May to 2 December, month first.
  private static let monthFirst = (1...6).map { day in
    ["start_date": "2/\(12 + day)/2026", "end_date": "11.\(20 + day).2026"]
  }

  @Test("Months before days: one cause for both columns, three examples, what to do once")
  func monthFirst() throws {
    let program = try program(Self.monthFirst)
    let said = flat(try text(program))
    #expect(
      said.contains("Common cause · start_date, end_date “Start date”, “End date”:"), "\(said)")
    #expect(said.contains("the month seems to stand before the day"))
    #expect(said.contains("Records: 6 of 6."))
    #expect(
      said.contains("line 2 “End date”: 11.21.2026 line 3 “Start date”: 2/14/2026"), "\(said)")
    #expect(said.components(separatedBy: "What to do").count == 2)
    #expect(!said.contains("date-impossible") && !said.contains("not-a-date"))
    let json = try findings(program)
    #expect(json.of("date-impossible").count == 6 && json.of("not-a-date").count == 6)
  }

  @Test("Days up to 12 hide half of the exchanged dates, and the cause says so")
  func hiddenDays() throws {
    // Of twelve dates five show that their month leads.
    let rows = (1...12).map { ["end_date": "11.\($0 <= 5 ? 12 + $0 : $0).2026"] }
    let said = flat(try text(program(rows)))
    #expect(said.contains("Common cause · end_date"), "\(said)")
    #expect(said.contains("Records: 5 of 12."))
    #expect(said.contains("12 or less"))
  }

  @Test("Dates with strokes whose day leads are another form, not another order")
  func otherDates() throws {
    let said = flat(try text(program((1...6).map { ["end_date": "1\($0 + 2)/11/2026"] })))
    #expect(said.contains("seem to be written in another form"), "\(said)")
    #expect(!said.contains("before the day"))
  }

  @Test("Values under another heading: columns shifted, named with those whose values they are")
  func shifted() throws {
    let rows = (1...6).map { index in
      [
        "planned_sum": "2026-02-0\(index)", "supplier_bin": "ЖШС «Өнім беруші \(index)»",
        "contract_date": "05044000211\(index == 1 ? "8" : "8")",
      ]
    }
    let said = flat(try text(program(rows)))
    #expect(said.contains("Common cause · planned_sum, supplier_bin, contract_date"), "\(said)")
    for pair in [
      "under “Planned sum (thousand tenge)”, the values of “Contract date”",
      "under “Supplier's BIN”, the values of “Supplier's name”",
      "under “Contract date”, the values of “Supplier's BIN”",
    ] { #expect(said.contains(pair), "\(said)") }
  }

  @Test(
    "What Excel does to BINs is told once",
    arguments: [
      ("9,80540E+11", "bin-rounded-by-excel", "Excel has rounded"),
      ("50440002118", "bin-lost-zero", "dropped the zeros"),
    ])
  func excel(_ value: String, _ code: String, _ words: String) throws {
    let program = try program((1...5).map { _ in ["supplier_bin": value] })
    let said = flat(try text(program))
    #expect(said.contains("Common cause · supplier_bin") && said.contains(words), "\(said)")
    #expect(!said.contains(code))
    #expect(try findings(program).of(code).count == 5)
  }

  @Test("Any other error of most rows in one column is told once, with its rule's help")
  func sameRule() throws {
    let program = try program((1...6).map { _ in ["direction": "Спорт"] })
    let said = flat(try text(program))
    #expect(said.contains("the same error in most of the records"), "\(said)")
    let help = "the direction's number, 1 to 17, or its official name"
    #expect(said.components(separatedBy: help).count == 2)
  }

  @Test(
    "A cause says what is wrong, and not the requirement as if it were kept",
    arguments: [
      (
        RecordKind.projects, "planned_sum", "",
        "Не заполнено: «Планируемая сумма (тысяч тенге)»."
      ),
      (
        .monitoring, "visit_date", "2026-09-0#",
        "Не соблюдено требование «Дата мониторинга не в будущем»."
      ),
    ])
  func saysTheFault(
    _ kind: RecordKind, _ column: String, _ value: String, _ fault: String
  ) throws {
    let rows = (1...6).map { [column: value.replacing("#", with: "\($0)")] }
    let said = flat(try text(program(rows, kind), .ru))
    #expect(said.contains("в большинстве записей одна и та же ошибка. \(fault)"), "\(said)")
  }

  @Test("A closed period is told with its decision and day, and nobody is asked to send anew")
  func periodClosed() throws {
    let program = try program((1...6).map { _ in [:] })
    try program.write(
      "ref/closed-periods.csv", "period,closed_from,decision\n2026-H1,2026-07-01,№ 12-3\n")
    let check = ["check", "in", "--as-of", "2026-07-06", "--lang", "ru", "--reference", "ref"]
    let said = flat(try program.run(check).output)
    #expect(said.contains("Период 2026-H1 закрыт с 01.07.2026 (решение № 12-3)"), "\(said)")
    #expect(said.contains("обратитесь в уполномоченный орган"))
    let page = try program.run(check + ["--format", "html"]).output
    #expect(page.contains("Прежде чем отправлять файл снова, прочтите ниже, что делать."))
    #expect(!page.contains("Исправьте и отправьте весь файл снова"))
  }

  @Test(
    "Numbers that a closed list does not have are that rule's error, and no shifted columns",
    arguments: ["18", "19", "25", "0"])
  func directionBeyondTheList(_ direction: String) throws {
    let said = flat(try text(program((1...6).map { _ in ["direction": direction] }), .ru))
    #expect(!said.contains("сдвинуты"), "\(said)")
    #expect(said.contains("Направления с номером \(direction) нет."), "\(said)")
  }

  @Test("Two columns of numbers that their lists lack are not shifted either")
  func neighboursBeyondTheirLists() throws {
    let said = flat(try text(program((1...6).map { _ in ["direction": "18", "region": "99"] })))
    #expect(!said.contains("shifted"), "\(said)")
  }

  @Test(
    "A date in words, a year alone, a yes for a number: no shifted columns",
    arguments: [
      (RecordKind.projects, "contract_date", "март 2026 года"), (.projects, "start_date", "2026"),
      (.monitoring, "coverage_people", "нет"), (.projects, "supplier_bin", "12345"),
    ])
  func slipsOfTheirOwn(_ kind: RecordKind, _ column: String, _ value: String) throws {
    let said = flat(try text(program((1...6).map { _ in [column: value] }, kind)))
    #expect(said.contains("Common cause · \(column)"), "\(said)")
    #expect(!said.contains("shifted"), "\(said)")
  }

  @Test("Columns that moved one place together are shifted")
  func movedTogether() throws {
    let rows = (1...6).map { ["region": "9000.5", "direction": "8500\($0)"] }
    let said = flat(try text(program(rows)))
    #expect(said.contains("Common cause · direction, region"), "\(said)")
    #expect(said.contains("under “Direction”, the values of"), "\(said)")
  }

  @Test("Four rows, or fewer than half, are told one by one")
  func few() throws {
    let wrong = ["start_date": "2/13/2026"]
    for rows in [
      Array(repeating: wrong, count: 4),
      Array(repeating: ["planned_sum": "много"], count: 5)
        + Array(repeating: [:], count: 6),
    ] {
      #expect(try !text(program(rows)).contains("Common cause"))
    }
  }

  @Test(
    "Sums of a milliard tenge in most rows are suspected to be in tenge, and nothing is rejected")
  func tenge() throws {
    let large = ["planned_sum": "8500000", "contract_sum": "8400000"]
    let program = try program(Array(repeating: large, count: 5))
    let said = flat(try text(program))
    #expect(said.contains("A suspicion · planned_sum, contract_sum"), "\(said)")
    #expect(said.contains("seem to be in tenge") && said.contains("8,500,000 thousand tenge"))
    let quiet = try program.run("check", "in", "--as-of", "2026-07-06", "--quiet", "--lang", "en")
    #expect(quiet.output.contains("A suspicion"))
    #expect(try program.run("check", "in", "--as-of", "2026-07-06").code == 0)
    #expect(try !text(self.program(Array(repeating: large, count: 4))).contains("A suspicion"))
    let usual = Array(repeating: ["planned_sum": "999999", "contract_sum": "999998"], count: 5)
    #expect(try !text(self.program(usual)).contains("A suspicion"))
  }

  @Test(
    "A contract of exactly a thousand times its plan stands in tenge: the cause takes the warnings' place"
  )
  func thousandfold() throws {
    let program = try program(
      (1...5).map { ["planned_sum": "850\($0).5", "contract_sum": "850\($0)500"] })
    let said = flat(try text(program))
    #expect(said.contains("A suspicion · contract_sum"), "\(said)")
    #expect(said.contains("exactly 1000 times those of “Planned sum (thousand tenge)”"))
    #expect(!said.contains("contract-over-plan"))
    #expect(try findings(program).of("contract-over-plan").count == 5)
  }

  @Test("A cause speaks each language, without a gap", arguments: Language.allCases)
  func languages(_ language: Language) throws {
    let rows = (1...6).map { index in
      Self.monthFirst[index - 1].merging([
        "direction": "Спорт", "supplier_bin": "9,80540E+11", "planned_sum": "2026-02-0\(index)",
      ]) { $1 }
    }
    let said = try text(program(rows), language)
    #expect(!said.contains("cause.") && !said.contains("{"), "\(said)")
    let title = try #require(Self.phrases)["cause.title"][language]
    #expect(said.components(separatedBy: title + " · ").count == 5, "\(said)")
  }
}
