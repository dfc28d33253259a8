import Consolidation
import SocialOrder
import Testing

/// What the rows of forms are known by: a night takes forms over whose rows are known by the same.
@Suite("What rows are made of")
struct FormIdentityTests {
  private static let year = Period.year(2025)
  private static let body = BIN(checked: 1)

  private static func named(_ id: String, _ name: String, body: Int = 1) -> SampleRecord {
    SampleRecord.project(id, body: body).with([ProjectColumn.administratorNameKK: name])
  }

  private static var records: [SampleRecord] {
    [
      named("А", "Басқарма"), .scores("А", by: "Ахметов А.А.", [300, 400, 500, 200]),
      .visit("А", on: "2025-05-05"), .notice(), .remarks(),
    ]
  }

  /// The identity of body 1, with files before and after its own, each known by its letter.
  private func identity(
    _ mine: [SampleRecord] = records, before: [[SampleRecord]] = [], after: [[SampleRecord]] = [],
    content: String = "mine", _ period: Period = year,
    planting: (inout SampleBatch) -> Void = { _ in }
  ) throws -> [UInt8] {
    var batch = try SampleBatch([])
    var contents = [""]
    for (index, file) in before.enumerated() {
      try batch.add(file)
      contents.append("before \(index)")
    }
    try batch.add(mine)
    contents.append(content)
    for (index, file) in after.enumerated() {
      try batch.add(file)
      contents.append("after \(index)")
    }
    planting(&batch)
    return try batch.formRows(period).of(Self.body).identity { contents[$0] }
  }

  @Test("Others' files change nothing, wherever they stand and whatever numbers they share")
  func others() throws {
    let others: [[SampleRecord]] = [
      [Self.named("Б", "Өзге", body: 2), Self.named("А", "Өзге", body: 2)],
      [.scores("А", body: 2, by: "Ахметов А.А.", [100, 100, 200, 100]), .notice(body: 2)],
    ]
    let alone = try identity()
    #expect(try identity(before: others) == alone)
    #expect(try identity(after: others) == alone)
    #expect(try identity(before: [others[1]], after: [others[0]]) == alone)
  }

  @Test("A change in what counts of a body's own changes it")
  func own() throws {
    let score = SampleRecord.scores("А", by: "Ахметов А.А.", [300, 400, 500, 300])
    var all = [
      try identity(), try identity(content: "corrected"), try identity([]),
      try identity(after: [[score]]), try identity(after: [[.notice(by: "Б")]]),
      try identity(after: [[.visit("А", on: "2025-06-05")]]),
      try identity(after: [[.remarks(direction: 5)]]),
      try identity(after: [[Self.named("Я", "Басқарма")]]),
      try identity(after: [[Self.named("А", "Жаңа атау")]]),
      try identity(Self.records, Period.half(2025, 1)),
      // What a withdrawal leaves.
      try identity(Array(Self.records.dropLast())),
    ]
    // A day that is not plausible yet, or not any more.
    all.append(
      try identity([Self.records[0].marking(ProjectColumn.endDate)] + Self.records.dropFirst()))
    #expect(Set(all).count == all.count)
  }

  @Test("What does not count does not change it: records of another year, and of rejected files")
  func uncounted() throws {
    let alone = try identity()
    #expect(try identity(after: [[.project("Я", .half(2024, 1)), .notice(year: 2024)]]) == alone)
    let rejected = try identity { batch in
      _ = try? batch.add([.project("Я")], accepted: false)
    }
    #expect(rejected == alone)
  }

  /// Records of one period were taken in the order in which their numbers had first been met, in anybody's file.
  @Test("Bug: what a body is called hung on what other bodies had sent before")
  func nameByPlace() throws {
    let mine = [Self.named("Б", "Бұрынғы"), Self.named("А", "Соңғы")]
    for before in [[], [[SampleRecord.project("А", body: 2)]]] {
      var batch = try SampleBatch([])
      for file in before { try batch.add(file) }
      try batch.add(mine)
      let rows = try batch.formRows(.half(2025, 1)).of(Self.body)
      #expect(rows.name(Self.body).kk == "Соңғы")
    }
  }
}
