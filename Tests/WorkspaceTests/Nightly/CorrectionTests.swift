import Foundation
import Testing

@testable import Workspace

/// What `status` says of files that were rejected and of records that were withdrawn, through the program.
@Suite("Rejected files and their corrections, through the program")
struct CorrectionTests {
  private let night: NightFolder
  init() throws { night = try NightFolder() }

  private func json() throws -> [String: Any] {
    let run = try night.run("status", "--format", "json")
    let data = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(data as? [String: Any], "\(run.output) \(run.errors)")
  }

  private func failed() throws -> [String] {
    let files = try #require(try json()["failed"] as? [[String: Any]])
    return files.compactMap { $0["path"] as? String }
  }

  /// Two projects, of which the second has a direction that there is not.
  private static func wrong(_ first: String, _ second: String) -> String {
    Sent.projects([first: 100, second: 100])
      .replacing("\(second);4;10;", with: "\(second);18;10;")
  }

  @Test("A rejected part of a half-year stays listed though another part of it is accepted later")
  func otherPart() throws {
    try night.drop("part2.csv", Self.wrong("Ж-9", "Ж-10"))
    #expect(try night.run("run").code == 1)
    try night.drop("part1.csv", Sent.projects(["Ж-1": 10, "Ж-2": 10, "Ж-3": 10]))
    #expect(try night.run("run").code == 0)
    #expect(try failed() == ["part2.csv"])
    #expect(try night.run("status").output.contains("✗ part2.csv"))
    #expect(try night.read("reports/latest/status.html").contains("part2.csv"))
    // Nor does a part of its records put it right.
    try night.drop("half.csv", Sent.projects(["Ж-9": 100]))
    try night.run("run")
    #expect(try failed() == ["part2.csv"])
    try night.drop("rest.csv", Sent.projects(["Ж-10": 100]))
    try night.run("run")
    #expect(try failed().isEmpty)
    #expect(try night.run("status").output.contains("no file waits to be corrected"))
  }

  @Test("A correction under another name puts a file right, be it that a wrong key was mended")
  func mendedKey() throws {
    try night.drop("a.csv", Self.wrong("Ж-9", "Ж-1O"))
    #expect(try night.run("run").code == 1)
    try night.drop("a-corr.csv", Sent.projects(["Ж-9": 100, "Ж-10": 100]))
    #expect(try night.run("run").code == 0)
    #expect(try failed().isEmpty)
  }

  @Test("Of a rejected file that was thrown away the counts tell: as many records, or it stays")
  func thrownAway() throws {
    try night.drop("a.csv", Self.wrong("Ж-9", "Ж-10"))
    try night.run("run")
    try FileManager.default.removeItem(
      at: night.url.appending(path: try #require(try night.submissions()[0].place)))
    try night.drop("b.csv", Sent.projects(["Ж-1": 100]))
    try night.run("run")
    #expect(try failed() == ["a.csv"])
    try night.drop("c.csv", Sent.projects(["Ж-9": 100, "Ж-10": 100]))
    try night.run("run")
    #expect(try failed().isEmpty)
  }

  @Test("A record that was kept from an earlier file and then withdrawn is kept no more")
  func keptThenWithdrawn() throws {
    func counts() throws -> [Int] {
      let filings = try #require(try json()["filings"] as? [[String: Any]])
      let projects = try #require(filings.first { $0["kind"] as? String == "projects" })
      return ["kept", "withdrawn"].compactMap { projects[$0] as? Int }
    }
    try night.drop("a.csv", Sent.projects(["Ж-1": 10, "Ж-2": 20, "Ж-3": 30]))
    try night.run("run")
    try night.drop("b.csv", Sent.projects(["Ж-1": 15]))
    try night.run("run")
    #expect(try counts() == [2, 0])
    let place = try #require(try night.submissions()[0].place)
    #expect(try night.run("withdraw", place, "--line", "4", "--reason", "x").code == 0)
    try night.run("run")
    #expect(try counts() == [1, 1])
    // A record that the correction holds too was not kept.
    #expect(try night.run("withdraw", place, "--line", "2", "--reason", "x").code == 0)
    #expect(try counts() == [1, 2])
    #expect(try night.run("withdraw", place, "--line", "3", "--reason", "x").code == 0)
    try night.run("run")
    #expect(try counts() == [0, 3])
    #expect(!(try night.run("status").output.contains("still count")))
    #expect(
      try night.run("withdraw", place, "--line", "3", "--undo", "--reason", "x").code == 0)
    #expect(try counts() == [1, 2])
  }

  @Test("What is suggested can be typed as it stands", arguments: ["kk", "ru", "en"])
  func suggested(_ language: String) throws {
    func run() throws -> String { try night.run("run", "--lang", language).output }
    /// The last suggestion, typed in a shell.
    func type(_ output: String) throws -> Binary.Run {
      let lines = output.split(separator: "\n").map { $0.drop { $0 == " " } }
      let command = try #require(lines.last { $0.hasPrefix("tapsyrys withdraw") }, "\(output)")
      #expect(!command.contains("«") && !command.contains("“"), "\(command)")
      let folder = Binary.program.deletingLastPathComponent().path
      return try Binary.run(
        ["-c", "PATH='\(folder)':$PATH; \(command) --as-of \(NightFolder.day)"], in: night.url,
        URL(filePath: "/bin/sh"))
    }
    let first = Sent.projects(["Ж-1": 10, "Ж-2": 20])
    try night.drop("бірінші тізім's (1).csv", first)
    _ = try run()
    try night.drop("түзету $2.csv", Sent.projects(["Ж-1": 15]))
    let kept = try type(run())
    #expect(kept.code == 0, "\(kept.errors)")
    try night.drop("again.csv", first)
    let later = try type(run())
    #expect(later.code == 0, "\(later.errors)")
    try night.drop("again.csv", Sent.projects(["Ж-1": 15]))
    let undone = try type(run())
    #expect(undone.code == 0, "\(undone.errors)")
  }

  @Test("What was put back is said to count again, its kind by its name")
  func undone() throws {
    try night.drop("a.csv", Sent.projects(["Ж-1": 10, "Ж-2": 20]))
    try night.run("run")
    let place = try #require(try night.submissions()[0].place)
    for (language, kind, taken) in [
      ("kk", "жобалар · ", "шығарылғанның орнына"), ("ru", "проекты · ", "Вместо исключенной"),
      ("en", "projects · ", "In the place of a record taken out"),
    ] {
      let withdraw = ["withdraw", place, "--line", "3", "--reason", "x", "--lang", language]
      let done = try night.run(arguments: withdraw).said
      #expect(done.contains(kind) && done.contains(taken), "\(done)")
      let undone = try night.run(arguments: withdraw + ["--undo"]).said
      #expect(undone.contains(kind) && !undone.contains(taken), "\(undone)")
    }
  }

  @Test("A forgotten .part is named by run and status, with what to do")
  func forgottenPart() throws {
    try night.drop("қостанай/x.csv.part", "x")
    let run = try night.run("run")
    #expect(run.code == 0)
    #expect(run.said.contains("қостанай/x.csv.part Left in the inbox. A file whose name ends in"))
    let status = try night.run("status").said
    #expect(status.contains("! қостанай/x.csv.part: A file whose name ends in"), "\(status)")
    #expect(!status.contains("The inbox is empty"))
    let inbox = try #require(try json()["inbox"] as? [String: Any])
    #expect(inbox["waiting"] as? Int == 0)
    let left = try #require(inbox["left_out"] as? [[String: Any]])
    #expect(left.map { $0["path"] as? String } == ["қостанай/x.csv.part"])
    let page = try night.run("status", "--format", "html").output
    #expect(page.contains("қостанай/x.csv.part"))
  }
}
