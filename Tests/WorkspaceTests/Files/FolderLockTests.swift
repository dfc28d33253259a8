import Foundation
import Testing

@testable import Files

@Suite("The lock")
struct FolderLockTests {
  private static func flock(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/flock")
    process.arguments = arguments
    try process.run()
    return process
  }

  @Test("Of two processes one holds it, and the other has it once that one is killed")
  func processes() throws {
    let scratch = try Scratch()
    let path = scratch.path(".lock")
    let held = try #require(try FolderLock.take(scratch.workspace))
    #expect(try FolderLock.take(scratch.workspace) == nil)
    let refused = try Self.flock(["-n", path, "true"])
    refused.waitUntilExit()
    #expect(refused.terminationStatus == 1)
    withExtendedLifetime(held) {}
  }

  @Test("It goes with its process, however that ends")
  func killed() throws {
    let scratch = try Scratch()
    let path = scratch.path(".lock")
    // The lock is in the shell's own descriptor: nothing outlives it.
    let other = Process()
    other.executableURL = URL(filePath: "/bin/sh")
    other.arguments = ["-c", "exec 9>\(path); flock 9; touch \(path).held; exec sleep 60"]
    try other.run()
    while !FileManager.default.fileExists(atPath: path + ".held") { usleep(10_000) }
    #expect(try FolderLock.take(scratch.workspace) == nil)
    kill(other.processIdentifier, SIGKILL)
    other.waitUntilExit()
    #expect(try FolderLock.take(scratch.workspace) != nil)
  }

  @Test("It is let go of with its owner")
  func letGo() throws {
    let scratch = try Scratch()
    do { _ = try #require(try FolderLock.take(scratch.workspace)) }
    #expect(try FolderLock.take(scratch.workspace) != nil)
  }

  @Test("A link or a folder in its stead is an error, and is left alone")
  func inItsStead() throws {
    let scratch = try Scratch()
    try scratch.put("outside", "mine")
    try scratch.workspace.switchLink(".lock", to: "outside")
    let error = #expect(throws: FilesError.self) { try FolderLock.take(scratch.workspace) }
    #expect(error?.code == ELOOP)
    #expect(scratch.text("outside") == "mine")
    try scratch.workspace.remove(".lock")
    try scratch.workspace.makeFolder(".lock")
    #expect(throws: FilesError.self) { try FolderLock.take(scratch.workspace) }
  }
}
