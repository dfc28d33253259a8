import Files
import Foundation
import Testing

@testable import Workspace

/// What `status` says of the inbox between two runs.
@Suite("status and the inbox")
struct StatusOfInboxTests {
  private let night: NightFolder

  init() throws { night = try NightFolder() }

  private func status() throws -> String {
    let run = try night.run("status")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run)")
    return run.said
  }

  @Test("What the next run will not take is named with its reason, and looking makes nothing")
  func leftOut() throws {
    try night.drop("a.csv", "x")
    try night.drop("b.csv", "x")
    try night.drop("b.csv.part", "x")
    try FileManager.default.createSymbolicLink(
      at: night.url.appending(path: "inbox/c.csv"), withDestinationURL: URL(filePath: "/etc/passwd")
    )
    let before = try night.tree()
    let said = try status()
    #expect(said.contains("In the inbox, waiting for the next run: 1 file."), "\(said)")
    #expect(said.contains("b.csv: The file is still being copied"), "\(said)")
    #expect(said.contains("c.csv: It is no file but a link"), "\(said)")
    #expect(try night.tree() == before)
    try FileManager.default.removeItem(at: night.url.appending(path: "inbox/a.csv"))
    let nothing = try status()
    #expect(
      nothing.contains("The next run will take nothing from the inbox: ! b.csv"), "\(nothing)")
    #expect(!nothing.contains("The inbox is empty"))
  }

  @Test("The current folder is named by its path")
  func heading() throws {
    #expect(try status().contains("· \(night.url.resolvingSymlinksInPath().path)"))
  }

  @Test("A run under way is said, and asking does not stand in its way")
  func busy() throws {
    let folder = try Folder(night.path)
    #expect(!FolderLock.isHeld(folder))
    let held = try FolderLock.take(folder)
    #expect(held != nil && FolderLock.isHeld(folder))
    #expect(try status().contains("A run is under way."))
    withExtendedLifetime(held) {}
  }

  @Test("What a run took and did not decide is counted")
  func undecided() throws {
    try night.drop("a.csv", Sent.projects(["Ж-1": 1000]))
    let inbox = try Inbox(Folder(night.path))
    let look = try inbox.look(pause: {})
    for candidate in look.candidates { _ = try inbox.take(candidate) }
    #expect(try status().contains("Taken and not yet decided: 1 file; the next run begins with"))
  }
}
