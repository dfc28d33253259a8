import Foundation
import Testing

@testable import Files
@testable import Workspace

/// On a small file system of its own, which takes the right to mount one.
@Suite("A full disk", .enabled(if: getuid() == 0, "only the superuser mounts"))
struct FullDiskTests {
  @Test("Nothing is taken where there is no room to say what, and what was taken goes back")
  func full() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "tapsyrys-\(UUID())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try #require(mount("tmpfs", root.path, "tmpfs", 0, "size=256k") == 0)
    defer { umount2(root.path, Int32(MNT_DETACH)) }
    let workspace = try Folder(PathBytes(root.path))
    let folder = try workspace.folder("inbox", making: true)
    let inbox = try Inbox(workspace)
    try folder.write("a", [1])
    try folder.write("b", [2])
    let candidates = try inbox.look(pause: {}).candidates
    guard case .taken(let first) = try inbox.take(candidates[0]) else {
      Issue.record("a was not taken")
      return
    }
    let filler = try workspace.create("filler")
    #expect(throws: FilesError.self) {
      try filler.write([UInt8](repeating: 0, count: 1 << 20))
    }
    let error = #expect(throws: FilesError.self) { try inbox.take(candidates[1]) }
    #expect(error?.code == ENOSPC)
    #expect(error?.path.hasSuffix(".work/taken/2/about.json") == true)
    #expect(try inbox.taken.names() == ["1"])
    #expect(try folder.read("b") == [2])
    // Going back needs no room, nor does it make anybody late.
    usleep(20_000)
    #expect(inbox.putBack(first).isBack)
    #expect(try folder.read("a") == [1])
    let again = try inbox.look(pause: {}).candidates
    #expect(again.map(\.path) == ["a", "b"])
    #expect(again[0].arrival == candidates[0].arrival)
    #expect(again[0].status.changed > candidates[0].arrival)
    // A file that is to be written over stays as it was.
    #expect(throws: FilesError.self) {
      try folder.write("b", [UInt8](repeating: 3, count: 1 << 16))
    }
    #expect(try folder.read("b") == [2])
    #expect(try folder.names() == ["a", "b"])
  }
}
