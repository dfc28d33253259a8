import Files
import Foundation
import SocialOrder
import Testing

@testable import Workspace

/// `withdraw` and `close` through the real binary.
@Suite("Commands that change what counts")
struct WithdrawAndCloseTests {
  private typealias Arrival = LittleWorkspace.Arrival

  private static func sample() throws -> String {
    try String(
      contentsOf: Binary.checkout.appending(
        path: "input-samples/2025-H1/almaty-projects-2025-h1.csv"), encoding: .utf8)
  }

  @Test("A file is withdrawn and put back, by path or by hash, with its reason beside it first")
  func withdrawFile() throws {
    let workspace = try LittleWorkspace.lived()
    let file = try Ledger.open(in: workspace.path).accepted()[0]
    let done = try workspace.run("withdraw", file.place, "--reason", "хат № 5")
    #expect(done.code == 0, "\(done.errors)")
    #expect(done.said.contains("is taken out of the reports"))
    #expect(done.said.contains("The next run"))
    let document = try #require(
      Withdrawal.read(try workspace.read(file.place + ".withdrawal-1.json")))
    #expect(document.reason == "хат № 5")
    #expect(document.on == "2026-07-20")
    #expect(try Ledger.open(in: workspace.path).accepted()[0].withdrawn.file)
    let twice = try workspace.run("withdraw", file.place, "--reason", "x")
    #expect(twice.code == 64 && twice.errors.contains("already"))
    let hash = String(file.sha256.prefix(8))
    let undone = try workspace.run("withdraw", hash, "--undo", "--reason", "қате болды")
    #expect(undone.code == 0 && undone.said.contains("counts again"))
    #expect(try !Ledger.open(in: workspace.path).accepted()[0].withdrawn.file)
    let nothing = try workspace.run("withdraw", hash, "--undo", "--reason", "x")
    #expect(nothing.code == 64 && nothing.errors.contains("nothing to put back"))
    #expect(try workspace.run("verify").code == 0)
    // A path from elsewhere, as a shell would complete it.
    let run = try Binary.run(
      [
        "withdraw", "\(workspace.url.lastPathComponent)/\(file.place)", "--reason", "x",
        "--workspace", workspace.url.lastPathComponent,
      ], in: workspace.url.deletingLastPathComponent())
    #expect(run.code == 0, "\(run.errors)")
    #expect(try workspace.names("accepted/2026").contains { $0.hasSuffix("withdrawal-3.json") })
  }

  @Test(
    "What cannot be withdrawn is refused, and nothing written",
    arguments: [
      (["accepted/2026/none.csv", "--reason", "x"], "no such accepted file"),
      (["1234567", "--reason", "x"], "no such accepted file"),
      (["ffffffff", "--reason", "x"], "no such accepted file"),
      (["PLACE", "--reason", " "], "--reason"), (["PLACE", "--reason", "a\nb"], "--reason"),
      (["PLACE", "--reason", "x", "--sheet", "A"], "--sheet"),
      (["PLACE", "--reason", "x", "--line", "3", "--sheet", "A"], "needs no sheet"),
      (["PLACE", "--reason", "x", "--line", "1"], "nearest begins on line 2."),
      (["PLACE", "--reason", "x", "--line", "99"], "nearest begins on line 5."),
    ])
  func refused(arguments: [String], words: String) throws {
    let workspace = try LittleWorkspace()
    try workspace.run([Arrival("a.csv", Self.sample(), period: "2025-H1")])
    let place = try Ledger.open(in: workspace.path).accepted()[0].place
    let run = try Binary.run(
      ["withdraw"] + arguments.map { $0 == "PLACE" ? place : $0 } + ["--lang", "en"],
      in: workspace.url)
    #expect(run.code == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try workspace.names("accepted/2026").count == 2)
  }

  @Test("A record is withdrawn by the line on which it begins, and named")
  func withdrawRecord() throws {
    let workspace = try LittleWorkspace()
    try workspace.run([Arrival("a.csv", Self.sample(), period: "2025-H1")])
    let place = try Ledger.open(in: workspace.path).accepted()[0].place
    let done = try workspace.run("withdraw", place, "--line", "3", "--reason", "екі рет")
    #expect(done.code == 0, "\(done.errors)")
    #expect(done.said.contains("АЛА-2025-005"))
    let file = try Ledger.open(in: workspace.path).accepted()[0]
    #expect(file.withdrawn == .init(file: false, records: [.init(sheet: nil, line: 3)]))
    #expect(try workspace.run("withdraw", place, "--line", "3", "--reason", "x").code == 64)
    #expect(try workspace.run("withdraw", place, "--line", "4", "--reason", "x").code == 0)
    #expect(try workspace.run("withdraw", place, "--reason", "бәрі").code == 0)
    #expect(try workspace.run("withdraw", place, "--line", "2", "--reason", "x").code == 64)
    #expect(
      try workspace.run("withdraw", place, "--line", "3", "--undo", "--reason", "x").code == 0)
    #expect(
      try Ledger.open(in: workspace.path).accepted()[0].withdrawn
        == .init(file: true, records: [.init(sheet: nil, line: 4)]))
    #expect(try workspace.run("verify").code == 0)
    try workspace.write(place, "changed")
    let changed = try workspace.run("withdraw", place, "--line", "2", "--undo", "--reason", "x")
    #expect(changed.code == 1 && changed.errors.contains("verify"))
  }

  @Test("A withdrawal that was cut short before the ledger had it is taken up by the next")
  func cutShort() throws {
    let workspace = try LittleWorkspace.lived()
    let files = try Ledger.open(in: workspace.path).accepted()
    let withdrawal = Withdrawal(
      number: 1, sequence: files[0].sequence, sha256: files[0].sha256, line: nil, sheet: nil,
      record: nil, reason: "хат", on: "2026-07-08", at: 1, undoes: nil)
    try workspace.write(files[0].place + ".withdrawal-1.json", withdrawal.bytes)
    #expect(try workspace.run("withdraw", files[1].place, "--reason", "x").code == 0)
    #expect(
      try Ledger.open(in: workspace.path).accepted().map(\.withdrawn.file) == [true, true, false])
  }

  @Test("A period is closed, keeps its reports and its records, and is opened again")
  func close() throws {
    let workspace = try LittleWorkspace.lived()
    let table = "\u{FEFF}period;closed_from;decision\r\n2025-H2;2026-02-01;\"№ 1; а\""
    try workspace.write("reference/closed-periods.csv", table)
    let done = try workspace.run(
      "close", "2026-H1", "--decision", "№ 7; \"б\", в", "--from", "2026-08-01")
    #expect(done.code == 0, "\(done.errors)")
    #expect(done.said.contains("2026-07-07-0002"))
    let closed = "\r\n2026-H1;2026-08-01;\"№ 7; \"\"б\"\", в\"\r\n"
    #expect(try workspace.read("reference/closed-periods.csv") == Array((table + closed).utf8))
    let ledger = try Ledger.open(in: workspace.path)
    #expect(try ledger.closings().map(\.period) == ["2025-H2", "2026-H1"])
    #expect(try ledger.frozenRun(of: "2026-H1") == "2026-07-07-0002")

    let place = try ledger.accepted()[0].place
    #expect(try workspace.run("withdraw", place, "--reason", "x").code == 0)
    let late = try workspace.run(
      "withdraw", place, "--undo", "--reason", "x", "--as-of", "2026-08-01")
    #expect(late.code == 64 && late.errors.contains("--reopen"))

    #expect(try workspace.run("close", "2026-H1", "--decision", "x").code == 64)
    let opened = try workspace.run("close", "2026-H1", "--reopen", "--decision", "№ 8")
    #expect(opened.code == 0, "\(opened.errors)")
    #expect(try workspace.read("reference/closed-periods.csv") == Array((table + "\r\n").utf8))
    #expect(try Ledger.open(in: workspace.path).closings().map(\.period) == ["2025-H2"])
    #expect(try workspace.run("close", "2026-H1", "--reopen", "--decision", "x").code == 64)
    let first = try workspace.run("close", "2025-H2", "--reopen", "--decision", "№ 9")
    #expect(first.code == 0, "\(first.errors)")
    #expect(
      try workspace.read("reference/closed-periods.csv")
        == Array("\u{FEFF}period;closed_from;decision\r\n".utf8))
  }

  @Test(
    "A closing writes the file where there was none, and a later file for the period is rejected")
  func closeFirst() throws {
    let workspace = try LittleWorkspace.lived()
    // What every run leaves in its work folder is no file that waits.
    try workspace.write(".work/now", "")
    try workspace.write(".work/returned/1-2-3/about.json", "{}")
    #expect(try workspace.run("close", "2025-H1", "--decision", "№ 1").code == 0)
    #expect(
      try workspace.read("reference/closed-periods.csv")
        == Array("period,closed_from,decision\n2025-H1,2026-07-20,№ 1\n".utf8))
    try workspace.write("late.csv", Self.sample())
    let check = try workspace.run(
      "check", "late.csv", "--reference", "reference", "--format", "json")
    #expect(check.code == 1)
    #expect(check.output.contains("period-closed"))
    #expect(try workspace.run("verify").code == 0)
  }

  @Test("A closing that makes no sense is refused, and so is one before all files are judged")
  func refusedClosings() throws {
    let workspace = try LittleWorkspace.lived()
    func refused(_ arguments: [String], _ words: String) throws {
      let run = try Binary.run(
        ["close"] + arguments + ["--lang", "en"]
          + (arguments.contains("--as-of") ? [] : ["--as-of", "2026-07-20"]), in: workspace.url)
      #expect(run.code == 64, "\(arguments)")
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(try workspace.names("reference").isEmpty)
    }
    try refused(["2027-H1", "--decision", "x"], "has not begun")
    try refused(["2027-H1", "--decision", "x", "--from", "2027-08-01"], "has not begun")
    try refused(["2026-H1", "--decision", "x", "--from", "2025-12-31"], "has not begun")
    try refused(["2026-H3", "--decision", "x"], "2026-H3")
    try refused(["2026-H1", "--decision", ""], "--decision")
    try refused(["2026-H1", "--decision", "x", "--from", "soon"], "soon")
    try refused(["2026-H1", "--reopen", "--decision", "x"], "is not closed")
    try workspace.write("inbox/sub/late.csv", "x")
    try workspace.write("inbox/copying.csv.part", "x")
    try refused(["2026-H1", "--decision", "x"], "1 files not yet decided")
    try workspace.remove("inbox/sub")
    try workspace.write(".work/taken/1/file", "x")
    try workspace.write(".work/taken/1/about.json", "{}")
    try refused(["2026-H1", "--decision", "x"], "1 files not yet decided")
    try workspace.remove(".work")
    #expect(
      try workspace.run("close", "2026", "--decision", "№ 1", "--from", "2027-02-01").code == 0)
    let half = try workspace.run("close", "2026-H1", "--decision", "x")
    #expect(half.code == 64 && half.errors.contains("closed already"))
  }
}
