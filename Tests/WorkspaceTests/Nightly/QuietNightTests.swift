import Files
import Foundation
import Testing

@testable import Workspace

/// Runs that change nothing, runs on another day, and runs in odd surroundings.
@Suite("What a run leaves, through the program", .enabled(if: LongTests.areWanted, "make nights"))
struct QuietNightTests {
  private let night: NightFolder
  init() throws { night = try NightFolder() }

  private func two() throws {
    try night.drop("a.csv", Sent.projects(["Ж-1": 1000]))
    try night.drop("w.csv", Sent.wrong("Ж-9"))
  }

  /// All but the private folder and the ledger's own files.
  private func tree() throws -> [String: String] {
    try night.tree().filter { !$0.key.hasPrefix(".") && !$0.key.hasPrefix("ledger.sqlite") }
  }

  @Test("A dry run changes nothing at all and says what the run then decides")
  func dryRun() throws {
    try two()
    let before = try tree()
    let trial = try night.run("run", "--dry-run")
    #expect(trial.code == 1)
    #expect(trial.output.hasPrefix("A trial: nothing was moved"))
    #expect(trial.output.contains("Would be accepted 1, rejected 1, duplicates 0"))
    #expect(try tree() == before)
    #expect(try night.ledger().isEmpty)
    // The file system's own clock is all that it leaves.
    #expect(try night.files(".work").allSatisfy { $0.hasSuffix("now") })
    let run = try night.run("run")
    #expect(run.code == 1)
    func verdicts(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.hasPrefix("✓") || $0.hasPrefix("✗") }
    }
    #expect(verdicts(trial.output) == verdicts(run.output))
    // Later too, with duplicates and corrections.
    try night.drop("a2.csv", Sent.projects(["Ж-1": 1000]))
    try night.drop("b.csv", Sent.projects(["Ж-1": 1100]))
    let later = try tree()
    let again = try night.run("run", "--dry-run")
    #expect(
      again.code == 0 && again.output.contains("Would be accepted 1, rejected 0, duplicates 1"))
    #expect(try tree() == later)
  }

  @Test(
    "An idle run leaves no folder; on the next day reports are made anew, and what stayed is linked"
  )
  func idle() throws {
    try two()
    try night.run("run")
    let before = try tree()
    let idle = try night.run("run")
    #expect(idle.code == 0 && idle.output == "No new file; the reports are as they were.\n")
    #expect(try tree() == before)
    #expect(night.latest == "2026-07-06-0001")
    let next = try night.run("run", "--as-of", "2026-07-07")
    #expect(next.code == 0)
    #expect(night.latest == "2026-07-07-0002")
    #expect(try night.read("reports/latest/2026-H1/figures.json").contains("2026-07-07"))
    // A file of no new content: a run with a page of its own, and the reports of the run before.
    try night.drop("again.csv", Sent.projects(["Ж-1": 1000]))
    try night.run("run", "--as-of", "2026-07-07")
    #expect(night.latest == "2026-07-07-0003")
    let figures = "2026-H1/figures.json"
    let inodes = try ["2026-07-07-0002", "2026-07-07-0003"].map { run in
      try FileManager.default.attributesOfItem(
        atPath: night.url.appending(path: "runs/\(run)/\(figures)").resolvingSymlinksInPath().path)[
          .systemFileNumber] as? Int
    }
    #expect(inodes[0] == inodes[1])
  }

  @Test("Old run folders are let go of, and the reports that are linked stay whole")
  func retention() throws {
    try two()
    try night.write("tapsyrys.yaml", "retention:\n  runs: 2\n")
    try night.run("run")
    let figures = try night.read("reports/latest/2026-H1/figures.json")
    for number in 2...4 {
      try night.drop("again\(number).csv", Sent.projects(["Ж-1": 1000]))
      #expect(try night.run("run").code == 0)
    }
    let runs = try FileManager.default.contentsOfDirectory(
      atPath: night.url.appending(path: "runs").path)
    #expect(runs.sorted() == ["2026-07-06-0003", "2026-07-06-0004"])
    #expect(try night.read("reports/latest/2026-H1/figures.json") == figures)
    let proof = try night.run("verify")
    #expect(proof.code == 0, "\(proof.output)")
    #expect(try night.run("rebuild").code == 0)
    #expect(try night.run("verify").code == 0)
    // A number is not used again, whatever folders are gone.
    try night.drop("b.csv", Sent.projects(["Ж-2": 1000]))
    try night.run("run")
    #expect(night.latest == "2026-07-06-0005")
  }

  @Test("Whatever locale, time zone, mask of permissions or surroundings: the same bytes")
  func surroundings() throws {
    let environments: [[String: String]] = [
      ["LC_ALL": "C", "TZ": "America/New_York"],
      ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Almaty"],
    ]
    func reports(_ folder: NightFolder) throws -> [String: String] {
      try folder.tree("reports/latest/2026-H1")
    }
    try two()
    let binary = Binary.program.path
    let bare = try night.run(
      "-i", "PATH=/usr/bin:/bin", binary, "run", "--as-of", NightFolder.day,
      executable: "/usr/bin/env")
    #expect(bare.code == 1, "\(bare.errors)")
    #expect(bare.output.contains("Қабылданды"))
    for environment in environments {
      let other = try NightFolder()
      try other.drop("a.csv", Sent.projects(["Ж-1": 1000]))
      try other.drop("w.csv", Sent.wrong("Ж-9"))
      let assignments = environment.map { "\($0)=\($1)" }.sorted()
      let run = try Binary.run(
        assignments + [binary, "run", "--as-of", NightFolder.day], in: other.url,
        URL(filePath: "/usr/bin/env"))
      #expect(run.code == 1, "\(run.errors)")
      #expect(try reports(other) == reports(night))
    }
    for mask in ["077", "000"] {
      let other = try NightFolder()
      try other.drop("a.csv", Sent.projects(["Ж-1": 1000]))
      try other.drop("w.csv", Sent.wrong("Ж-9"))
      let run = try other.run(
        "-c", "umask \(mask); exec \"$0\" run --as-of \(NightFolder.day)", binary,
        executable: "/bin/sh")
      #expect(run.code == 1, "\(run.errors)")
      #expect(try reports(other) == reports(night))
      #expect(try other.run("verify").code == 0)
      // Nobody but its owner may change what was accepted or reported, whatever the mask.
      let writable = try other.run(
        "accepted", "rejected", "runs", "ledger.sqlite", "-perm", "-o+w", "!", "-type", "l",
        executable: "/usr/bin/find")
      #expect(writable.output.isEmpty, "\(mask): \(writable.output)")
    }
  }

  @Test(
    "With --log-format json a run is one line of numbers; with --quiet accepted files are not named"
  )
  func log() throws {
    try two()
    let run = try night.run("run", "--log-format", "json")
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(run.errors)")
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(line["message"] as? String == "run" && line["run"] as? String == "2026-07-06-0001")
    for (key, value) in [
      "accepted": 1, "rejected": 1, "duplicates": 0, "quarantined": 0, "left": 0, "made": 2,
      "same": 0,
    ] {
      #expect(line[key] as? Int == value, "\(key) \(line)")
    }
    try night.drop("b.csv", Sent.projects(["Ж-2": 1000]))
    try night.drop("v.csv", Sent.wrong("Ж-8"))
    let quiet = try night.run("run", "--quiet")
    #expect(!quiet.output.contains("b.csv") && quiet.output.contains("v.csv"))
  }
}
