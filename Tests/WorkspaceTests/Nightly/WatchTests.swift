import Files
import Foundation
import Testing

@testable import Workspace

@Suite("watch, through the program", .serialized)
struct WatchTests {
  private let night: NightFolder
  init() throws { night = try NightFolder() }

  private func isDecided(_ count: Int) -> Bool {
    night.holds("ledger.sqlite") && (try? night.ledger().count) == count
  }

  @Test("A file that is dropped is decided within seconds; it holds no lock while it waits")
  func watches() throws {
    let watch = try night.start("watch")
    #expect(night.wait { night.holds("ledger.sqlite") })
    try night.drop("a.csv", Sent.projects(["Ж-1": 1000]))
    #expect(night.wait { isDecided(1) && !night.latest.isEmpty })
    #expect(night.wait { (try? night.run("run").code) == 0 })
    try night.drop("sub/w.csv", Sent.wrong("Ж-9"))
    #expect(night.wait { isDecided(2) })
    let (run, seconds) = try watch.end(by: SIGTERM)
    #expect(run.code == 143 && seconds < 5)
    #expect(run.output.contains("✓ a.csv") && run.output.contains("✗ sub/w.csv"))
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
    #expect(try night.run("verify").code == 0)
  }

  @Test("A ledger that goes bad ends it with 5")
  func damaged() throws {
    try night.drop("a.csv", Sent.projects(["Ж-1": 1000]))
    let watch = try night.start("watch")
    #expect(night.wait { isDecided(1) && !night.latest.isEmpty })
    #expect(night.wait { (try? FolderLock.take(Folder(night.path)) != nil) ?? false })
    try night.write("ledger.sqlite", String(repeating: "no database ", count: 1000))
    try night.drop("b.csv", Sent.projects(["Ж-2": 1000]))
    #expect(night.wait { !watch.process.isRunning })
    let run = try watch.end(by: SIGCONT).run
    #expect(run.code == 5 && run.errors.contains("rebuild"), "\(run)")
    #expect(night.holds("inbox/b.csv"))
  }
}
