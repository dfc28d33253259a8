import Batch
import Files
import Foundation
import SocialOrder
import Testing

@testable import Workspace

/// Runs that meet one another, are stopped, or whose worker dies.
@Suite(
  "Runs that are held up, through the program", .enabled(if: LongTests.areWanted, "make nights"))
struct HaltTests {
  private let night: NightFolder
  init() throws { night = try NightFolder() }

  private func two() throws {
    try night.drop("a.csv", Sent.projects(["Ж-1": 1000]))
    try night.drop("b.csv", Sent.projects(["Ж-2": 2000]))
  }

  /// A run whose worker sleeps in `a.csv`.
  private func sleeping() throws -> NightFolder.Started {
    let run = try night.start("run", environment: ["TAPSYRYS_TEST_READER": "sleep:a.csv"])
    #expect(night.wait { night.holds(".work/stage/job.json") && night.holds(".work/taken/2/file") })
    return run
  }

  @Test(
    "A run that is told to stop ends within five seconds, with all back where it was; the next does it",
    arguments: [SIGTERM, SIGINT])
  func stopped(_ signal: Int32) throws {
    try two()
    let inbox = try night.tree("inbox")
    let started = try sleeping()
    #expect(try night.files("inbox").isEmpty)
    let second = try night.run("run")
    #expect(second.code == 4 && second.output.isEmpty)
    #expect(second.errors.contains("another run"), "\(second.errors)")
    // Looking is not forbidden.
    #expect(try night.run("status").code == 0)
    let (run, seconds) = try started.end(by: signal)
    #expect(run.code == 128 + signal && seconds < 5, "\(run) \(seconds)")
    #expect(run.errors == "Stopped: what was not decided is back in the inbox.\n")
    #expect(try night.tree("inbox") == inbox)
    #expect(try night.ledger().isEmpty)
    #expect(night.latest.isEmpty)
    let next = try night.run("run")
    #expect(next.code == 0, "\(next.errors)")
    #expect(try night.ledger() == ["1 accepted a.csv", "2 accepted b.csv"])
    #expect(try night.counted() == ["3000", "2", "2", "0"])
    #expect(try night.run("verify").code == 0)
  }

  @Test("What kills the program itself loses nothing either: the next run takes it from there")
  func killed() throws {
    try two()
    let started = try sleeping()
    #expect(try started.end(by: SIGKILL).run.code == 128 + SIGKILL)
    let next = try night.run("run")
    #expect(next.code == 0, "\(next.errors)")
    #expect(try night.ledger() == ["1 accepted a.csv", "2 accepted b.csv"])
    #expect(try night.run("verify").code == 0)
  }

  static let deaths = [
    ("abort", "", "The program crashed twice while it read the file (signal 6)."),
    ("trap", "", "The program crashed twice while it read the file (signal "),
    ("loop", "cpu: 4 s", "used more of the processor’s time than allowed, twice."),
    ("memory", "memory: 1 GiB", "needed more memory than allowed, twice."),
    ("sleep", "time: 8 s", "took longer than allowed, twice."),
  ]

  @Test(
    "A file in which the worker dies is quarantined with a plain reason; the others are decided",
    arguments: deaths)
  func dies(how: String, limit: String, reason: String) throws {
    try two()
    try night.drop("c.csv", Sent.wrong("Ж-3"))
    if !limit.isEmpty { try night.write("tapsyrys.yaml", "worker:\n  \(limit)\n") }
    let run = try night.run(
      "run", "--jobs", "1", environment: ["TAPSYRYS_TEST_READER": "\(how):b.csv"])
    #expect(run.code == 1 && run.errors == "Some files were rejected.\n", "\(run)")
    #expect(
      try night.ledger() == ["1 accepted a.csv", "2 quarantined b.csv", "3 rejected c.csv"])
    let failed = try night.submissions()[1]
    let said = try #require(failed.reason?[.en])
    #expect(said.contains(reason), "\(said)")
    #expect(!said.contains("0x") && !said.contains("stack") && !said.hasSuffix(" "), "\(said)")
    let place = try #require(failed.place)
    #expect(try night.files(place) == ["about.json", "b.csv"])
    #expect(try night.read(place + "/b.csv") == Sent.projects(["Ж-2": 2000]))
    #expect(try night.counted() == ["1000", "1", "1", "0"])
    #expect(try night.run("verify").code == 0)
  }

  @Test("A file that is written while the run looks is left for next time, and the others are not")
  func beingWritten() throws {
    try two()
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = [
      "-c", "while :; do echo x >> \"$0\"; sleep 0.02; done",
      night.url.appending(path: "inbox/slow.csv").path,
    ]
    try writer.run()
    defer {
      writer.terminate()
      writer.waitUntilExit()
    }
    #expect(night.wait { night.holds("inbox/slow.csv") })
    let run = try night.run("run")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("The file changed while we looked."), "\(run.output)")
    #expect(try night.ledger() == ["1 accepted a.csv", "2 accepted b.csv"])
    #expect(night.holds("inbox/slow.csv"))
  }
}
