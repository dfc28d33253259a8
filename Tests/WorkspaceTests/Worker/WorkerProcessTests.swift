import Foundation
import Testing

@testable import Files
@testable import Workspace

@Suite("Worker processes")
struct WorkerProcessTests {
  /// Runs a shell script as a worker.
  static func run(
    _ script: String, wall: Duration = .seconds(60), _ scratch: Scratch, _ stop: StopFlag? = nil,
    environment: [String: String] = [:]
  ) throws -> WorkerEnd {
    try WorkerProcess(
      program: "/bin/sh", arguments: ["-c", script], environment: environment,
      folder: scratch.workspace, errors: "worker.log", wall: wall
    ).run(stop ?? StopFlag())
  }

  static let deaths: [(String, WorkerDeath)] = [
    ("echo begin 1; kill -ABRT $$", WorkerDeath(.signal(SIGABRT), inFiles: [1], words: "")),
    ("echo begin 1; kill -SEGV $$", WorkerDeath(.signal(SIGSEGV), inFiles: [1], words: "")),
    (
      "echo begin 1; echo end 1; echo begin 20; echo begin 3; echo end 3; exit 7",
      WorkerDeath(.code(7), inFiles: [20], words: "")
    ),
    ("echo begin 2; exit 0", WorkerDeath(.code(0), inFiles: [2], words: "")),
    ("echo begin 1; kill -KILL $$", WorkerDeath(.memory, inFiles: [1], words: "")),
    (
      "ulimit -S -t 1; echo begin 1; while :; do :; done",
      WorkerDeath(.processor, inFiles: [1], words: "")
    ),
    (
      "echo begin 1; echo 'swift: could not allocate memory' >&2; kill -TRAP $$",
      WorkerDeath(.memory, inFiles: [1], words: "swift: could not allocate memory")
    ),
    (
      "echo begin 1; printf 'Fatal error: \\033[31mred\\nsecond\\nthird\\nfourth\\n' >&2; exit 1",
      WorkerDeath(.code(1), inFiles: [1], words: "Fatal error: _[31mred second third")
    ),
    (
      "echo; echo begin; echo begin x; echo 'begin  4'; echo begin 5 6; echo begin 7; exit 70",
      WorkerDeath(.code(70), inFiles: [7], words: "")
    ),
  ]

  @Test("Each kind of death is told, and in which files", arguments: deaths)
  func dies(script: String, death: WorkerDeath) throws {
    #expect(try Self.run(script, Scratch()) == .died(death))
  }

  @Test("A worker that says it is done has finished, whatever it said on standard error")
  func finished() throws {
    let scratch = try Scratch()
    let script = "echo begin 1; echo end 1; echo note >&2; printf done; sleep 0.2; echo"
    #expect(try Self.run(script, scratch) == .finished)
    #expect(scratch.text("worker.log") == "note\n")
    // The next one writes over it.
    #expect(try Self.run("echo done", scratch) == .finished)
    #expect(scratch.text("worker.log") == "")
  }

  @Test("A machine that fails the worker is no death of a file")
  func failed() throws {
    #expect(
      try Self.run("echo begin 1; echo no space >&2; exit 3", Scratch())
        == .failed(words: "no space"))
  }

  @Test("It ends when its time is over, with all that it started", .timeLimit(.minutes(1)))
  func time() throws {
    let scratch = try Scratch()
    let start = ContinuousClock.now
    let script = "trap '' TERM; echo begin 4; sleep 3377 & echo $! > \(scratch.path("pid")); wait"
    #expect(
      try Self.run(script, wall: .milliseconds(500), scratch)
        == .died(WorkerDeath(.time, inFiles: [4], words: "")))
    #expect(ContinuousClock.now - start < .seconds(5))
    try Self.expectGone(scratch)
  }

  /// The process whose number stands in `pid` is no more.
  static func expectGone(_ scratch: Scratch) throws {
    let text = try #require(scratch.text("pid"))
    let number = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<200 {
      // A zombie that nobody reaps in a container counts as gone.
      let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
      if state == nil || state?.contains(") Z ") == true { return }
      usleep(10_000)
    }
    Issue.record("process \(number) lives on")
  }

  @Test("It is stopped within seconds, even where it does not listen", .timeLimit(.minutes(1)))
  func stopped() throws {
    let scratch = try Scratch()
    let stop = try StopFlag()
    Thread.detachNewThread {
      usleep(300_000)
      stop.raise(SIGTERM)
    }
    let start = ContinuousClock.now
    let script = "trap '' TERM; echo $$ > \(scratch.path("pid")); while :; do sleep 0.1; done"
    #expect(try Self.run(script, scratch, stop) == .stopped)
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(stop.signal == SIGTERM)
    try Self.expectGone(scratch)
    // No other is started.
    #expect(try Self.run("touch \(scratch.path("started"))", scratch, stop) == .stopped)
    #expect(try !scratch.workspace.holds("started"))
  }

  @Test("One that dies is not waited for because something of it still holds its output")
  func orphan() throws {
    let scratch = try Scratch()
    let start = ContinuousClock.now
    let script = "sleep 3377 & echo $! > \(scratch.path("pid")); echo done"
    #expect(try Self.run(script, scratch) == .finished)
    #expect(ContinuousClock.now - start < .seconds(5))
    try Self.expectGone(scratch)
  }

  @Test("Much that is said is read, and an endless line is none of ours")
  func flood() throws {
    let script =
      "i=0; while [ $i -lt 20000 ]; do echo begin $i; echo end $i; i=$((i+1)); done;"
      + " head -c 3000000 /dev/zero; echo; echo begin 5; exit 9"
    #expect(
      try Self.run(script, Scratch())
        == .died(WorkerDeath(.code(9), inFiles: [5], words: "")))
  }

  @Test("It has our variables and its own, writes no trace, and a group of its own")
  func environment() throws {
    let scratch = try Scratch()
    let lock = try #require(try FolderLock.take(scratch.workspace))
    let path = scratch.path("seen")
    let script =
      "echo \"$SWIFT_BACKTRACE $OWN ${PATH:+path}\" > \(path); cut -d' ' -f5 /proc/$$/stat >> \(path);"
      + " echo $$ >> \(path); ls -l /proc/$$/fd | grep -c \(scratch.root.path) >> \(path); echo done"
    #expect(try Self.run(script, scratch, environment: ["OWN": "a b"]) == .finished)
    let lines = try #require(scratch.text("seen")).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "enable=no a b path")
    #expect(lines[1] == lines[2])
    // Of the workspace it holds open what it says on standard error: neither the lock nor a folder.
    #expect(lines[3] == "1")
    withExtendedLifetime(lock) {}
  }

  @Test("Its standard input ends with us: a worker whose parent is killed ends")
  func lifeline() throws {
    let scratch = try Scratch()
    // It waits for the end of its input; that does not come while it runs.
    let script = "read line && exit 5; exit 6"
    #expect(
      try Self.run(script, wall: .milliseconds(400), scratch)
        == .died(WorkerDeath(.time, inFiles: [], words: "")))
  }

  @Test("What cannot be started is the machine's failure")
  func noProgram() throws {
    let scratch = try Scratch()
    let worker = WorkerProcess(
      program: "/nonexistent", arguments: [], folder: scratch.workspace, errors: "log",
      wall: .seconds(1))
    let error = #expect(throws: FilesError.self) { try worker.run(StopFlag()) }
    #expect(error?.code == ENOENT)
  }
}
