import CSystem
import Foundation
import Testing

@testable import Files
@testable import Workspace

@Suite("Taking while someone swaps")
struct SwapTests {
  /// Swaps two names in one step, again and again, until it is told to stop.
  private static func swapping(_ a: String, _ b: String, _ isOver: Flag, _ count: Counter) -> Thread
  {
    let thread = Thread {
      while !isOver.isSet {
        // RENAME_EXCHANGE: no moment at which either is missing, unless we took it.
        if renameat2(AT_FDCWD, a, AT_FDCWD, b, 2) == 0 { count.add() }
      }
      isOver.acknowledge()
    }
    thread.start()
    return thread
  }

  @Test("A folder that is swapped for a link leads nowhere: nothing outside is taken or touched")
  func folders() throws {
    let scratch = try Scratch()
    try scratch.put("outside/x", "secret")
    try scratch.put("outside/y", "secret")
    try scratch.workspace.switchLink("link", to: PathBytes(scratch.path("outside")))
    try scratch.drop("sub/x", "mine")
    try scratch.drop("sub/y", "mine")
    let before = try scratch.workspace.folder("outside").status("x")
    let isOver = Flag()
    let count = Counter()
    _ = Self.swapping(scratch.path("inbox/sub"), scratch.path("link"), isOver, count)
    var takes = 0
    while count.value < 5000 || takes < 100 {
      for candidate in try scratch.look().candidates {
        guard case .taken(let file) = try scratch.inbox.take(candidate) else { continue }
        takes += 1
        #expect(scratch.text(file.place) == "mine")
        while case .stays = scratch.inbox.putBack(file) {}
      }
    }
    isOver.set()
    isOver.waitForAcknowledgement()
    #expect(try scratch.workspace.folder("outside").status("x") == before)
    #expect(try scratch.workspace.folder("outside").names() == ["x", "y"])
    #expect(scratch.text("outside/y") == "secret")
    #expect(try scratch.inbox.taken.names().isEmpty)
  }

  @Test("A file that is swapped for a link or another file is taken as what was seen, or not")
  func files() throws {
    let scratch = try Scratch()
    try scratch.put("outside", "secret")
    try scratch.workspace.switchLink("link", to: PathBytes(scratch.path("outside")))
    try scratch.drop("x", "mine")
    let isOver = Flag()
    let count = Counter()
    _ = Self.swapping(scratch.path("inbox/x"), scratch.path("link"), isOver, count)
    var looks = 0
    while count.value < 5000 || looks < 200 {
      looks += 1
      for candidate in try scratch.look().candidates {
        if case .taken(let file) = try scratch.inbox.take(candidate) {
          #expect(scratch.text(file.place) == "mine")
          #expect(scratch.inbox.putBack(file).isBack || scratch.text(file.place) == "mine")
        }
      }
      // What stays because its name was taken goes back once it is free.
      for file in try scratch.inbox.recover().taken { _ = scratch.inbox.putBack(file) }
    }
    isOver.set()
    isOver.waitForAcknowledgement()
    #expect(scratch.text("outside") == "secret")
    let everything = try FileManager.default.subpathsOfDirectory(atPath: scratch.root.path)
      .map { scratch.text(PathBytes($0)) }
    #expect(everything.filter { $0 == "secret" }.count == 1)
    #expect(everything.filter { $0 == "mine" }.count == 1)
  }
}

final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  var value: Int { lock.withLock { count } }
  func add() { lock.withLock { count += 1 } }
}
