import Foundation
import Testing

@testable import Files
@testable import Workspace

@Suite("Taking and putting back")
struct TakeTests {
  @Test("What is known of a file lies beside it: its name's bytes, its arrival, what was seen")
  func about() throws {
    let scratch = try Scratch()
    try scratch.drop("a/x.csv", "abc")
    let candidate = try scratch.candidate("a/x.csv")
    let file = try scratch.take("a/x.csv")
    #expect(file.place == ".work/taken/1/file")
    #expect(file.arrival == candidate.status.changed)
    let about = try #require(scratch.text(".work/taken/1/about.json"))
    #expect(about.contains("\"name\":\"612f782e637376\""))
    #expect(about.contains("\"size\":3"))
    #expect(about.contains("\"inode\":\(candidate.status.inode)"))
  }

  @Test("A file that is not what was seen any more is left")
  func changedBefore() throws {
    let scratch = try Scratch()
    for name: PathBytes in ["grown", "gone", "linked", "folder/x"] { try scratch.drop(name) }
    let candidates = try scratch.look().candidates
    usleep(20_000)
    let file = fopen(scratch.path("inbox/grown"), "a")
    fputs("y", file)
    fclose(file)
    unlink(scratch.path("inbox/gone"))
    link(scratch.path("inbox/linked"), scratch.path("second"))
    rename(scratch.path("inbox/folder"), scratch.path("moved"))
    try scratch.inbox.inbox.switchLink("folder", to: "../moved")
    for candidate in candidates {
      #expect(try scratch.inbox.take(candidate) == .left(.changing))
    }
    #expect(try scratch.inbox.taken.names().isEmpty)
    #expect(scratch.text("moved/x") == "x")
  }

  @Test("A name that is taken meanwhile keeps its file, and the other stays for the next run")
  func nameTaken() throws {
    let scratch = try Scratch()
    try scratch.drop("x", "first")
    let file = try scratch.take("x")
    try scratch.drop("x", "second")
    guard case .stays(let error) = scratch.inbox.putBack(file) else {
      Issue.record("it was put back over the other")
      return
    }
    #expect(error.code == EEXIST)
    #expect(scratch.text("inbox/x") == "second")
    #expect(scratch.text(file.place) == "first")
    #expect(try Inbox(scratch.workspace).recover().taken == [file])
  }

  @Test("A file is put back into a subfolder that is gone, and keeps its arrival")
  func keepsArrival() throws {
    let scratch = try Scratch()
    try scratch.drop("a/b/x")
    let first = try scratch.candidate("a/b/x")
    let file = try scratch.take("a/b/x")
    try scratch.inbox.inbox.removeTree("a")
    usleep(20_000)
    #expect(scratch.inbox.putBack(file).isBack)
    let second = try scratch.candidate("a/b/x")
    #expect(second.status.changed > first.status.changed)
    #expect(second.arrival == first.arrival)
    // A second failing run changes nothing of that, nor does a recovery in between.
    _ = try scratch.inbox.recover()
    usleep(20_000)
    #expect(scratch.inbox.putBack(try scratch.take("a/b/x")).isBack)
    _ = try scratch.inbox.recover()
    #expect(try scratch.candidate("a/b/x").arrival == first.arrival)
    #expect(try scratch.inbox.returned.names().count == 1)
  }

  @Test("Whoever touches a file that was put back sends it anew")
  func touched() throws {
    let scratch = try Scratch()
    try scratch.drop("x")
    let first = try scratch.candidate("x")
    #expect(scratch.inbox.putBack(try scratch.take("x")).isBack)
    usleep(20_000)
    // Of the same size, with its old time set: the change time tells.
    let path = scratch.path("inbox/x")
    let old = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let file = fopen(path, "r+")
    fputs("y", file)
    fclose(file)
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(old)], ofItemAtPath: path)
    let second = try scratch.candidate("x")
    #expect(second.arrival > first.arrival)
    #expect(second.arrival == second.status.changed)
    _ = try scratch.inbox.recover()
    #expect(try scratch.inbox.returned.names().isEmpty)
  }

  @Test("A writer that still holds the file open is noticed, while it is hashed and after")
  func lateWriter() throws {
    let scratch = try Scratch()
    try scratch.drop("x", "abc")
    let writer = fopen(scratch.path("inbox/x"), "r+")
    let file = try scratch.take("x")
    let hashed = try #require(try scratch.inbox.hash(file).hashed)
    #expect(
      hashed.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try scratch.inbox.isUnchanged(file, since: hashed) == true)
    usleep(20_000)
    fputs("xyz", writer)
    fflush(writer)
    #expect(try scratch.inbox.isUnchanged(file, since: hashed) == false)
    #expect(try scratch.inbox.hash(file).isChanged)
    fclose(writer)
    #expect(scratch.inbox.putBack(file).isBack)
    #expect(scratch.text("inbox/x") == "xyz")
  }

  @Test("A file that grows while it is being read is noticed")
  func growsWhileRead() throws {
    let scratch = try Scratch()
    try scratch.drop("x", String(repeating: "a", count: 3 << 20))
    let writer = fopen(scratch.path("inbox/x"), "a")
    defer { fclose(writer) }
    let file = try scratch.take("x")
    var pieces = 0
    let result = try scratch.inbox.hash(file) {
      pieces += 1
      if pieces == 2 {
        fputs("more", writer)
        fflush(writer)
      }
      return false
    }
    #expect(result.isChanged)
    guard
      case .stopped = try scratch.inbox.hash(
        try scratch.inbox.recover().taken[0], isStopped: { true })
    else {
      Issue.record("hashing went on")
      return
    }
  }

  @Test("Numbers go on from what is there, and a decided file lets go of its own")
  func numbers() throws {
    let scratch = try Scratch()
    for name: PathBytes in ["a", "b", "c"] { try scratch.drop(name) }
    #expect(try scratch.take("a").number == 1)
    #expect(try scratch.take("b").number == 2)
    let next = try Inbox(scratch.workspace)
    let candidate = try scratch.candidate("c")
    guard case .taken(let file) = try next.take(candidate) else {
      Issue.record("c was not taken")
      return
    }
    #expect(file.number == 3)
    try next.discard(file)
    #expect(try next.taken.names() == ["1", "2"])
  }

  @Test("A file that is back is said to be, whatever fails after that")
  func backAfterAll() throws {
    let scratch = try Scratch()
    try scratch.drop("x")
    let file = try scratch.take("x")
    // What is known of it cannot be kept: something stands in the way.
    try scratch.inbox.work.removeTree("returned")
    #expect(scratch.inbox.putBack(file).isBack)
    #expect(scratch.text("inbox/x") == "x")
    #expect(try Inbox(scratch.workspace).recover() == Recovered(taken: [], odd: []))
  }
}
