import Foundation
import Testing

@testable import Files
@testable import Workspace

@Suite("Recovery")
struct RecoveryTests {
  /// A new look at what an earlier run left.
  private static func recover(_ scratch: Scratch) throws -> Recovered {
    try Inbox(scratch.workspace).recover()
  }

  @Test("Cut short before anything was known: nothing is left of it")
  func beforeAbout() throws {
    let scratch = try Scratch()
    try scratch.inbox.taken.makeFolder("1")
    let second = try scratch.inbox.taken.folder("2", making: true)
    _ = try second.createHidden(for: "about.json").file.write(Array("{\"na".utf8))
    #expect(try Self.recover(scratch) == Recovered(taken: [], odd: []))
    #expect(try scratch.inbox.taken.names().isEmpty)
  }

  @Test("Cut short before the file was moved: it lies in the inbox, with its arrival")
  func beforeMove() throws {
    let scratch = try Scratch()
    try scratch.drop("x")
    let candidate = try scratch.candidate("x")
    try AboutTaken(candidate).write(to: try scratch.inbox.taken.folder("1", making: true))
    #expect(try Self.recover(scratch) == Recovered(taken: [], odd: []))
    #expect(try scratch.inbox.taken.names().isEmpty)
    #expect(try scratch.candidate("x") == candidate)
  }

  @Test("Cut short after the move: it is resumed")
  func afterMove() throws {
    let scratch = try Scratch()
    for name: PathBytes in ["a", "b"] { try scratch.drop(name) }
    let files = [try scratch.take("b"), try scratch.take("a")]
    #expect(try Self.recover(scratch) == Recovered(taken: files, odd: []))
    // A second recovery finds the same.
    #expect(try Self.recover(scratch).taken == files)
  }

  @Test("Cut short while the file was put back: it lies in the inbox, with its arrival")
  func whilePutBack() throws {
    let scratch = try Scratch()
    try scratch.drop("x")
    let first = try scratch.candidate("x")
    _ = try scratch.take("x")
    usleep(20_000)
    try scratch.inbox.taken.folder("1").move("file", to: scratch.inbox.inbox, as: "x")
    #expect(try Self.recover(scratch) == Recovered(taken: [], odd: []))
    let second = try scratch.candidate("x")
    #expect(second.status.changed > first.status.changed)
    #expect(second.arrival == first.arrival)
  }

  @Test("Cut short between two names, where moving takes two steps: one is left")
  func betweenNames() throws {
    let scratch = try Scratch()
    try scratch.drop("s/x")
    _ = try scratch.take("s/x")
    link(scratch.path(".work/taken/1/file"), scratch.path("inbox/s/x"))
    let recovered = try Self.recover(scratch)
    #expect(recovered.taken.map(\.name) == ["s/x"])
    #expect(recovered.taken.first?.status.links == 1)
    #expect(try scratch.look() == InboxLook(candidates: [], left: []))
  }

  @Test("A file that was written on after it was taken is resumed as it is now")
  func writtenOn() throws {
    let scratch = try Scratch()
    try scratch.drop("x", "abc")
    _ = try scratch.take("x")
    let file = fopen(scratch.path(".work/taken/1/file"), "a")
    fputs("def", file)
    fclose(file)
    let recovered = try Self.recover(scratch)
    #expect(recovered.taken.map(\.status.size) == [6])
    #expect(try scratch.inbox.hash(recovered.taken[0]).hashed?.size == 6)
  }

  @Test("Something that had taken the file's name is put back, or kept and said")
  func swapped() throws {
    let scratch = try Scratch()
    for name: PathBytes in ["x", "y"] {
      try scratch.drop(name)
      let file = try scratch.take(name)
      let folder = try scratch.inbox.taken.folder(file.folder)
      try folder.remove("file")
      try folder.switchLink("file", to: "/etc/passwd")
    }
    try scratch.drop("y", "mine")
    #expect(
      try Self.recover(scratch)
        == Recovered(taken: [], odd: [OddFile(place: ".work/taken/2", why: .kind)]))
    #expect(try scratch.inbox.inbox.target(of: "x") == "/etc/passwd")
    #expect(scratch.text("inbox/y") == "mine")
    #expect(try scratch.inbox.taken.folder("2").target(of: "file") == "/etc/passwd")
  }

  @Test("What no run of ours leaves is kept and said")
  func odd() throws {
    let scratch = try Scratch()
    try scratch.put(".work/taken/1/file", "no about")
    try scratch.put(".work/taken/2/file", "bad about")
    try scratch.put(".work/taken/2/about.json", "{}")
    try scratch.put(".work/taken/03/file", "bad number")
    try scratch.put(".work/taken/4", "a file")
    try scratch.put(".work/taken/notes", "a file")
    try scratch.drop("x")
    try scratch.put(".work/taken/5/extra", "more")
    try AboutTaken(try scratch.candidate("x")).write(to: try scratch.inbox.taken.folder("5"))
    try scratch.put(
      ".work/taken/6/about.json",
      """
      {"name":"2e2e2f78","arrival":{"seconds":1,"nanoseconds":1},"device":1,"inode":1,"size":1,\
      "modified":{"seconds":1,"nanoseconds":1}}
      """)
    try scratch.put(".work/taken/6/file", "leads out of the inbox")
    let recovered = try Self.recover(scratch)
    #expect(recovered.taken.isEmpty)
    #expect(
      Set(recovered.odd.map { "\($0.place.text) \($0.why)" }) == [
        ".work/taken/1 unknown", ".work/taken/2 unknown", ".work/taken/03 name",
        ".work/taken/4 name", ".work/taken/notes name", ".work/taken/5 more",
        ".work/taken/6 unknown",
      ])
    #expect(scratch.text(".work/taken/1/file") == "no about")
    #expect(scratch.text(".work/taken/5/extra") == "more")
    #expect(scratch.text(".work/taken/4") == "a file")
    // Numbers go on behind all of them.
    #expect(try Inbox(scratch.workspace).next == 7)
  }
}
