import Files
import Foundation
import SocialOrder
import Testing

@testable import Workspace

@Suite("Rebuilding the ledger")
struct RebuildingTests {
  private typealias Arrival = LittleWorkspace.Arrival

  @Test("The ledger made anew holds the same rows as the lost one")
  func same() throws {
    let workspace = try LittleWorkspace.lived()
    try workspace.run([Arrival("bad.csv", "bad")], asOf: "2026-07-08", reports: ["2026-H1"])
    let ledger = try Ledger.open(in: workspace.path)
    let file = try ledger.accepted()[0]
    for number in 1...2 {
      let withdrawal = Withdrawal(
        number: number, sequence: file.sequence, sha256: file.sha256, line: 2, sheet: nil,
        record: "projects · Ж-1", reason: "қате \(number)", on: "2026-07-08", at: Int64(number),
        undoes: number == 2 ? 1 : nil)
      try workspace.write(ArchiveNames.withdrawal(number, of: file.place), withdrawal.bytes)
    }
    try Withdrawing.catchUp(workspace.path, ledger)
    let closings = [ClosingRecord(period: "2026-H1", from: "2026-08-01", decision: "№ 1")]
    try ledger.note(closings, on: "2026-07-20")
    // What became of the rejected file's folder when it was sent again and accepted.
    try workspace.remove(try #require(try ledger.submission(sequence: 2)?.place))
    let before = try Dump.of(workspace)
    #expect(before.count > 40)

    try workspace.remove("ledger.sqlite")
    let done = try Rebuilding(workspace.path, closings: closings, on: "2026-07-21")
    #expect(done.faults == [])
    #expect(done.old == nil)
    #expect(done.submissions == [.accepted: 4, .rejected: 1, .quarantined: 1, .duplicate: 1])
    #expect(try Dump.of(workspace) == before)
    #expect(try Verification(workspace.path, Ledger.open(in: workspace.path)).faults == [])

    let again = try Rebuilding(workspace.path, closings: closings, on: "2026-07-22")
    #expect(again.old?.lastName.text == "ledger.sqlite.before-1")
    #expect(try Dump.of(workspace) == before)
    #expect(try workspace.names().filter { $0.hasPrefix("ledger") }.count == 2)
  }

  @Test("Without the runs' folders it holds what the archive does, duplicates left out")
  func archiveAlone() throws {
    let workspace = try LittleWorkspace.lived()
    let before = try Ledger.open(in: workspace.path).sidecars("s.fate <> 'duplicate'")
    try workspace.remove("runs")
    try workspace.remove("ledger.sqlite")
    let done = try Rebuilding(workspace.path, closings: [], on: "2026-07-21")
    #expect(done.faults == [])
    let ledger = try Ledger.open(in: workspace.path)
    #expect(try ledger.sidecars("1") == before)
    #expect(try ledger.runs().map(\.id) == ["2026-07-06-0001", "2026-07-07-0002"])
    #expect(try ledger.nextSequence() == 7)
  }

  @Test("What is missing or makes no sense is named, and the rest taken in")
  func faults() throws {
    let workspace = try LittleWorkspace.lived()
    let files = try Ledger.open(in: workspace.path).submissions()
    let places = files.map { $0.place ?? "" }
    try workspace.remove(places[0])
    try workspace.write(places[4] + ".json", "torn")
    try workspace.remove(places[1])
    try workspace.write("accepted/2026/by-hand.csv", "x")
    try workspace.write("runs/2026-07-06-0001/run.json", "torn")
    let done = try Rebuilding(workspace.path, closings: [], on: "2026-07-21")
    #expect(
      done.faults.map { "\($0.kind.rawValue) \($0.place)" }.sorted() == [
        "file-missing \(places[0])", "run-unreadable runs/2026-07-06-0001/run.json",
        "sidecar-missing \(places[4])", "sidecar-missing accepted/2026/by-hand.csv",
        "sidecar-unreadable \(places[4]).json",
      ])
    let ledger = try Ledger.open(in: workspace.path)
    // The fifth is known from its run, which lists what it decided.
    #expect(try ledger.submissions().map(\.sequence) == [1, 3, 5, 6])
  }

  @Test("A journal that the old ledger left is not played into the new one")
  func journal() throws {
    let workspace = try LittleWorkspace.lived()
    let before = try Dump.of(workspace)
    try workspace.write("ledger.sqlite-journal", "an old journal")
    _ = try Rebuilding(workspace.path, closings: [], on: "2026-07-21")
    #expect(try !workspace.names().contains("ledger.sqlite-journal"))
    #expect(try workspace.names().contains("ledger.sqlite.before-1-journal"))
    #expect(try Dump.of(workspace) == before)
  }
}
