import SocialOrder
import Testing

@testable import Intake

/// Text of a filed Annex 4 that was spoilt before it came here is found as it is in a table.
@Suite struct FiledFormDamageTests {
  static let head = [
    ["", "БСН: 050440002118"], ["", "Есепті кезең: 2026 жылғы I жартыжылдық"],
    [
      "р/с №", "Бюджеттік бағдарлама әкімшісінің атауы", "Әлеуметтік жобаның атауы",
      "Жоспарланған сома (мың теңге)", "Шарттың сомасы (мың теңге)", "Өнім берушінің атауы",
      "Әлеуметтік жобаны іске асыру процесі және нәтижелері", "Оң әлеуметтік әсері",
    ],
  ]

  static func read(_ rows: [[String]]) throws -> Outcome {
    let xml = (head + rows).enumerated().map { WorkbookBytes.row($0 + 1, $1) }.joined()
    return try Sample.read(WorkbookBytes(rows: xml).bytes)
  }

  static func row(_ changes: [Int: String] = [:]) -> [String] {
    let good = ["1", "Министрлік", "Жоба", "1000", "900", "«Жас» ҚБ", "жүргізілді", "әсері"]
    return good.indices.map { changes[$0] ?? good[$0] }
  }

  /// What was found, but for what a form does not have.
  static func places(_ outcome: Outcome) -> [String] {
    outcome.places.filter { !$0.contains("not-checked") && !$0.contains("read-leniently") }
  }

  @Test func `a good form has no damage`() throws {
    let outcome = try Self.read([["4-бағыт"], Self.row()])
    #expect(Self.places(outcome) == [])
    #expect(outcome.records.count == 1)
  }

  @Test(arguments: [
    (1, "?аза?стан министрлігі", "letters-lost administrator_name_kk"),
    (2, "Жас?ндар ба?дарламасы", "letters-lost project_name_kk"),
    (5, "РђР»РјР°С‚С‹", "encoding-doubled supplier_name"),
    (6, "Саты\u{FFFD}", "letters-lost activities_kk"),
    (7, "???? ?????", "letters-lost effect_kk"),
  ])
  func `a spoilt cell is named once a column`(place: Int, text: String, finding: String) throws {
    let rows = [["4-бағыт"], Self.row([place: text]), Self.row([place: text, 3: "7"])]
    let outcome = try Self.read(rows)
    #expect(Self.places(outcome) == ["5 " + finding])
    #expect(outcome.findings.first { $0.line == 5 }?.arguments["count"] == .number(2))
    // No number is made of what is spoilt.
    let names = outcome.records.map { $0.given["project_id"] != nil }
    #expect(names == ([2, 5].contains(place) ? [false, false] : [true, true]))
  }

  @Test func `below a direction that was spoilt no row is of the one before`() throws {
    let outcome = try Self.read([["4-бағыт"], Self.row(), ["5-ба?ыт. Т?р?ындар"], Self.row()])
    #expect(Self.places(outcome) == ["6 letters-lost direction"])
    #expect(outcome.records.map { $0.wrong.contains("direction") } == [false, true])
  }
}
