import Dispatch
import Files
import Foundation
import GRDB
import SocialOrder
import Synchronization
import Testing

@testable import Workspace

@Suite("The ledger")
struct LedgerTests {
  private typealias Arrival = LittleWorkspace.Arrival

  @Test("What is recorded is read back as it was, of every fate")
  func roundTrip() throws {
    let workspace = try LittleWorkspace()
    let sidecars = try workspace.run([
      Arrival("a.csv", "a"), Arrival("b.csv", "b", .rejected),
      Arrival("c.csv", "c", .quarantined), Arrival("d.csv", "a", .duplicate),
      Arrival("Ж\u{301}.csv", "e"),
    ])
    let ledger = try Ledger.open(in: workspace.path)
    #expect(try ledger.sidecars("1") == sidecars)
    #expect(try ledger.submissions() == sidecars.map(\.submission))
    #expect(try ledger.submission(sequence: 3) == sidecars[2].submission)
    #expect(try ledger.submission(sequence: 6) == nil)
    #expect(try ledger.accepted(sha256: SHA256Digest.hex("e".utf8)) == sidecars[4].submission)
    #expect(try ledger.accepted(sha256: SHA256Digest.hex("b".utf8)) == nil)
    #expect(try ledger.failures() == [sidecars[1].submission, sidecars[2].submission])
    #expect(try ledger.accepted().map(\.sequence) == [1, 5])
    #expect(try ledger.nextSequence() == 6)
    #expect(try ledger.nextRunNumber() == 2)
    #expect(try ledger.lastReceipt() == sidecars[4].receipt)
  }

  @Test("Recording the same twice changes nothing")
  func twice() throws {
    let workspace = try LittleWorkspace.lived()
    let ledger = try Ledger.open(in: workspace.path)
    let before = try Dump.of(workspace)
    for run in try ledger.runs() {
      try ledger.record(run: run, submissions: try ledger.sidecars("s.run = ?", [run.id]))
    }
    try ledger.note(try ledger.latestReports())
    #expect(try Dump.of(workspace) == before)
  }

  @Test("A batch is taken in whole or not at all")
  func whole() throws {
    let workspace = try LittleWorkspace.lived()
    let ledger = try Ledger.open(in: workspace.path)
    let before = try Dump.of(workspace)
    var good = try #require(try ledger.submission(sequence: 1))
    good.sequence = 20
    good.sha256 = SHA256Digest.hex("new".utf8)
    var bad = good
    bad.sequence = 21
    bad.run = "2026-07-09-0099"
    #expect(throws: LedgerError.self) {
      try ledger.record(
        run: RunRecord(number: 3, asOf: "2026-07-08"),
        submissions: Sidecar.chain([good, bad], after: ledger.lastReceipt()))
    }
    #expect(try Dump.of(workspace) == before)
  }

  @Test(
    "The same bytes are accepted once, and a rejected file gives its place up to what is sent again"
  )
  func resent() throws {
    let workspace = try LittleWorkspace()
    try workspace.run([Arrival("a.csv", "a", .rejected), Arrival("b.csv", "b", .quarantined)])
    try workspace.run([Arrival("a.csv", "a", .rejected), Arrival("b.csv", "b")])
    let ledger = try Ledger.open(in: workspace.path)
    #expect(try ledger.gone() == [1, 2])
    #expect(try ledger.failures().map(\.sequence) == [3])
    try ledger.noteGone([3, 4])
    #expect(try ledger.failures().isEmpty)
    #expect(try ledger.accepted().map(\.sequence) == [4])
    #expect(throws: LedgerError.self) { try workspace.run([Arrival("c.csv", "b")]) }
  }

  @Test("The last reports of each period are known, and a closing freezes them")
  func reports() throws {
    let workspace = try LittleWorkspace.lived()
    let ledger = try Ledger.open(in: workspace.path)
    #expect(
      try ledger.latestReports().map { [$0.period, $0.run] } == [
        ["2026", "2026-07-07-0002"], ["2026-H1", "2026-07-07-0002"],
      ])
    let closing = ClosingRecord(period: "2026-H1", from: "2026-08-01", decision: "№ 1, «а»")
    try ledger.note([closing], on: "2026-07-20")
    #expect(try ledger.frozenRun(of: "2026-H1") == "2026-07-07-0002")
    try workspace.run([Arrival("l.csv", "late")], asOf: "2026-08-02", reports: ["2026-H1"])
    #expect(try ledger.latestReports().last?.run == "2026-08-02-0003")
    try ledger.note([closing], on: "2026-08-03")
    #expect(try ledger.frozenRun(of: "2026-H1") == "2026-07-07-0002")
    var moved = closing
    moved.from = "2026-09-01"
    try ledger.note([moved], on: "2026-08-04")
    #expect(try ledger.closings() == [moved])
    try ledger.note([], on: "2026-08-05", reopening: "№ 2")
    #expect(try ledger.closings().isEmpty)
    #expect(try ledger.frozenRun(of: "2026-H1") == nil)
    #expect(
      try ledger.read {
        try String.fetchAll($0, sql: "SELECT reopening_decision FROM closings WHERE number = 2")
      } == ["№ 2"])
  }

  @Test("Bug: who looked while a ledger was begun began it too, and one took it for damaged")
  func begun() throws {
    for _ in 0..<30 {
      let workspace = try LittleWorkspace()
      let path = workspace.path
      let errors = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 2) { turn in
        do {
          // The one holds the workspace; the other looks as soon as there is anything.
          if turn == 1 {
            let end = ContinuousClock.now + .seconds(20)
            while try !path.appending(Ledger.fileName).isTaken, ContinuousClock.now < end {}
          }
          #expect(try Ledger.open(in: path).runs().isEmpty)
        } catch {
          errors.withLock { $0.append("\(turn): \(error)") }
        }
      }
      #expect(errors.withLock { $0 } == [])
    }
  }

  @Test("Withdrawals stand with the files, until they are taken back")
  func withdrawals() throws {
    let workspace = try LittleWorkspace.lived()
    let ledger = try Ledger.open(in: workspace.path)
    let file = try ledger.accepted()[0]
    let line = Withdrawal(
      number: 1, sequence: 1, sha256: file.sha256, line: 2, sheet: "МӘТІАМ", record: "Ж-1",
      reason: "қате", on: "2026-07-08", at: 1, undoes: nil)
    var whole = line
    (whole.number, whole.line, whole.sheet, whole.record) = (2, nil, nil, nil)
    try ledger.note([whole, line])
    try ledger.note([line])
    #expect(try ledger.withdrawals() == [line, whole])
    #expect(
      try ledger.accepted()[0].withdrawn
        == .init(file: true, records: [.init(sheet: "МӘТІАМ", line: 2)]))
    var undo = whole
    (undo.number, undo.undoes, undo.reason) = (3, 2, "нет")
    try ledger.note([undo, undo])
    #expect(try ledger.withdrawals() == [line, whole, undo])
    #expect(try ledger.accepted()[0].withdrawn.file == false)
    #expect(try ledger.accepted()[0].withdrawn.records.count == 1)
  }
}

/// Every row of a ledger, as text.
enum Dump {
  static func of(_ workspace: LittleWorkspace, leaving out: Set<String> = []) throws -> [String] {
    let queue = try DatabaseQueue(
      path: workspace.url.appending(path: "ledger.sqlite").path,
      configuration: {
        var configuration = Configuration()
        configuration.readonly = true
        return configuration
      }())
    return try queue.read { db in
      try (LedgerSchema.tables + ["seal"]).filter { !out.contains($0) }.flatMap { table in
        let columns = try db.columns(in: table).map { "'\($0.name)=' || quote(\($0.name))" }
        return try String.fetchAll(
          db, sql: "SELECT '\(table) ' || \(columns.joined(separator: " || ' ' || ")) FROM \(table)"
        )
      }
    }
  }
}
