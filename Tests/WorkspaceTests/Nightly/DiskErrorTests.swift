import Foundation
import Testing

@testable import Workspace

/// A disk that gives an error where it is asked what stands at a path.
@Suite(
  "What cannot be looked at is not taken for missing",
  .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/strace"), "strace is not there"))
struct DiskErrorTests {
  private let night: NightFolder
  private var root: String { night.url.resolvingSymlinksInPath().path }

  /// A night behind it, in which one file was rejected: its content lies nowhere but in the archive and the ledger.
  init() throws {
    night = try NightFolder()
    try night.drop("w.csv", Sent.wrong("Ж-9"))
    #expect(try night.run("run").code == 1)
  }

  /// Runs a command in which each look at a path fails.
  private func run(_ name: String, _ command: String...) throws -> Binary.Run {
    try night.run(
      arguments: [
        "-f", "-o", "/dev/null", "-P", root + name, "-e", "inject=newfstatat:error=EIO",
        Binary.program.path,
      ] + command + ["--workspace", root, "--as-of", NightFolder.day, "--lang", "en"],
      executable: "/usr/bin/strace")
  }

  @Test(
    "Bug: a run went on without settings, reference data or its ledger, or called the workspace missing",
    arguments: ["", "/tapsyrys.yaml", "/reference", "/ledger.sqlite"])
  func runs(_ name: String) throws {
    let before = try night.submissions()
    try night.drop("next.csv", Sent.wrong("Ж-10"))
    let run = try run(name, "run")
    #expect(run.code == 3, "\(run.code) \(run.errors)")
    #expect(run.errors.contains("the disk gave an error"), "\(run.errors)")
    #expect(try night.submissions() == before)
    #expect(night.holds("inbox/next.csv"))
    #expect(try night.run("run").code == 1)
    #expect(try night.submissions().count == 2)
    #expect(try night.run("verify").code == 0)
  }

  @Test("Bug: a closing was written in the stead of those that could not be read")
  func closes() throws {
    let file = "reference/closed-periods.csv"
    #expect(try night.run("close", "2024", "--decision", "12-3").code == 0)
    let before = try night.read(file)
    let run = try run("/" + file, "close", "2023", "--decision", "12-4")
    #expect(run.code == 3, "\(run.code) \(run.errors)")
    #expect(try night.read(file) == before)
  }
}
