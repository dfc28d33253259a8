import Foundation
import SocialOrder
import Testing

/// `status` through the binary, in a workspace of which nothing was taken yet.
@Suite("status")
struct StatusCommandTests {
  private func workspace() throws -> Program {
    let program = try Program()
    #expect(try program.run("init", "ws").code == 0)
    return program
  }

  @Test("A fresh workspace: nothing was run, and what waits is counted; looking makes nothing")
  func fresh() throws {
    let program = try workspace()
    try program.write("ws/inbox/a.csv", "x")
    try program.write("ws/inbox/b.csv.part", "x")
    let before = try program.names("ws")
    let run = try program.run(
      "status", "--workspace", "ws", "--as-of", "2026-07-08", "--lang", "en")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("There was no run in this workspace yet"))
    #expect(run.output.contains("In the inbox, waiting for the next run: 1 file."))
    #expect(try program.names("ws") == before)
  }

  @Test("The workspace's own register and settings hold, and say who is late")
  func register() throws {
    let program = try workspace()
    try program.write(
      "ws/reference/administrators.csv",
      "bin,name_kk,name_ru,region,kinds,former_bins\n981240969402,Бірінші,Первый,,projects,\n")
    try program.write("ws/tapsyrys.yaml", "due_days:\n  move: no\nlanguages:\n  files: ru\n")
    let run = try program.run(
      "status", "--workspace", "ws", "--as-of", "2026-07-08", "--format", "json")
    #expect(run.json["lang"] as? String == "ru")
    let filings = try #require(run.json["filings"] as? [[String: Any]])
    let half = try #require(filings.first { $0["period"] as? String == "2026-H1" })
    #expect(half["timing"] as? String == "overdue")
    // By 5 July, a Sunday, which here does not move over the holiday after it: two working days are over.
    #expect(half["due"] as? String == "2026-07-05")
    #expect(half["working_days"] as? Int == 2)
    #expect(half["name_ru"] as? String == "Первый")
    let page = try program.run(
      "status", "--workspace", "ws", "--as-of", "2026-07-08", "--format", "html", "--out",
      "status.html")
    #expect(page.code == 0 && page.output.isEmpty)
    let html = try program.read("status.html")
    #expect(html.contains("Первый, 981240969402") && html.contains("id=\"show-ru\" checked"))
    let one = try program.run(
      "status", "--workspace", "ws", "--as-of", "2026-07-08", "--period", "2024-H1", "--format",
      "json")
    let periods = one.json["periods"] as? [[String: Any]]
    #expect(periods?.map { $0["period"] as? String } == ["2024-H1"])
  }

  @Test("What is no workspace, no period or no day is wrong usage")
  func wrong() throws {
    let program = try workspace()
    for (arguments, named) in [
      (["--workspace", "."], "tapsyrys init"), (["--workspace", "nowhere"], "nowhere"),
      (["--workspace", "ws", "--period", "2026-H3"], "2026-H3"),
      (["--workspace", "ws", "--as-of", "8.7.2026"], "8.7.2026"),
    ] {
      let run = try program.run(["status"] + arguments)
      #expect(run.code == 64 && run.output.isEmpty && run.errors.contains(named), "\(run.errors)")
    }
  }

  @Test("A damaged ledger, or one that is gone though files were accepted, ends with 5")
  func damaged() throws {
    let program = try workspace()
    try program.write("ws/ledger.sqlite", String(repeating: "no database ", count: 500))
    let run = try program.run("status", "--workspace", "ws", "--lang", "en")
    #expect(run.code == 5 && run.errors.contains("rebuild"), "\(run.code) \(run.errors)")
    try FileManager.default.removeItem(at: program.url("ws/ledger.sqlite"))
    try program.write("ws/accepted/2026/0f-a.csv", "x")
    #expect(try program.run("status", "--workspace", "ws").code == 5)
  }
}

/// The morning page in a real browser, where there is one.
@Suite("The morning page in a browser", .enabled(if: Browser.isThere), .serialized)
struct StatusBrowserTests {
  @Test(
    "It opens without a complaint and asks nothing of the network", arguments: [320, 400, 1200])
  func opens(_ width: Int) throws {
    let program = try Program()
    let known = Program.checkout.appending(
      path: "Tests/ReportsTests/Fixtures/status/status.kk.html")
    let text = try String(contentsOf: known, encoding: .utf8)
    try program.write("status.html", text)
    let visit = try Browser.visit("status.html", width: width, in: program)
    #expect(visit.complaints.isEmpty, "\(visit.complaints)")
    #expect(visit.picture > 10_000)
    let bare = text.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    try program.write("bare.html", bare)
    let free = try Browser.visit("bare.html", width: width, in: program)
    #expect(free.complaints.isEmpty && free.requests.isEmpty, "\(free)")
  }
}
