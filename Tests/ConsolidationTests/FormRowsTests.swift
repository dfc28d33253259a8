import Consolidation
import SocialOrder
import Testing

/// The rows of Annexes 4 and 8 (order.md, The forms).
struct FormRowsTests {
  private static let h1 = Period.half(2025, 1)

  @Test("Annex 4 has all 17 directions, rows by body and number, and the sums of figures.json")
  func annex4() throws {
    let form = try SampleBatch(
      .project("Б", body: 2, planned: 7), .project("Б", body: 1, planned: 30, contract: nil),
      .project("А", body: 2, planned: 100, contract: 90), .project("Я", .half(2025, 2)),
      .project("Ж", body: 1, direction: 17, planned: 5)
    ).formRows(Self.h1).annex4
    #expect(form.groups.map(\.direction.number) == Array(1...17))
    let four = form.groups[3]
    #expect(four.rows.map(\.plannedSum.tiyn) == [30, 100, 7])
    #expect(four.rows.map(\.contractSum?.tiyn) == [nil, 90, 900_000])
    #expect(four.plannedSum.tiyn == 137)
    #expect(four.contractSum.tiyn == 900_090)
    #expect(form.groups[16].rows.count == 1)
    #expect(form.groups[0].rows.isEmpty)
    #expect(form.groups[0].plannedSum == .zero)
  }

  @Test("Column 7 is activities and results; what has no Russian shows the Kazakh")
  func texts() throws {
    let form = try SampleBatch(
      SampleRecord.project("А").with([
        ProjectColumn.nameKK: "Орталық", .nameRU: "Центр", .activitiesKK: "Кездесу",
        .activitiesRU: "Встреча", .resultsKK: "Жүз адам", .effectKK: "Әсер",
        .administratorNameKK: "Басқарма", .supplierName: "Қор",
      ]), SampleRecord.project("Б").with([ProjectColumn.administratorNameKK: "Басқарма"])
    ).formRows(Self.h1).annex4
    let rows = form.groups[3].rows
    #expect(rows[0].projectName == BilingualText(kk: "Орталық", ru: "Центр"))
    #expect(rows[0].process == BilingualText(kk: "Кездесу\nЖүз адам", ru: "Встреча\nЖүз адам"))
    #expect(rows[0].effect == BilingualText(kk: "Әсер", ru: "Әсер"))
    #expect(rows[0].administratorName == BilingualText(kk: "Басқарма", ru: "Басқарма"))
    #expect(rows[0].supplierName == "Қор")
    #expect(rows[1].process == BilingualText(kk: "", ru: ""))
    #expect(rows[1].supplierName == nil)
  }

  @Test("A body is called what its latest accepted record calls it, else by its BIN")
  func names() throws {
    func named(_ name: String, _ period: Period) -> SampleRecord {
      SampleRecord.project("А", period).with([ProjectColumn.administratorNameKK: name])
    }
    var batch = try SampleBatch(named("Жаңа", .half(2025, 2)), .remarks(body: 50_440_002_118))
    try batch.add([named("Ескі", Self.h1)])
    try batch.add([named("Қабылданбаған", .half(2026, 1))], accepted: false)
    #expect(try batch.formRows(Self.h1).annex4.groups[3].rows[0].administratorName.kk == "Жаңа")
    let rows = try batch.formRows(.year(2025)).annex8.groups[3].rows
    #expect(rows.map(\.administratorName.kk) == ["050440002118"])
  }

  @Test("The register's name goes before all others, and stands under a former BIN too")
  func registeredNames() throws {
    var reference = try ReferenceData()
    let register = """
      bin,name_kk,name_ru,region,kinds,former_bins
      050440002118,Ресми атауы,Официальное наименование,,,140740001239

      """
    try reference.read(administrators: Array(register.utf8), file: "administrators.csv")
    let batch = try SampleBatch(
      SampleRecord.project("А", body: 50_440_002_118).with([
        ProjectColumn.administratorNameKK: "Өзінше"
      ]),
      .project("Б", body: 140_740_001_239), .project("В", body: 3))
    let rows = try batch.formRows(Self.h1, register: reference.administrators).annex4.groups[3].rows
    let official = BilingualText(kk: "Ресми атауы", ru: "Официальное наименование")
    #expect(rows.map(\.administratorName).filter { $0 == official }.count == 2)
  }

  @Test("Annex 8 has a row for scores or remarks; columns 7 and 8 are empty where none were filed")
  func annex8() throws {
    let form = try SampleBatch(
      .project("А", body: 1), .project("Б", body: 2), .project("В", body: 3),
      .project("Г", body: 2, direction: 5), .scores("А", body: 1, by: "К", [500, 400, 300, 200]),
      .scores("А", body: 1, by: "Л", [400, 400, 300, 200]), .remarks(body: 2, received: 4),
      .remarks(body: 9, received: 0, rejected: 0),
      .scores("Г", body: 2, by: "К", [100, 100, 100, 100])
    ).formRows(.year(2025)).annex8
    let four = form.groups[3]
    #expect(four.rows.map(\.remarksReceived) == [nil, 4, 0])
    #expect(four.rows.map(\.remarksRejected) == [nil, 1, 0])
    #expect(four.rows.map(\.means.results?.text) == ["4.50", nil, nil])
    #expect(four.means.texts == ["4.50", "4.00", "3.00", "2.00", "3.38"])
    #expect(four.remarksReceived == 4)
    let five = form.groups[4]
    #expect(five.rows.count == 1)
    #expect(five.remarksReceived == nil)
    #expect(five.remarksRejected == nil)
    #expect(form.groups[5].rows.isEmpty)
    #expect(form.groups[5].means.texts == Array(repeating: nil, count: 5))
  }
}
