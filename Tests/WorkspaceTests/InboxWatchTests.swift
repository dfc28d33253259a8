import Foundation
import Testing

@testable import Files
@testable import Workspace

@Suite("Watching the inbox", .timeLimit(.minutes(1)))
struct InboxWatchTests {
  /// Waits until something may have arrived, after something was done, and says how long it took.
  private static func time(
    _ watch: InboxWatch, _ stop: StopFlag? = nil, after act: @escaping @Sendable () -> Void
  ) throws -> (InboxWatch.Event, Duration) {
    let stop = try stop ?? StopFlag()
    let acted = Flag()
    Thread.detachNewThread {
      usleep(100_000)
      act()
      acted.set()
    }
    let start = ContinuousClock.now
    let event = watch.wait(stop)
    let duration = ContinuousClock.now - start
    while !acted.isSet { usleep(1000) }
    return (event, duration)
  }

  /// Of this thread.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  static let arrivals: [(String, @Sendable (URL) -> Void)] = [
    (
      "a file written",
      { try? "x".write(to: $0.appending(path: "inbox/x"), atomically: false, encoding: .utf8) }
    ),
    (
      "a file renamed in",
      { rename($0.appending(path: "x").path, $0.appending(path: "inbox/x").path) }
    ),
    (
      "a folder moved in",
      { rename($0.appending(path: "f").path, $0.appending(path: "inbox/f").path) }
    ),
    (
      "into a subfolder",
      { rename($0.appending(path: "x").path, $0.appending(path: "inbox/sub/deep/x").path) }
    ),
    ("its copy's end", { unlink($0.appending(path: "inbox/sub/y.part").path) }),
  ]

  @Test("An arrival is noticed within a second", arguments: arrivals.indices)
  func arrives(index: Int) throws {
    let scratch = try Scratch()
    try scratch.put("x", "1")
    try scratch.put("f/x", "1")
    try scratch.put("inbox/sub/deep/old", "1")
    try scratch.put("inbox/sub/y.part", "1")
    let watch = try InboxWatch(scratch.workspace)
    try #require(watch.isNotified)
    let root = scratch.root
    let (event, duration) = try Self.time(watch) { Self.arrivals[index].1(root) }
    #expect(event == .mayHaveArrived)
    #expect(duration < .seconds(1), "\(Self.arrivals[index].0): \(duration)")
  }

  @Test("A folder that came is watched too")
  func newFolder() throws {
    let scratch = try Scratch()
    let watch = try InboxWatch(scratch.workspace)
    let root = scratch.root
    _ = try Self.time(watch) { mkdir(root.appending(path: "inbox/new").path, 0o755) }
    try scratch.put("x", "1")
    let (event, duration) = try Self.time(watch) {
      rename(root.appending(path: "x").path, root.appending(path: "inbox/new/x").path)
    }
    #expect(event == .mayHaveArrived)
    #expect(duration < .seconds(1))
  }

  @Test("What leaves, what is passed over and what happens elsewhere is no arrival; it idles")
  func noArrival() throws {
    let scratch = try Scratch()
    try scratch.put("inbox/x", "1")
    try scratch.put("inbox/gone/y", "1")
    rename(scratch.path("inbox/gone"), scratch.path("elsewhere"))
    let watch = try InboxWatch(scratch.workspace, sweep: .milliseconds(1200))
    let root = scratch.root
    let used = Self.processorTime()
    let (event, duration) = try Self.time(watch) {
      rename(root.appending(path: "inbox/x").path, root.appending(path: "x").path)
      _ = FileManager.default.createFile(
        atPath: root.appending(path: "inbox/.hidden").path, contents: nil)
      _ = FileManager.default.createFile(
        atPath: root.appending(path: "elsewhere/z").path, contents: nil)
    }
    #expect(event == .mayHaveArrived)
    #expect(duration >= .milliseconds(1200))
    // Of the processor it used next to nothing: it slept.
    #expect(Self.processorTime() - used < .milliseconds(200))
  }

  @Test("Without the system's help the sweep finds all")
  func sweep() throws {
    let scratch = try Scratch()
    let watch = try InboxWatch(scratch.workspace, sweep: .milliseconds(700), isNotified: false)
    #expect(!watch.isNotified)
    let root = scratch.root
    let (event, duration) = try Self.time(watch) {
      _ = FileManager.default.createFile(
        atPath: root.appending(path: "inbox/x").path, contents: nil)
    }
    #expect(event == .mayHaveArrived)
    #expect(duration >= .milliseconds(700) && duration < .seconds(3))
  }

  @Test("Files that arrive together are looked at together, yet not for ever later")
  func debounced() throws {
    let scratch = try Scratch()
    let watch = try InboxWatch(scratch.workspace)
    let root = scratch.root
    let (_, duration) = try Self.time(watch) {
      for number in 0..<5 {
        _ = FileManager.default.createFile(
          atPath: root.appending(path: "inbox/\(number)").path, contents: nil)
        usleep(150_000)
      }
    }
    #expect(duration >= .milliseconds(900))
    let (_, endless) = try Self.time(watch) {
      for number in 0..<35 {
        _ = FileManager.default.createFile(
          atPath: root.appending(path: "inbox/more\(number)").path, contents: nil)
        usleep(100_000)
      }
    }
    #expect(endless >= .seconds(2) && endless < .seconds(3))
  }

  @Test("A stop wakes it, while it waits and while it is told to wait on")
  func stop() throws {
    let scratch = try Scratch()
    let watch = try InboxWatch(scratch.workspace)
    let stop = try StopFlag()
    let (event, duration) = try Self.time(watch, stop) { stop.raise(SIGINT) }
    #expect(event == .stop(SIGINT))
    #expect(duration < .seconds(1))
    #expect(watch.wait(stop, least: .seconds(30)) == .stop(SIGINT))
  }

  @Test("After a run that failed what it put back sets off no other at once")
  func least() throws {
    let scratch = try Scratch()
    let watch = try InboxWatch(scratch.workspace)
    try scratch.drop("x")
    let start = ContinuousClock.now
    #expect(watch.wait(try StopFlag(), least: .milliseconds(800)) == .mayHaveArrived)
    #expect(ContinuousClock.now - start >= .milliseconds(800))
    // A file that was still being written is looked at again soon.
    _ = watch.wait(try StopFlag(), most: .milliseconds(100))
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
