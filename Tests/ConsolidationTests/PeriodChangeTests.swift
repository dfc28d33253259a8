import Consolidation
import SocialOrder
import Testing

/// A direction whose sums moved since the previous period by more than a set share is named.
struct PeriodChangeTests {
  private static func changes(before: Int64?, now: Int64?, share: Int) throws -> [PeriodChange] {
    var batch = try SampleBatch(
      .project("Я", .half(2024, 2), direction: 9), .project("Я", direction: 9))
    if let before {
      try batch.add([.project("А", .half(2024, 2), planned: 1, contract: before)])
    }
    if let now { try batch.add([.project("А", .half(2025, 1), planned: 1, contract: now)]) }
    let period = Period.half(2025, 1)
    return try PeriodChange.all(
      from: batch.figures(period.previous), to: batch.figures(period), share: share)
  }

  @Test(
    "A contract sum moves when it differs by more than the share, up or down",
    arguments: [
      (100, 150, nil), (100, 151, 51), (100, 50, nil), (100, 49, -51), (1000, 1506, 51),
      (3, 100, 3233),
    ] as [(Int64, Int64, Int?)])
  func share(before: Int64, now: Int64, percent: Int?) throws {
    let changes = try Self.changes(before: before, now: now, share: 50)
    #expect(changes.map(\.percent) == (percent.map { [$0] } ?? []))
    #expect(changes.allSatisfy { $0.measure == .contractSum && $0.direction.number == 4 })
  }

  @Test("A direction that is new, or gone, is named whatever the share")
  func newAndGone() throws {
    let new = try Self.changes(before: nil, now: 5, share: 10_000)
    #expect(new.map(\.measure) == [.plannedSum, .contractSum])
    #expect(new.map(\.percent) == [nil, nil])
    let gone = try Self.changes(before: 5, now: nil, share: 10_000)
    #expect(gone.map(\.percent) == [-100, -100])
  }

  @Test("The greatest sums are compared without overflow")
  func overflow() throws {
    let changes = try Self.changes(before: .max / 4, now: 1, share: 50)
    #expect(changes.map(\.percent) == [-100])
  }

  @Test(
    "The period before is of the same length",
    arguments: [("2026-H2", "2026-H1"), ("2026-H1", "2025-H2"), ("2026", "2025")])
  func previous(period: String, expected: String) throws {
    #expect(try #require(Period(period)).previous.text == expected)
  }
}
