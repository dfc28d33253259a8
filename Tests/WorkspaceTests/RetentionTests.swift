import SocialOrder
import Testing

@testable import Workspace

@Suite("Retention")
struct RetentionTests {
  private func runs(_ count: Int, closed: Set<Int> = [], latest: Int? = nil) -> [Retention.Run] {
    (1...count).map { number in
      Retention.Run(
        id: "2026-07-\(number < 10 ? "0" : "")\(number)-00\(number < 10 ? "0" : "")\(number)",
        closedPeriod: closed.contains(number), isLatest: number == latest)
    }
  }

  @Test("The last so many runs are kept, those that closed a period, and the latest")
  func runsThatGo() {
    #expect(Retention.runsThatGo(runs(5), keep: 3) == ["2026-07-01-0001", "2026-07-02-0002"])
    #expect(Retention.runsThatGo(runs(5), keep: 5).isEmpty)
    #expect(Retention.runsThatGo(runs(5), keep: 0).isEmpty, "0: all are kept")
    // The latest report may be older than the last run: a run that failed made none.
    #expect(
      Retention.runsThatGo(runs(6, closed: [2], latest: 3), keep: 2)
        == ["2026-07-01-0001", "2026-07-04-0004"])
    #expect(
      Retention.runsThatGo(Array(runs(5).reversed()), keep: 3) == [
        "2026-07-01-0001", "2026-07-02-0002",
      ], "in whatever order they are listed")
  }

  @Test("Returned files go when their days are over, and never with 0")
  func filesThatGo() throws {
    let files = try ["2026-06-08", "2026-06-09", "2026-07-09", "2026-07-10"].map {
      (place: "rejected/\($0)", receivedOn: try #require(CivilDate(iso: $0)))
    }
    let day = try #require(CivilDate(iso: "2026-07-09"))
    #expect(
      Retention.filesThatGo(files, keepDays: 30, asOf: day) == ["rejected/2026-06-08"])
    #expect(Retention.filesThatGo(files, keepDays: 0, asOf: day).isEmpty)
  }
}
