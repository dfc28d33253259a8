import Foundation
import Testing

@testable import Files

@Suite("Descriptors")
struct DescriptorTests {
  @Test("Where a program is started without standard output, no file gets its place")
  func standard() async {
    await #expect(processExitsWith: .exitCode(7)) {
      close(STDIN_FILENO)
      close(STDOUT_FILENO)
      Descriptor.fillStandard()
      let scratch = try Scratch()
      let file = try scratch.workspace.create("x")
      guard file.number > STDERR_FILENO, fcntl(STDOUT_FILENO, F_GETFD) >= 0 else { exit(1) }
      print("lost")
      fflush(nil)
      let isEmpty = try scratch.workspace.read("x") == []
      try FileManager.default.removeItem(at: scratch.root)
      exit(isEmpty ? 7 : 2)
    }
  }

  @Test("A folder's names are listed anew each time")
  func names() throws {
    let scratch = try Scratch()
    #expect(try scratch.workspace.names() == [".work", "inbox"])
    try scratch.put("x", "1")
    #expect(try scratch.workspace.names() == [".work", "inbox", "x"])
    #expect(try scratch.workspace.names() == [".work", "inbox", "x"])
  }

  @Test("An error names the path that the user knows")
  func path() throws {
    let scratch = try Scratch()
    let inside = try scratch.workspace.folder("a/b", making: true)
    let missing = #expect(throws: FilesError.self) { try inside.open("none") }
    #expect(missing?.path == scratch.path("a/b/none"))
    let folder = #expect(throws: FilesError.self) { try inside.folder("c/d") }
    #expect(folder?.path == scratch.path("a/b/c"))
    try inside.write("x", [1])
    let there = #expect(throws: FilesError.self) { try inside.create("x") }
    #expect(there?.path == scratch.path("a/b/x"))
    #expect(there?.code == EEXIST)
  }
}
