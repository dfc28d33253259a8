import Batch
import SocialOrder
import Testing

/// Each file by the day of its own receipt.
@Suite("Arrivals")
struct ArrivalTests {
  /// H1 of 2026 is due on 7 July.
  static func late(_ received: [String], _ changes: [[String: String]] = [], settled: Int = 0)
    throws -> [Set<String>]
  {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-07-15")
    for (index, day) in received.enumerated() {
      let mine = changes.isEmpty ? [:] : changes[index]
      try inbox.add([project("Ж-1", "\(index + 1)", mine)], settled: index < settled, received: day)
    }
    let batch = try inbox.judge()
    return received.indices.map { batch.codes($0, .breach).union(batch.codes($0, .warning)) }
      .map { $0.intersection(["submission-late"]) }
  }

  @Test(
    "A late first file is late, its correction is not said to be late again", arguments: [0, 1])
  func lateFirst(_ settled: Int) throws {
    #expect(
      try Self.late(["2026-07-08", "2026-07-10"], settled: settled) == [["submission-late"], []])
  }

  @Test("The correction of a timely file is not late", arguments: [0, 1, 2])
  func timelyFirst(_ settled: Int) throws {
    #expect(try Self.late(["2026-07-07", "2026-07-10"], settled: settled) == [[], []])
  }

  @Test("A rejected file does not count as having come in time")
  func rejectedFirst() throws {
    #expect(
      try Self.late(["2026-07-01", "2026-07-10"], [wrong, [:]]) == [[], ["submission-late"]])
  }

  @Test("Rows of a second half-year may be filed again; a first file after December is late")
  func secondHalf() throws {
    func late(_ days: [String]) throws -> [Set<String>] {
      let inbox = try Inbox()
      inbox.asOf = Inbox.day("2026-02-01")
      for day in days { try inbox.add([ended("Ж-1")], received: day) }
      let batch = try inbox.judge()
      return days.indices.map { batch.codes($0, .breach).intersection(["submission-late"]) }
    }
    #expect(try late(["2025-12-05", "2026-01-20"]) == [[], []])
    #expect(try late(["2026-01-20"]) == [["submission-late"]])
  }

  @Test("A period is closed by the day of each file, and never to a settled one")
  func closed() throws {
    let inbox = try Inbox()
    inbox.reference = try ReferenceData(replacing: [
      "closed-periods.csv": Array("period,closed_from,decision\n2026-H1,2026-07-03,№ 1\n".utf8)
    ])
    try inbox.add([project("Ж-1")], settled: true, received: "2026-07-04")
    try inbox.add([project("Ж-2")], received: "2026-07-02")
    try inbox.add([project("Ж-3")], received: "2026-07-03")
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted", "rejected"])
    #expect(batch.codes(2, .error) == ["period-closed"])
    #expect(!batch.codes(0, .warning).contains("period-closed"))
  }
}
