import Foundation
import Testing

@testable import Workspace

/// Folders of returned files that come back, as from a backup, after their content was sent again under another name.
@Suite("Returned files that come back, through the program")
struct CameBackTests {
  private let night: NightFolder
  private let wrong = Sent.wrong("Ж-9")

  /// A rejected file's folder, away while its content was sent again, and back.
  init() throws {
    night = try NightFolder()
    try night.drop("w.csv", wrong)
    #expect(try night.run("run").code == 1)
    let old = try #require(try night.submissions()[0].place)
    try manager.moveItem(at: night.url.appending(path: old), to: night.url.appending(path: "away"))
    try night.drop("again.csv", wrong)
    #expect(try night.run("run").code == 1)
    try manager.moveItem(at: night.url.appending(path: "away"), to: night.url.appending(path: old))
  }

  private var manager: FileManager { .default }

  private func url(_ submission: Int, _ name: String) throws -> URL {
    let place = try #require(try night.submissions()[submission].place)
    return night.url.appending(path: "\(place)/\(name)")
  }

  private func run() throws -> [String] {
    #expect(try night.run("run").code == 0)
    return try night.files("rejected").filter { $0.hasSuffix(".csv") }
      .map { URL(filePath: $0).lastPathComponent }
  }

  @Test("Bug: a content lay in two places, and verify blamed the ledger")
  func isTakenAway() throws {
    #expect(try run() == ["again.csv"])
    #expect(try night.run("verify").code == 0)
    #expect(try night.files(".work").allSatisfy { !$0.contains("came-back") })
  }

  @Test("It stays where the later copy is not whole", arguments: [true, false])
  func laterIsDamaged(_ isThere: Bool) throws {
    let later = try url(1, "again.csv")
    if isThere {
      try Data("another".utf8).write(to: later)
    } else {
      try manager.removeItem(at: later)
    }
    #expect(try run().contains("w.csv"))
    #expect(try night.run("verify").code != 0)
  }

  @Test("It stays where something else lies in it", arguments: ["letter.txt", "w.csv"])
  func holdsMore(_ name: String) throws {
    try Data("another".utf8).write(to: try url(0, name))
    #expect(try run().sorted() == ["again.csv", "w.csv"])
    #expect(try String(contentsOf: try url(0, name), encoding: .utf8) == "another")
  }

  @Test("It stays where it speaks of another submission")
  func isAboutAnother() throws {
    let about = try url(0, "about.json")
    let text = try String(contentsOf: about, encoding: .utf8)
    try Data(text.replacing("w.csv", with: "x.csv").utf8).write(to: about)
    #expect(try run().contains("w.csv"))
  }

  @Test(
    "Bug: a disk's error in it ended each night; it stays, and the others are decided",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/strace"), "strace is not there"),
    arguments: ["openat", "newfstatat", "getdents64"])
  func cannotBeLookedAt(_ call: String) throws {
    try night.drop("next.csv", Sent.wrong("Ж-10"))
    let place = try #require(try night.submissions()[0].place)
    let folder = night.url.appending(path: place).resolvingSymlinksInPath().path
    let run = try night.run(
      "-f", "-o", "/dev/null", "-P", folder, "-e", "inject=\(call):error=EIO",
      Binary.program.path, "run", "--as-of", NightFolder.day, "--lang", "en",
      executable: "/usr/bin/strace")
    #expect(run.code == 1, "\(run.errors)")
    let returned = try night.files("rejected").filter { $0.hasSuffix(".csv") }
    #expect(returned.contains { $0.hasSuffix("/next.csv") }, "\(returned)")
    #expect(night.holds("\(place)/w.csv"))
    #expect(try night.run("verify").code != 0)
    #expect(try self.run().contains("w.csv") == false)
  }
}
