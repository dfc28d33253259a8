import Batch
import Files
import Foundation
import SocialOrder
import Testing

/// What is taken down of a file, and what is returned of it.
@Suite("Judgements")
struct JudgementTests {
  @Test("What earlier files held and a later one lacks is kept, and said")
  func kept() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1"), project("Ж-2"), project("Ж-3")], settled: true)
    try inbox.add(
      [project("Ж-2", "1"), project("Ж-4"), project("Ж-9", "1", ["period": "2025-H2"])],
      settled: true)
    try inbox.add([project("Ж-1", "2")])
    try inbox.add([project("Ж-1", "3", wrong)])
    let batch = try inbox.judge()
    let kept = batch.judgement(ofFile: 2) { $0 == 0 ? "accepted/2026/first.csv" : nil }.kept
    #expect(kept.map(\.records) == [3])
    #expect(kept.map(\.kind) == ["projects"] && kept.map(\.period) == ["2026-H1"])
    #expect(kept[0].examples.map(\.key) == ["Ж-3", "Ж-2", "Ж-4"])
    #expect(kept[0].examples.map(\.line) == [4, 2, 3])
    #expect(
      kept[0].examples.map(\.place)
        == ["accepted/2026/first.csv", "accepted/2026/2.csv", "accepted/2026/2.csv"])
    // What the second file held of the first when it came: its Ж-1 was superseded since.
    #expect(batch.kept(ofFile: 1)[0].examples.map(\.key) == ["Ж-3"])
    #expect(batch.kept(ofFile: 0).isEmpty && batch.kept(ofFile: 3).isEmpty)
  }

  @Test("A judgement says what a file holds, what was found and excused, and first the gravest")
  func judgement() throws {
    let inbox = try Inbox()
    let waiver =
      "term-outside-period,050440002118,2025-H1,,карантин,Сериков Б.,12-3,2026-07-01,2026-12-31"
    inbox.reference = try ReferenceData(replacing: [
      "waivers.csv": Array(
        ("rule,administrator_bin,period,key,reason,approved_by,decision,from,until\n" + waiver
          + "\n")
          .utf8)
    ])
    try inbox.add([
      project("Ж-1", "10"), project("Ж-2", "5", wrong),
      project("Ж-3", "1", ["period": "2025-H1"]), project("Ж-4", "2", ["administrator_bin": "x"]),
    ])
    let judgement = try inbox.judge().judgement(ofFile: 0)
    #expect((judgement.edition, judgement.version) == (Tool.edition, Tool.version))
    #expect((judgement.asOf, judgement.format, judgement.records) == ("2026-07-06", "csv", 4))
    // Its first record says what the body is called; of a record without a body nobody is.
    let names = judgement.holdings.map(\.nameInKazakh)
    #expect(names[0] != nil && names[0] == names[1] && names[2] == nil)
    let unnamed = judgement.holdings.map {
      Holding(
        kind: $0.kind, administrator: $0.administrator, period: $0.period, records: $0.records,
        contractSum: $0.contractSum)
    }
    #expect(
      unnamed == [
        Holding(
          kind: "projects", administrator: "050440002118", period: "2025-H1", records: 1,
          contractSum: 100_000),
        Holding(
          kind: "projects", administrator: "050440002118", period: "2026-H1", records: 2,
          contractSum: 1_500_000),
        Holding(
          kind: "projects", administrator: nil, period: "2026-H1", records: 1,
          contractSum: 200_000),
      ])
    #expect(judgement.errors == 2)
    #expect(
      judgement.findings.contains(
        FindingCount(code: "direction-range", severity: "error", count: 1)))
    #expect(
      judgement.waivers == [WaiverUsed(code: "term-outside-period", decision: "12-3", count: 1)])
    #expect(judgement.firstCause?[.ru].hasPrefix("Строка 3, «") == true)
    let written = try JSONEncoder().encode(judgement)
    #expect(try JSONDecoder().decode(Judgement.self, from: written) == judgement)
  }

  @Test("Where one cause explains most of a file, it is what is said first; of a good file nothing")
  func cause() throws {
    let inbox = try Inbox()
    try inbox.add((1...6).map { project("Ж-\($0)", "1", ["contract_date": "13/25/2026"]) })
    try inbox.add([project("Ж-9")])
    let batch = try inbox.judge()
    let cause = batch.judgement(ofFile: 0).firstCause
    #expect(cause != nil && cause?[.ru].contains("Строка") == false, "\(String(describing: cause))")
    #expect(batch.judgement(ofFile: 1).firstCause == nil)
  }

  /// What comes out of a file that is returned: its names and texts.
  private func returned(_ inbox: Inbox, _ file: Int) throws -> [String: String] {
    let batch = try inbox.judge()
    let out = inbox.folder.appending(path: "stage/\(file)")
    try ReturnedPages(batch, inbox.files, inbox.options).write(file, to: PathBytes(out.path))
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, String(decoding: try Data(contentsOf: out.appending(path: $0)), as: UTF8.self))
      })
  }

  static let names: Set = ["findings.html", "fix-it.xlsx", "letter.kk.html", "letter.ru.html"]

  @Test(
    "A rejected file is returned with its findings alone, and a letter to its body",
    arguments: [false, true])
  func returned(_ keepsText: Bool) throws {
    let inbox = try Inbox()
    inbox.keepsText = keepsText
    let other = [
      "administrator_bin": "970140913508", "project_name_kk": "Басқа жоба",
      "project_name_ru": "Другой проект", "supplier_name": "«Басқа» ҚБ", "supplier_bin": "",
    ]
    try inbox.add([project("Ж-7", "1", wrong.merging(other) { $1 })])
    try inbox.add([project("Ж-1", "1", wrong)])
    let pages = try returned(inbox, 1)
    #expect(Set(pages.keys) == Self.names)
    let letter = try #require(pages["letter.ru.html"])
    #expect(letter.contains("Управление внутренней политики, БИН 050440002118"))
    #expect(letter.contains("findings.html") && letter.contains("fix-it.xlsx"))
    #expect(letter.contains("«2.csv»"))
    let findings = try #require(pages["findings.html"])
    #expect(findings.contains("бюджет/2.csv") && !findings.contains("Ж-7"))
    #expect(try returned(inbox, 1) == pages)
  }

  @Test(
    "A file of which nothing can be told gets a letter that does without",
    arguments: [
      Data(), Data([0, 1, 2, 3]), Data("мен файл емеспін".utf8), Data("PK\u{3}\u{4}зиянды".utf8),
    ])
  func untellable(_ bytes: Data) throws {
    let inbox = try Inbox()
    try inbox.add(bytes: bytes)
    #expect(try inbox.judge().verdicts == ["rejected"])
    let pages = try returned(inbox, 0)
    #expect(Set(pages.keys) == Self.names)
    let phrases = try #require(inbox.reference).phrases
    #expect(pages["letter.kk.html"]?.contains(phrases["letter.due.unknown"].kk) == true)
    #expect(pages["letter.kk.html"]?.contains(phrases["letter.addressee"].kk) == true)
    #expect(try #require(pages["fix-it.xlsx"]).isEmpty == false)
  }

  @Test("The letter about a file whose rows lack a key goes to the body that they name")
  func brokenKeys() throws {
    let inbox = try Inbox()
    try inbox.add([project("", "1")])
    let pages = try returned(inbox, 0)
    #expect(pages["letter.kk.html"]?.contains("050440002118") == true)
    let unknown = try #require(inbox.reference).phrases["letter.due.unknown"].kk
    #expect(pages["letter.kk.html"]?.contains(unknown) == false)
  }
}
