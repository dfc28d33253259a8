import SocialOrder
import Testing

@testable import Reports
@testable import Workspace

/// Which failed files still wait to be put right.
@Suite("Failed files")
struct FailedFilesTests {
  private func failed(_ submissions: [Submission]) throws -> [Int] {
    try StandingTests.standing(submissions, asOf: "2026-07-09").failed.map(\.sequence)
  }

  @Test("A failed file is put right by an accepted one of the same bodies, kinds and periods")
  func putRight() throws {
    let bad = StandingTests.submission(1, .rejected, on: "2026-07-01", errors: 2)
    #expect(try failed([bad]) == [1])
    #expect(
      try failed([bad, StandingTests.submission(2, on: "2026-07-02", name: "b.csv")]).isEmpty)
    #expect(
      try failed([bad, StandingTests.submission(2, on: "2026-07-02", kind: "monitoring")]) == [1])
    #expect(
      try failed([bad, StandingTests.submission(2, on: "2026-07-02", body: StandingTests.other)])
        == [1])
    #expect(
      try failed([bad, StandingTests.submission(2, on: "2026-07-02", period: "2025-H1")]) == [1])
    // What came before puts nothing right.
    let later = StandingTests.submission(3, .rejected, on: "2026-07-03", errors: 1)
    #expect(try failed([StandingTests.submission(2, on: "2026-07-02"), later]) == [3])
  }

  @Test("What could not be read is put right by an accepted file of its name")
  func putRightByName() throws {
    let unread = StandingTests.submission(1, .quarantined, on: "2026-07-01")
    #expect(try failed([unread]) == [1])
    #expect(try failed([unread, StandingTests.submission(2, on: "2026-07-02")]).isEmpty)
    #expect(
      try failed([unread, StandingTests.submission(2, on: "2026-07-02", name: "b.csv")]) == [1])
    let nameless = StandingTests.submission(1, .rejected, on: "2026-07-01", body: nil, errors: 1)
    #expect(try failed([nameless, StandingTests.submission(2, on: "2026-07-02")]).isEmpty)
  }

  @Test("A file that fails again stands there once, with its last cause and the number of attempts")
  func attempts() throws {
    let standing = try StandingTests.standing(
      [
        StandingTests.submission(1, .rejected, on: "2026-07-01", errors: 9),
        StandingTests.submission(2, .rejected, on: "2026-07-02", errors: 4),
        // Another file about the same, and the same bytes under another name.
        StandingTests.submission(
          3, .rejected, on: "2026-07-03", name: "b.csv", sha: "same", errors: 4),
        StandingTests.submission(
          4, .rejected, on: "2026-07-04", name: "c.csv", sha: "same", errors: 4),
      ], asOf: "2026-07-09")
    #expect(standing.failed.map(\.sequence) == [4, 2])
    #expect(standing.failed.map(\.attempts) == [2, 2])
    #expect(standing.failed.map(\.cause.en) == ["cause 4", "cause 2"])
    #expect(standing.failed.map(\.place) == ["rejected/2026/4", "rejected/2026/2"])
  }

  @Test("Failed files of closed periods are counted and not shown, but for those of the last run")
  func closedFailures() throws {
    let files = [
      "closed-periods.csv": "period,closed_from,decision\n2026-H1,2026-07-08,45-Н\n"
    ]
    let submissions = [
      StandingTests.submission(1, .rejected, on: "2026-07-01", errors: 1),
      StandingTests.submission(
        2, .rejected, on: "2026-07-09", name: "b.csv", errors: 1, run: "2026-07-09-0002"),
    ]
    let standing = try StandingTests.standing(
      submissions, asOf: "2026-07-09", files, lastRun: "2026-07-09-0002")
    #expect(standing.failed.map(\.sequence) == [2])
    #expect(standing.failedOfClosed == 1)
  }
}
