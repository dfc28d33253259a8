import Consolidation
import SocialOrder
import Testing

@testable import Reports

/// Two letters that would tell different things are made of different things: else the second night would take the first
/// one's letter over.
@Suite("What a letter is made of")
struct LetterContentTests {
  private let reference = try! ReferenceData()
  private static let body = BIN("981040904282")!
  private static let texts = Texts(kk: "а", ru: "б", en: "c")

  private static let rule = RuleDeclaration(
    "some-rule", .scores, .breach, basis: nil, title: texts, message: texts, help: texts,
    examples: [])

  /// A finding as a rule gives it, with all that it may hold.
  private static func finding(_ change: (inout Finding) -> Void = { _ in }) -> Finding {
    var finding = Finding(
      rule, at: Place(file: 0, line: 3), column: "period",
      record: [KeyPart(column: "period", value: "2025", canonical: nil)], value: "5",
      expected: .number(4), arguments: ["n": .text("x")], related: [Place(file: 1, line: 2)])
    change(&finding)
    return finding
  }

  private func identity(
    _ findings: [Finding] = [finding()], causes: [Cause] = [], day: String = "2026-07-06",
    path: String = "one.csv", other: String = "two.csv", records: Int = 7, name: String = "Н",
    parts: [Filings.Part] = [], kept: [KeptRecords] = [], language: Language = .kk
  ) -> [UInt8] {
    func file(_ path: String) -> FileOutcome {
      FileOutcome(
        path: path, sha256: "00", format: .csv, kinds: [.scores], encoding: "utf-8",
        delimiter: ";", records: records, counts: FindingCounts(findings))
    }
    let outcome = CheckOutcome(
      asOf: CivilDate(iso: day)!, files: [file(path), file(other)],
      findings: FindingsOfFiles(findings, files: 2), reference: reference)
    return LetterContent(
      0, to: [LetterContent.Addressee(Self.body, BilingualText(kk: name, ru: "Р"))],
      about: parts, kept: kept
    ).identity(outcome, FindingsByFile(outcome, causes), language)
  }

  private func cause(
    _ kind: Cause.Kind, records: Int = 3, findings: [Int] = [0], spokesman: Int? = nil
  ) -> Cause {
    Cause(
      kind, file: 0, columns: [RecordKind.scores.columns[0]], records: records, outOf: 4,
      findings: findings, spokesman: spokesman,
      examples: [
        Cause.Example(line: 2, column: RecordKind.scores.columns[1], value: .text("q"))
      ])
  }

  private func kept(_ key: String, line: Int = 4) -> KeptRecords {
    KeptRecords(
      .scores, of: Self.body, Period("2025")!, records: 1,
      examples: [KeptRecords.Example(path: "old.csv", line: line, sheet: nil, key: key)])
  }

  @Test("Whatever of it changes, it is made of something else; of the same, of the same")
  func tellsApart() {
    let part = Filings.Part(.scores, Period("2025")!)
    let all = [
      identity(), identity([]), identity([Self.finding(), Self.finding()]),
      identity([Self.finding { $0.severity = .warning }]),
      identity([Self.finding { $0.place = Place(file: 0, line: 4) }]),
      identity([Self.finding { $0.place = Place(file: 0, line: nil) }]),
      identity([Self.finding { $0.value = nil }]), identity([Self.finding { $0.value = "" }]),
      identity([Self.finding { $0.record = [] }]),
      identity([
        Self.finding { $0.record = [KeyPart(column: "period", value: "2025", canonical: "")] }
      ]),
      identity([Self.finding { $0.related = [] }]),
      identity([Self.finding { $0.related = [Place(file: 0, line: 2)] }]),
      identity(causes: [cause(.tenge)]), identity(causes: [cause(.thousandfold)]),
      identity(causes: [cause(.tenge, records: 2)]), identity(causes: [cause(.rule("some-rule"))]),
      identity(causes: [cause(.rule("other-rule"))]),
      identity(causes: [cause(.rule("some-rule"), spokesman: 0)]),
      identity(causes: [cause(.tenge, findings: [])]),
      identity(day: "2026-07-07"), identity(path: "1.csv"), identity(other: "2.csv"),
      identity(records: 8), identity(name: "Н2"), identity(parts: [part]),
      identity(parts: [part, part]), identity(kept: [kept("a")]), identity(kept: [kept("b")]),
      identity(kept: [kept("a", line: 5)]), identity(language: .ru),
    ]
    #expect(Set(all).count == all.count)
    #expect(identity(causes: [cause(.tenge)]) == identity(causes: [cause(.tenge)]))
  }

  @Test("What is found in other files does not change it, though it moves the findings of its own")
  func restsOnItsOwnFile() {
    let others = Finding(Self.rule, at: Place(file: 1, line: 1))
    let outcome = CheckOutcome(
      asOf: CivilDate(iso: "2026-07-06")!,
      files: ["one.csv", "two.csv"].map {
        FileOutcome(
          path: $0, sha256: nil, format: nil, kinds: [], encoding: nil, delimiter: nil,
          records: 0, counts: FindingCounts())
      }, findings: FindingsOfFiles([others, others, Self.finding()], files: 2),
      reference: reference)
    let alone = CheckOutcome(
      asOf: outcome.asOf, files: outcome.files,
      findings: FindingsOfFiles([Self.finding()], files: 2), reference: reference)
    let letter = LetterContent(0, to: [], about: [])
    #expect(
      letter.identity(
        outcome, FindingsByFile(outcome, [cause(.tenge, findings: [2])]), .kk)
        == letter.identity(alone, FindingsByFile(alone, [cause(.tenge, findings: [0])]), .kk))
  }

  @Test("A member that is new is to be added to LetterContent.identity, and counted here")
  func namesAllMembers() {
    func members(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    #expect(members(Self.finding()) == 10)
    #expect(members(Self.finding().record[0]) == 3)
    #expect(members(Self.finding().place) == 3)
    #expect(members(cause(.tenge)) == 9 && members(cause(.tenge).examples[0]) == 3)
    #expect(members(kept("a")) == 5 && members(kept("a").examples[0]) == 4)
    #expect(members(LetterContent(0, to: [], about: [])) == 4)
    let file = FileOutcome(
      path: "", sha256: nil, format: nil, kinds: [], encoding: nil, delimiter: nil, records: 0,
      counts: FindingCounts())
    #expect(members(file) == 13)
    #expect(members(Filings.Part(.scores, Period("2025")!)) == 2)
  }
}
