import Consolidation
import SocialOrder
import Testing

/// Each record is in the first of these that fits: rejected, superseded, outside, waiting, accepted (cli.md).
/// Counts are given as read, accepted, rejected, superseded, waiting, outside.
struct PlacementTests {
  private static let h1 = Period.half(2025, 1)
  private static let h2 = Period.half(2025, 2)
  private static let year = Period.year(2025)

  private func counts(_ batch: SampleBatch, _ period: Period) throws -> [Int] {
    try batch.figures(period).conservation.counts
  }

  @Test("A record of a rejected file is rejected, whatever its kind and period")
  func rejected() throws {
    var batch = try SampleBatch(.project("А"))
    try batch.add(
      [
        .project("Б"), .project("В", .half(2020, 1)), .visit("А", on: "2025-03-01"),
        .scores("А", by: "К", [500, 500, 500, 500]), .remarks(), .notice(),
      ], accepted: false)
    for period in [Self.h1, Self.year] {
      #expect(try counts(batch, period) == [7, 1, 6, 0, 0, 0])
      #expect(try batch.figures(period).total.visits == 0)
      #expect(try batch.figures(period).conservation.sums[2] == 1_800_000)
    }
  }

  @Test(
    "A project of another half-year is outside a half-yearly report, of another year outside a yearly one"
  )
  func projectsOutside() throws {
    let batch = try SampleBatch(
      .project("А", Self.h1), .project("Б", Self.h2), .project("В", .half(2024, 2)))
    #expect(try counts(batch, Self.h1) == [3, 1, 0, 0, 0, 2])
    #expect(try counts(batch, Self.h2) == [3, 1, 0, 0, 0, 2])
    #expect(try counts(batch, Self.year) == [3, 2, 0, 0, 0, 1])
  }

  @Test(
    "In a year the record of the second half supersedes that of the first, of the same project and body"
  )
  func secondHalfSupersedes() throws {
    var batch = try SampleBatch(
      .project("А", Self.h1, contract: 100), .project("Б", Self.h1, contract: 20),
      .project("А", body: 2, Self.h1, contract: 3))
    try batch.add([.project("А", Self.h2, direction: 7, contract: 4_000)])
    let figures = try batch.figures(Self.year)
    #expect(figures.conservation.counts == [4, 3, 0, 1, 0, 0])
    #expect(figures.conservation.sums == [4_123, 4_023, 0, 100, 0, 0])
    #expect(figures.total.projects == 3)
    #expect(figures.total.contractSum.tiyn == 4_023)
    #expect(figures.direction(7)?.projects == 1)
    #expect(figures.direction(4)?.projects == 2)
    #expect(try counts(batch, Self.h1) == [4, 3, 0, 0, 0, 1])
  }

  @Test("Where the second half's file is rejected, the first half's record counts")
  func rejectedSecondHalf() throws {
    var batch = try SampleBatch(.project("А", Self.h1, contract: 100))
    try batch.add([.project("А", Self.h2, contract: 4_000)], accepted: false)
    let figures = try batch.figures(Self.year)
    #expect(figures.conservation.counts == [2, 1, 1, 0, 0, 0])
    #expect(figures.total.contractSum.tiyn == 100)
  }

  @Test("The same half-years of another year supersede nothing of this one")
  func anotherYearsHalves() throws {
    let batch = try SampleBatch(
      .project("А", .half(2024, 2)), .project("А", Self.h1), .project("А", .half(2026, 1)))
    #expect(try counts(batch, Self.year) == [3, 1, 0, 0, 0, 2])
  }

  @Test("A visit counts by its day, not by the half-year it was filed under")
  func visitsByDay() throws {
    let batch = try SampleBatch(
      .project("А", Self.h1), .project("А", Self.h2),
      .visit("А", on: "2025-06-30", filedUnder: Self.h2),
      .visit("А", on: "2025-07-01", filedUnder: Self.h1),
      .visit("А", on: "2024-12-31", filedUnder: Self.h1),
      .visit("А", on: "2026-01-01", filedUnder: Self.h2))
    #expect(try counts(batch, Self.h1) == [6, 2, 0, 0, 0, 4])
    #expect(try counts(batch, Self.h2) == [6, 2, 0, 0, 0, 4])
    #expect(try counts(batch, Self.year) == [6, 3, 0, 1, 0, 2])
    #expect(try batch.figures(Self.year).total.visits == 2)
  }

  @Test("A visit waits whose project is rejected, unknown, another body's or of another half-year")
  func visitsWait() throws {
    var batch = try SampleBatch(
      .visit("А", on: "2025-03-01"), .visit("Б", on: "2025-03-01"),
      .visit("В", on: "2025-03-01"), .visit("Г", on: "2025-03-01"),
      .project("В", body: 2, Self.h1), .project("Г", Self.h2))
    try batch.add([.project("А", Self.h1)], accepted: false)
    #expect(try counts(batch, Self.h1) == [7, 1, 1, 0, 4, 1])
    #expect(try counts(batch, Self.year) == [7, 3, 1, 0, 3, 0])
    #expect(try batch.figures(Self.h1).total.visits == 0)
  }

  @Test(
    "A visit of another half-year is outside, be its project unknown: outside comes before waiting")
  func outsideBeforeWaiting() throws {
    let batch = try SampleBatch(.project("А", Self.h1), .visit("Я", on: "2025-09-01"))
    #expect(try counts(batch, Self.h1) == [2, 1, 0, 0, 0, 1])
  }

  @Test(
    "Scores, remarks and notices are outside a half-yearly report, and of another year outside a yearly one"
  )
  func yearlyKinds() throws {
    let batch = try SampleBatch(
      .project("А", Self.h1), .scores("А", by: "К", [400, 400, 400, 400]), .remarks(), .notice(),
      .scores("А", year: 2024, by: "К", [100, 100, 100, 100]), .remarks(year: 2026),
      .notice(year: 2024))
    #expect(try counts(batch, Self.h1) == [7, 1, 0, 0, 0, 6])
    #expect(try counts(batch, Self.year) == [7, 4, 0, 0, 0, 3])
    #expect(try batch.figures(Self.year).project("А")?.experts == 1)
  }

  @Test("Scores of a project without an accepted record in the year wait")
  func scoresWait() throws {
    var batch = try SampleBatch(
      .project("А", .half(2024, 2)), .scores("А", by: "К", [400, 400, 400, 400]),
      .scores("Б", by: "К", [400, 400, 400, 400]))
    try batch.add([.project("Б", Self.h1)], accepted: false)
    #expect(try counts(batch, Self.year) == [4, 0, 1, 0, 2, 1])
    #expect(try batch.figures(Self.year).total.scores?.projects == 0)
  }

  @Test(
    "A record of a later accepted file supersedes the one with the same key, of any kind, and none is counted twice"
  )
  func laterFileSupersedes() throws {
    let records: [SampleRecord] = [
      .project("А", contract: 5), .visit("А", on: "2025-03-01"),
      .scores("А", by: "К", [100, 100, 100, 100]), .remarks(received: 9), .notice(),
    ]
    var batch = try SampleBatch(.visit("А", on: "2025-03-01", by: .both))
    try batch.add(records)
    try batch.add([
      .project("А", contract: 70), .visit("А", on: "2025-03-01"),
      .scores("А", by: "К", [500, 500, 500, 500]), .remarks(received: 2), .notice(),
    ])
    try batch.add(records, accepted: false)
    let figures = try batch.figures(Self.year)
    #expect(figures.conservation.counts == [16, 6, 5, 5, 0, 0])
    #expect(figures.conservation.sums == [80, 70, 5, 5, 0, 0])
    #expect(figures.total.visits == 2)
    #expect(figures.total.remarksReceived == 2)
    #expect(figures.project("А")?.means.texts == Array(repeating: "5.00", count: 5))
    // A superseded record is so in a report to which it is outside, too: that comes first.
    #expect(try counts(batch, Self.h2) == [16, 0, 5, 5, 0, 6])
    #expect(try counts(batch, Self.h1) == [16, 3, 5, 5, 0, 3])
  }
}
