import Foundation
import Testing

@testable import Files
@testable import Workspace

@Suite("The inbox")
struct InboxTests {
  static let names: [PathBytes] = [
    "line\nbreak.csv", "\u{1b}[31mred.csv", "..csv..", "...", "-rf", "a b  c.csv", "\u{202e}vsc.x",
    "Жоба «Қамқор».csv", "é.csv", "e\u{301}.csv", "%00", "*", "C:\\x.csv", "about.json", "file",
    PathBytes(bytes: [0xff, 0xfe, UInt8(ascii: "x")]), PathBytes(bytes: [0x80]),
    PathBytes(bytes: [UInt8](repeating: UInt8(ascii: "n"), count: 255)),
    PathBytes(bytes: Array("sub folder\n/".utf8) + [0xc0, 0xaf] + Array("/x.csv".utf8)),
  ]

  @Test("Files of every name are taken and put back, each as itself")
  func everyName() throws {
    let scratch = try Scratch()
    // The two ways of writing é look the same, and are two files; of the three dots all are passed over.
    let names = Self.names.filter { !$0.isPassedOver }
    for name in names { try scratch.drop(name, name.hexadecimal) }
    let look = try scratch.look()
    #expect(Set(look.candidates.map(\.path)) == Set(names))
    #expect(look.candidates.count == names.count)
    #expect(look.left.isEmpty)
    var taken: [TakenFile] = []
    for candidate in look.candidates {
      guard case .taken(let file) = try scratch.inbox.take(candidate) else {
        Issue.record("\(candidate.path.text) was not taken")
        continue
      }
      #expect(scratch.text(file.place) == file.name.hexadecimal)
      taken.append(file)
    }
    #expect(taken.map(\.number) == Array(1...names.count))
    #expect(try scratch.look().candidates.isEmpty)
    #expect(try Inbox(scratch.workspace).recover() == Recovered(taken: taken, odd: []))
    for file in taken { #expect(scratch.inbox.putBack(file).isBack) }
    for name in names {
      #expect(scratch.text(PathBytes("inbox").appending(name)) == name.hexadecimal)
    }
    #expect(try scratch.inbox.taken.names().isEmpty)
  }

  @Test("Names that are passed over are not even mentioned")
  func passedOver() throws {
    let scratch = try Scratch()
    for name: PathBytes in [".hidden", "~$x.xlsx", "Thumbs.db", "a/desktop.ini", ".x.csv.part"] {
      try scratch.drop(name)
    }
    #expect(try scratch.look() == InboxLook(candidates: [], left: []))
  }

  @Test("A .part beside which nothing of its name lies is left, and said")
  func forgottenPart() throws {
    let scratch = try Scratch()
    try scratch.drop("a/x.csv.part")
    #expect(
      try scratch.look()
        == InboxLook(candidates: [], left: [LeftFile(path: "a/x.csv.part", why: .part)]))
  }

  @Test("They are taken in order of arrival, then of name, and empty subfolders stay")
  func order() throws {
    let scratch = try Scratch()
    try scratch.drop("z/first")
    usleep(20_000)
    try scratch.drop("b")
    usleep(20_000)
    try scratch.drop("a")
    // Renaming sets the change time: it arrives then.
    usleep(20_000)
    rename(scratch.path("inbox/b"), scratch.path("inbox/c"))
    #expect(try scratch.look().candidates.map(\.path) == ["z/first", "a", "c"])
    _ = try scratch.take("z/first")
    #expect(try scratch.inbox.inbox.names() == ["a", "c", "z"])
  }

  @Test("What is no file of its own is left, and said")
  func noFiles() throws {
    let scratch = try Scratch()
    try scratch.put("outside/secret", "s")
    try scratch.inbox.inbox.switchLink("link", to: "../outside/secret")
    try scratch.inbox.inbox.switchLink("folder", to: "../outside")
    link(scratch.path("outside/secret"), scratch.path("inbox/hard"))
    mkfifo(scratch.path("inbox/pipe"), 0o600)
    try Self.socket(scratch.path("inbox/socket"))
    try scratch.drop("good")
    let look = try scratch.look()
    #expect(look.candidates.map(\.path) == ["good"])
    #expect(
      look.left == [
        LeftFile(path: "folder", why: .link), LeftFile(path: "hard", why: .severalLinks),
        LeftFile(path: "link", why: .link), LeftFile(path: "pipe", why: .pipe),
        LeftFile(path: "socket", why: .socket),
      ])
  }

  private static func socket(_ path: String) throws {
    let number = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(number) }
    // Bound by a short name: a socket's path has 108 bytes.
    let short = "/tmp/tapsyrys-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(short.utf8)) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && rename(short, path) == 0)
  }

  @Test("A file with its copy under way beside it is left until that is gone")
  func partSibling() throws {
    let scratch = try Scratch()
    try scratch.drop("a/x.csv")
    try scratch.drop("a/x.csv.part")
    #expect(try scratch.whyLeft("a/x.csv") == .copyUnderWay)
    try scratch.inbox.inbox.folder("a").remove("x.csv.part")
    #expect(try scratch.look().candidates.map(\.path) == ["a/x.csv"])
  }

  @Test("A file that is written, replaced or comes while we look is left")
  func changing() throws {
    let scratch = try Scratch()
    try scratch.drop("grows")
    try scratch.drop("same size")
    try scratch.drop("replaced")
    try scratch.drop("goes")
    try scratch.drop("calm")
    let look = try scratch.inbox.look {
      usleep(20_000)
      let grows = fopen(scratch.path("inbox/grows"), "a")
      fputs("y", grows)
      fclose(grows)
      let same = fopen(scratch.path("inbox/same size"), "r+")
      fputs("y", same)
      fclose(same)
      unlink(scratch.path("inbox/replaced"))
      unlink(scratch.path("inbox/goes"))
      try? scratch.drop("replaced")
      try? scratch.drop("comes")
    }
    #expect(look.candidates.map(\.path) == ["calm"])
    #expect(look.left.map(\.path) == ["comes", "grows", "replaced", "same size"])
    #expect(look.left.allSatisfy { $0.why == .changing })
  }

  @Test(
    "A file that has just come is looked at twice, and one that has lain for long is not waited for"
  )
  func calm() throws {
    let scratch = try Scratch()
    try scratch.drop("x")
    var pauses = 0
    #expect(try scratch.inbox.look { pauses += 1 }.candidates.map(\.path) == ["x"])
    #expect(pauses == 1)
    usleep(3_100_000)
    #expect(try scratch.inbox.look { pauses += 1 }.candidates.map(\.path) == ["x"])
    #expect(pauses == 1)
  }

  @Test("Folders that lie too deep are said, and hold up nothing")
  func tooDeep() throws {
    let scratch = try Scratch()
    try scratch.drop("top")
    var folder = scratch.inbox.inbox
    for _ in 0..<60 { folder = try folder.folder("d", making: true) }
    _ = try folder.create("x")
    let look = try scratch.look()
    #expect(look.candidates.map(\.path) == ["top"])
    #expect(look.left.map(\.why) == [.tooDeep])
  }

  @Test(
    "What we may not look into, read or move is said, and holds up nothing",
    .enabled(if: getuid() != 0, "the superuser may do all"))
  func permissions() throws {
    let scratch = try Scratch()
    try scratch.drop("good")
    try scratch.drop("secret")
    try scratch.drop("closed/x")
    try scratch.drop("fixed/y")
    chmod(scratch.path("inbox/secret"), 0)
    chmod(scratch.path("inbox/closed"), 0)
    chmod(scratch.path("inbox/fixed"), 0o555)
    defer {
      chmod(scratch.path("inbox/closed"), 0o755)
      chmod(scratch.path("inbox/fixed"), 0o755)
    }
    let look = try scratch.look()
    #expect(Set(look.candidates.map(\.path)) == ["good", "fixed/y"])
    #expect(
      look.left == [
        LeftFile(path: "closed", why: .unreadableFolder),
        LeftFile(path: "secret", why: .unreadable),
      ])
    #expect(try scratch.inbox.take(scratch.candidate("fixed/y")) == .left(.immovable))
    #expect(try scratch.inbox.taken.names().isEmpty)
    #expect(scratch.text("inbox/fixed/y") == "x")
  }

  @Test("An inbox on another file system is a fault of setting up, and nothing is moved")
  func otherFileSystem() throws {
    let scratch = try Scratch()
    let other = URL(filePath: "/dev/shm/tapsyrys-\(UUID())")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: other) }
    let folder = try Folder(PathBytes(other.path))
    try folder.write("x", [1])
    let inbox = try Inbox(inbox: folder, work: scratch.inbox.work)
    #expect(throws: TakingError.otherFileSystem(PathBytes(other.path))) {
      try inbox.look(pause: {})
    }
    // A mount may show only when the file is moved.
    let status = try #require(try folder.status("x"))
    let candidate = Candidate(path: "x", arrival: status.changed, status: status)
    #expect(throws: TakingError.otherFileSystem(PathBytes(other.path))) {
      try inbox.take(candidate)
    }
    #expect(try folder.read("x") == [1])
    #expect(try scratch.inbox.taken.names().isEmpty)
  }

  @Test("An inbox that is a link is refused")
  func linkedInbox() throws {
    let scratch = try Scratch()
    try scratch.put("elsewhere/x", "1")
    try FileManager.default.removeItem(atPath: scratch.path("inbox"))
    try scratch.workspace.switchLink("inbox", to: "elsewhere")
    let error = #expect(throws: FilesError.self) { try Inbox(scratch.workspace) }
    #expect(error?.code == ELOOP)
  }
}
