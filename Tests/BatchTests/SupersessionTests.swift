import Batch
import SocialOrder
import Testing

/// Files that came one after another: what supersedes what, and what does not (contract.md, Workspace).
@Suite("Supersession")
struct SupersessionTests {
  @Test("A correction supersedes the record that was accepted before, and no other")
  func correction() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1"), project("Ж-2", "100")], settled: true)
    try inbox.add([project("Ж-1", "8600")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted"])
    #expect(batch.codes(1, .error).isEmpty)
    #expect(try batch.counted() == ["8700", "3", "2", "0", "1", "0", "0"])
  }

  @Test("A correction that is rejected supersedes nothing")
  func rejectedCorrection() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1")], settled: true)
    try inbox.add([project("Ж-1", "8600", wrong)])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "rejected"])
    #expect(try batch.counted() == ["8500", "2", "1", "1", "0", "0", "0"])
  }

  @Test(
    "Of two new files with one key the later counts, whichever it is", arguments: [false, true])
  func twoNew(_ isReversed: Bool) throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1", "8600")])
    try inbox.add([project("Ж-1", "8700")])
    if isReversed { inbox.reorder([1, 0]) }
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted"])
    let sum = isReversed ? "8600" : "8700"
    #expect(try batch.counted() == [sum, "2", "1", "0", "1", "0", "0"])
  }

  @Test("Of two new files with one key one is rejected: the other counts", arguments: [0, 1])
  func oneOfTwoRejected(_ rejected: Int) throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1", "8600", rejected == 0 ? wrong : [:])])
    try inbox.add([project("Ж-1", "8700", rejected == 1 ? wrong : [:])])
    let batch = try inbox.judge()
    #expect(
      batch.verdicts == (rejected == 0 ? ["rejected", "accepted"] : ["accepted", "rejected"]))
    #expect(
      try batch.counted() == [rejected == 0 ? "8700" : "8600", "2", "1", "1", "0", "0", "0"])
  }

  @Test(
    "A new file that is rejected only beside others does not supersede, nor is the next a duplicate"
  )
  func rejectedByASetRule() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1", "8500")], settled: true)
    try inbox.add([project("Ж-1", "8600"), project("Ж-1", "8700")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "rejected"])
    #expect(batch.codes(1, .error) == ["duplicate-record"])
    #expect(try batch.counted() == ["8500", "3", "1", "2", "0", "0", "0"])
    try inbox.add([project("Ж-1", "8800")])
    let next = try inbox.judge()
    #expect(next.verdicts == ["accepted", "rejected", "accepted"])
    #expect(try next.counted() == ["8800", "4", "1", "2", "1", "0", "0"])
  }

  @Test("Three in a chain: the middle one may be rejected", arguments: [false, true])
  func chain(_ isMiddleRejected: Bool) throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1", "1"), project("Ж-2", "10")])
    try inbox.add([
      project("Ж-2", "20"), project("Ж-3", "200", isMiddleRejected ? wrong : [:]),
    ])
    try inbox.add([project("Ж-3", "300"), project("Ж-1", "3")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", isMiddleRejected ? "rejected" : "accepted", "accepted"])
    #expect(
      try batch.counted()
        == (isMiddleRejected
          ? ["313", "6", "3", "2", "1", "0", "0"] : ["323", "6", "3", "0", "3", "0", "0"]))
  }

  @Test("A score may refer to a project that a later turn brings; to none at all it may not")
  func laterTurn() throws {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-01-20")
    try inbox.add([ended("Ж-1")])
    try inbox.add([ended("Ж-1"), ended("Ж-2")])
    try inbox.add([score("Ж-2")])
    try inbox.add([score("Ж-9")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted", "accepted", "rejected"])
    #expect(batch.codes(3, .error) == ["unknown-project"])
  }

  @Test("A reference into a rejected file of an earlier turn casts no shadow")
  func referenceIntoRejected() throws {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-01-20")
    try inbox.add([ended("Ж-1"), ended("Ж-2"), (.projects, ["direction": "99"])])
    try inbox.add([ended("Ж-1")])
    try inbox.add([score("Ж-2"), score("Ж-1")])
    try inbox.add([score("Ж-1")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["rejected", "accepted", "accepted", "accepted"])
    // The score of a project that was not accepted waits.
    #expect(try batch.counted("2025").suffix(2) == ["1", "0"])
  }

  @Test("What a later file brings shows as an absence of the settled one, which stays accepted")
  func absence() throws {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-02-06")
    let projects = try inbox.add([ended("Ж-1"), ended("Ж-2")], settled: true)
    let before = try inbox.judge()
    #expect(!before.codes(projects, .breach).contains("evaluation-missing"))
    try inbox.add([score("Ж-2")])
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted"])
    #expect(batch.codes(projects, .breach).contains("evaluation-missing"))
    #expect(batch.codes(1, .breach).isEmpty)
  }

  @Test("An absence that a file would show only by what is superseded is none")
  func supersededAbsence() throws {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-02-06")
    try inbox.add([ended("Ж-1"), ended("Ж-2")], settled: true)
    var cancelled = ended("Ж-1")
    cancelled.changes["status"] = "cancelled"
    try inbox.add([cancelled], settled: true)
    try inbox.add([score("Ж-2")], settled: true)
    let batch = try inbox.judge()
    #expect(!batch.codes(0, .breach).contains("evaluation-missing"))
  }

  @Test("An error in a settled file is a warning of the run")
  func errorInSettled() throws {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-01-20")
    try inbox.add([ended("Ж-1")], settled: true)
    try inbox.add([score("Ж-2")], settled: true)
    try inbox.add([project("Ж-3", "1", wrong)], settled: true)
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted", "accepted", "accepted"])
    #expect(batch.codes(1, .warning).contains("unknown-project"))
    #expect(batch.codes(2, .warning).contains("direction-range"))
    #expect(batch.outcome.files.allSatisfy { $0.errors == 0 })
  }

  @Test("A settled record whose key can no longer be read waits, and nothing is lost")
  func unreadableKeyInSettled() throws {
    let inbox = try Inbox()
    try inbox.add([project("Ж-1"), project("Ж-2", "5", ["administrator_bin": "1"])], settled: true)
    let batch = try inbox.judge()
    #expect(batch.verdicts == ["accepted"])
    #expect(try batch.counted() == ["8500", "2", "1", "0", "0", "1", "0"])
  }

  @Test("Without the text of records the same is found as with it")
  func withoutText() throws {
    let inbox = try Inbox()
    inbox.asOf = Inbox.day("2026-02-06")
    try inbox.add([ended("Ж-1"), ended("Ж-2")], settled: true)
    try inbox.add([score("Ж-2"), score("Ж-9")])
    try inbox.add([score("Ж-2")])
    let kept = try inbox.judge().outcome
    inbox.keepsText = false
    let reread = try inbox.judge().outcome
    #expect(
      kept.findings.map { "\($0.rule.code) \($0.place) \($0.record) \($0.value ?? "")" }
        == reread.findings.map { "\($0.rule.code) \($0.place) \($0.record) \($0.value ?? "")" })
    #expect(kept.files.map(\.verdict) == [.accepted, .rejected, .accepted])
  }
}
