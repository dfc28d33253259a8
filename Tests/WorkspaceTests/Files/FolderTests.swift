import Foundation
import SocialOrder
import Testing

@testable import Files
@testable import Workspace

@Suite("Folders held open")
struct FolderTests {
  enum Way: CaseIterable { case rename, link, reserve }

  private static func move(_ way: Way, _ name: PathBytes, _ from: Folder, _ to: Folder)
    throws(FilesError)
  {
    switch way {
    case .rename: try from.move(name, to: to, as: "new")
    case .link: try from.moveByLink(name, to: to, as: "new")
    case .reserve: try from.moveByReserving(name, to: to, as: "new")
    }
  }

  @Test("A file is moved, and nothing that stands at its new name is lost", arguments: Way.allCases)
  func moveSpares(way: Way) throws {
    let scratch = try Scratch()
    try scratch.put("a/old", "mine")
    let from = try scratch.workspace.folder("a")
    let to = try scratch.workspace.folder("b", making: true)
    try Self.move(way, "old", from, to)
    #expect(scratch.text("b/new") == "mine")
    #expect(try !from.holds("old"))
    #expect(try to.status("new")?.links == 1)

    try scratch.put("a/old", "second")
    let error = #expect(throws: FilesError.self) { try Self.move(way, "old", from, to) }
    #expect(error?.code == EEXIST)
    #expect(error?.path.hasSuffix("b/new") == true)
    #expect(scratch.text("b/new") == "mine")
    #expect(scratch.text("a/old") == "second")
  }

  @Test("A folder is moved where no renaming spares what is there")
  func moveFolder() throws {
    let scratch = try Scratch()
    try scratch.put("a/x", "1")
    try scratch.workspace.moveByLink("a", to: scratch.workspace, as: "b")
    #expect(scratch.text("b/x") == "1")
    try scratch.put("c/y", "2")
    #expect(throws: FilesError.self) {
      try scratch.workspace.moveByLink("c", to: scratch.workspace, as: "b")
    }
    #expect(scratch.text("c/y") == "2")
    #expect(scratch.text("b/x") == "1")
  }

  @Test(
    "No name leads out of its folder", arguments: ["..", ".", "a/b", "../a", "", "/etc", "a\0b"])
  func names(name: String) throws {
    let scratch = try Scratch()
    try scratch.put("a/b", "1")
    let name = PathBytes(name)
    let error = #expect(throws: FilesError.self) { try scratch.workspace.open(name) }
    #expect(error?.code == EINVAL)
    #expect(throws: FilesError.self) { try scratch.workspace.makeFolder(name) }
    #expect(throws: FilesError.self) { try scratch.workspace.remove(name) }
    #expect(throws: FilesError.self) { try scratch.workspace.write(name, [1]) }
  }

  @Test("Links are not followed: neither as folder nor as file, nor when a tree is removed")
  func links() throws {
    let scratch = try Scratch()
    try scratch.put("outside/x", "1")
    try scratch.workspace.switchLink("link", to: "outside")
    try scratch.put("tree/y", "2")
    try scratch.workspace.folder("tree").switchLink("out", to: "../outside")
    let error = #expect(throws: FilesError.self) { try scratch.workspace.folder("link/x") }
    #expect(error?.code == ELOOP)
    #expect(throws: FilesError.self) { try scratch.workspace.open("link") }
    #expect(throws: FilesError.self) {
      try scratch.workspace.linkTree("tree", to: scratch.workspace, as: "copy")
    }
    try scratch.workspace.removeTree("tree")
    #expect(try !scratch.workspace.holds("tree"))
    #expect(scratch.text("outside/x") == "1")
  }

  @Test("A pipe is not waited for", .timeLimit(.minutes(1)))
  func pipe() throws {
    let scratch = try Scratch()
    mkfifo(scratch.path("pipe"), 0o600)
    let error = #expect(throws: FilesError.self) { try scratch.workspace.open("pipe") }
    #expect(error?.code == FilesError.notRegular)
    #expect(throws: FilesError.self) { try scratch.workspace.touch("pipe") }
  }

  @Test("A file is written whole in the stead of another, under a name of 255 bytes too")
  func write() throws {
    let scratch = try Scratch()
    let name = PathBytes(bytes: [UInt8](repeating: UInt8(ascii: "n"), count: 255))
    try scratch.workspace.write(name, Array("first".utf8))
    try scratch.workspace.write(name, Array("second".utf8))
    #expect(scratch.text(name) == "second")
    #expect(try scratch.workspace.read(name, limit: 3)?.count == 4)
    #expect(try scratch.workspace.read("none") == nil)
    #expect(try scratch.workspace.names() == [".work", "inbox", name])
  }

  @Test("What a killed run was writing is swept away, and nothing else")
  func hidden() throws {
    let scratch = try Scratch()
    _ = try scratch.workspace.createHidden(for: "a")
    _ = try scratch.workspace.createHidden(for: "a")
    try scratch.put(".tapsyrys-note", "1")
    #expect(try scratch.workspace.names().count == 5)
    try scratch.workspace.removeHidden()
    #expect(try scratch.workspace.names() == [".tapsyrys-note", ".work", "inbox"])
  }

  @Test("A link is switched in one step: it is never missing")
  func switchLink() throws {
    let scratch = try Scratch()
    try scratch.workspace.switchLink("latest", to: "runs/0")
    let isOver = Flag()
    let missing = Flag()
    let path = scratch.path("latest")
    let watcher = Thread {
      var status = stat()
      while !isOver.isSet { if lstat(path, &status) != 0 { missing.set() } }
      isOver.acknowledge()
    }
    watcher.start()
    for number in 1...300 {
      try scratch.workspace.switchLink("latest", to: PathBytes("runs/\(number)"))
    }
    isOver.set()
    isOver.waitForAcknowledgement()
    #expect(!missing.isSet)
    #expect(try scratch.workspace.target(of: "latest") == "runs/300")
    #expect(try scratch.workspace.target(of: "inbox") == nil)
    #expect(throws: FilesError.self) { try scratch.workspace.switchLink("inbox", to: "x") }
    #expect(try scratch.workspace.names() == [".work", "inbox", "latest"])
  }

  @Test("A tree is linked file by file, and is independent of the other's names")
  func linkTree() throws {
    let scratch = try Scratch()
    try scratch.put("one/a", "1")
    try scratch.put("one/deep/er/b", "2")
    try scratch.workspace.linkTree("one", to: scratch.workspace, as: "two")
    let first = try scratch.workspace.folder("one").status("a")
    #expect(try scratch.workspace.folder("two").status("a")?.inode == first?.inode)
    try scratch.workspace.removeTree("one")
    #expect(scratch.text("two/a") == "1")
    #expect(scratch.text("two/deep/er/b") == "2")
    try scratch.put("three/a", "3")
    #expect(throws: FilesError.self) {
      try scratch.workspace.linkTree("three", to: scratch.workspace, as: "two")
    }
    #expect(scratch.text("two/a") == "1")
  }

  @Test("Where files can have no second name they are copied: to another file system")
  func linkAcross() throws {
    let scratch = try Scratch()
    let other = URL(filePath: "/dev/shm/tapsyrys-\(UUID())")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: other) }
    let target = try Folder(PathBytes(other.path))
    try #require(try target.status().device != scratch.workspace.status().device)
    let large = String(repeating: "0123456789", count: 300_000)
    try scratch.put("one/a", large)
    try scratch.workspace.linkTree("one", to: target, as: "two")
    let copy = try #require(try target.folder("two").read("a"))
    #expect(copy.elementsEqual(large.utf8))
    let error = #expect(throws: FilesError.self) {
      try scratch.workspace.folder("one").move("a", to: target, as: "a")
    }
    #expect(error?.code == EXDEV)
    #expect(scratch.text("one/a") == large)
  }

  @Test("A file's hash is that of its bytes, and hashing can be stopped")
  func hash() throws {
    let scratch = try Scratch()
    try scratch.put("abc", "abc")
    let hashed = try scratch.workspace.open("abc").hash()
    #expect(
      hashed.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(hashed.size == 3)
    #expect(try scratch.workspace.open("abc").hash(isStopped: { true }) == nil)
  }

  @Test("A full disk is said in plain words")
  func fullDisk() throws {
    let device = try Descriptor.openForWriting("/dev/full")
    let error = #expect(throws: FilesError.self) { try device.write([1]) }
    #expect(error?.code == ENOSPC)
    #expect(error?.reason.en == "no space on the disk")
  }
}

/// A flag between threads.
final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private let acknowledged = DispatchSemaphore(value: 0)
  private var value = false

  var isSet: Bool { lock.withLock { value } }
  func set() { lock.withLock { value = true } }
  func acknowledge() { acknowledged.signal() }
  func waitForAcknowledgement() { acknowledged.wait() }
}
