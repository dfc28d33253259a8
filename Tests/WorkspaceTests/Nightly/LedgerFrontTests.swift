import Batch
import Files
import Foundation
import Testing

@testable import Workspace

/// A ledger that is missing, damaged or newer, and periods that are closed.
@Suite("Ledger and closing, through the program")
struct LedgerFrontTests {
  private let night: NightFolder
  init() throws {
    night = try NightFolder()
    try night.drop("a.csv", Sent.projects(["Ж-1": 1000]))
    try night.drop("w.csv", Sent.wrong("Ж-9"))
    let run = try night.run("run")
    #expect(run.code == 1 && night.latest == "2026-07-06-0001", "\(run)")
  }

  @Test(
    "With a ledger that cannot be relied on a run ends with 5 and moves nothing; rebuild mends it",
    arguments: ["missing", "damaged", "newer"])
  func ledger(_ how: String) throws {
    let known = try night.ledger()
    let file = night.url.appending(path: "ledger.sqlite")
    var bytes = try Data(contentsOf: file)
    switch how {
    case "missing": try FileManager.default.removeItem(at: file)
    case "damaged": try Data(bytes.prefix(5000)).write(to: file)
    default:
      bytes[63] = 9
      try bytes.write(to: file)
    }
    try night.drop("b.csv", Sent.projects(["Ж-2": 2000]))
    let before = try night.tree().filter { !$0.key.hasPrefix(".") }
    for arguments in [["run"], ["run", "--dry-run"], ["status"], ["watch"]] {
      let run = try night.run(arguments: arguments)
      #expect(run.code == 5 && run.output.isEmpty, "\(arguments) \(run)")
      #expect(run.errors.contains(how == "newer" ? "Update" : "rebuild"), "\(run.errors)")
    }
    #expect(try night.tree().filter { !$0.key.hasPrefix(".") } == before)
    #expect(try night.run("verify").code == 5)
    if how == "newer" { return }
    #expect(try night.run("rebuild").code == 0)
    #expect(try night.ledger() == known)
    #expect(try night.run("verify").code == 0)
    #expect(try night.run("run").code == 0)
    #expect(try night.ledger().last == "3 accepted b.csv")
    #expect(try night.counted() == ["3000", "2", "2", "0"])
  }

  @Test("A ledger that was proven is proven again when a letter of it is another one")
  func proof() throws {
    let ledger = night.url.appending(path: "ledger.sqlite")
    let proof = night.url.appending(path: ".work/ledger-proof")
    let noted = try String(contentsOf: proof, encoding: .utf8)
    let whole = try Data(contentsOf: ledger)
    #expect(noted.contains(" \(SHA256Digest.hex(whole))\n"))
    #expect(try night.run("run").code == 0)
    #expect(try String(contentsOf: proof, encoding: .utf8) == noted)
    var changed = whole
    let name = try #require(changed.range(of: Data("a.csv".utf8)))
    changed[name.lowerBound] = UInt8(ascii: "b")
    try changed.write(to: ledger)
    let run = try night.run("run")
    #expect(run.code == 5 && run.errors.contains("rebuild"), "\(run)")
    // Had these bytes been proven, they would be believed; another version's proof says nothing.
    let believed = noted.replacing(SHA256Digest.hex(whole), with: SHA256Digest.hex(changed))
    try believed.write(to: proof, atomically: true, encoding: .utf8)
    #expect(try night.run("run").code == 0)
    try "9\(believed)".write(to: proof, atomically: true, encoding: .utf8)
    #expect(try night.run("run").code == 5)
    // What lies beside it belongs to it: without a look at it nothing is known.
    try whole.write(to: ledger)
    try noted.write(to: proof, atomically: true, encoding: .utf8)
    try Data().write(to: night.url.appending(path: "ledger.sqlite-journal"))
    #expect(LedgerProof(of: night.path, in: try Folder(night.path.appending(".work"))) == nil)
    #expect(try night.run("run").code == 0)
  }

  @Test("A ledger from a backup is not believed: what was accepted since is missing in no report")
  func ledgerOlderThanTheArchive() throws {
    let file = night.url.appending(path: "ledger.sqlite")
    let older = try Data(contentsOf: file)
    try night.drop("b.csv", Sent.projects(["Ж-2": 2000]))
    #expect(try night.run("run").code == 0)
    let known = try night.ledger()
    let reports = night.latest
    try older.write(to: file)
    // Whether its reports still lie there or not: the archive alone tells, too.
    for isAlone in [false, true] {
      let runs = night.url.appending(path: "runs/2026-07-06-0002/run.json")
      let aside = night.url.appending(path: "run.json")
      if isAlone { try FileManager.default.moveItem(at: runs, to: aside) }
      for arguments in [["run"], ["run", "--dry-run"], ["status"]] {
        let run = try night.run(arguments: arguments)
        #expect(run.code == 5 && run.errors.contains("rebuild"), "\(arguments) \(run)")
      }
      // What a run has in hand comes into the ledger last: whoever looks meanwhile is not alarmed.
      let lock = try FolderLock.take(Folder(PathBytes(night.url.path)))
      #expect(try night.run("status").code == 0)
      withExtendedLifetime(lock) {}
      if isAlone { try FileManager.default.moveItem(at: aside, to: runs) }
    }
    #expect(night.latest == reports)
    #expect(try night.run("rebuild").code == 0)
    #expect(try night.ledger() == known)
    #expect(try night.run("run").code == 0)
    #expect(night.latest == reports)
    #expect(try night.counted() == ["3000", "2", "2", "0"])
  }

  @Test(
    "A receipt is proven by the file alone; of the file in another place, and not of another file")
  func receipt() throws {
    let place = try #require(try night.submissions()[0].place)
    let away = try NightFolder()
    try away.write("receipt.json", try night.read(place + ".json"))
    try away.write("sent.csv", Sent.projects(["Ж-1": 1000]))
    try away.write("other.csv", Sent.projects(["Ж-1": 1001]))
    #expect(try away.run("verify", "receipt.json", "sent.csv").code == 0)
    #expect(try away.run("verify", "receipt.json", "other.csv").code == 1)
  }

  @Test("A closed period takes nothing more, and its reports stay to the byte, on later days too")
  func closed() throws {
    let closed = try night.run("close", "2026-H1", "--decision", "12-3")
    #expect(closed.code == 0, "\(closed.errors)")
    let reports = try night.tree("reports/latest/2026-H1")
    try night.drop("late.csv", Sent.projects(["Ж-2": 2000]))
    let run = try night.run("run", "--as-of", "2026-07-07")
    #expect(run.code == 1)
    let late = try #require(try night.submissions().last)
    #expect(late.fate == .rejected)
    #expect(late.judgement?.findings.contains { $0.code == "period-closed" } == true)
    #expect(try night.tree("reports/latest/2026-H1") == reports)
    #expect(night.latest == "2026-07-07-0002")
    try night.run("run", "--as-of", "2026-08-15")
    #expect(try night.tree("reports/latest/2026-H1") == reports)
    #expect(try night.run("verify").code == 0)
    let open = try night.run("close", "2026-H1", "--reopen", "--decision", "12-4")
    #expect(open.code == 0, "\(open.errors)")
    try night.drop("late.csv", Sent.projects(["Ж-2": 2000]))
    let again = try night.run("run", "--as-of", "2026-08-16")
    #expect(again.code == 0, "\(again.output)")
    #expect(try night.counted() == ["3000", "2", "2", "0"])
    #expect(try night.run("verify").code == 0)
  }
}
