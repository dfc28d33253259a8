import Foundation
import Testing

@testable import Files
@testable import Workspace

@Suite("What a worker may use up")
struct WorkerLimitsTests {
  static let small = "1,1000000000,1000000,60"

  @Test("They go through an argument and back")
  func text() {
    let limits = WorkerLimits(processor: 600, memory: 4 << 30, fileSize: 1 << 30, wall: 900)
    #expect(WorkerLimits(limits.text) == limits)
    for text in ["", "1,2,3", "1,2,3,0", "1,2,3,x", "1,2,3,4,5", "-1,2,3,4"] {
      #expect(WorkerLimits(text) == nil)
    }
  }

  @Test("A loop ends, and leaves no core")
  func processor() async {
    await #expect(processExitsWith: .signal(SIGXCPU)) {
      try WorkerLimits(WorkerLimitsTests.small)?.apply()
      setenv("TAPSYRYS_TEST_READER", "loop:a:b", 1)
      TestReader.act("another")
      TestReader.act("a:b")
    }
  }

  @Test("A file that grows beyond its limit ends it")
  func fileSize() async {
    await #expect(processExitsWith: .signal(SIGXFSZ)) {
      signal(SIGXFSZ, SIG_IGN)
      try WorkerLimits(WorkerLimitsTests.small)?.apply()
      var number = sigset_t()
      sigemptyset(&number)
      sigaddset(&number, SIGXFSZ)
      pthread_sigmask(SIG_UNBLOCK, &number, nil)
      try WorkerLimitsTests.writeTooMuch()
    }
  }

  @Test("The same on a thread of the pool, where only the error arrives")
  func fileSizeInPool() async {
    await #expect(processExitsWith: .signal(SIGXFSZ)) {
      try WorkerLimits(WorkerLimitsTests.small)?.apply()
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      do {
        try WorkerLimitsTests.writeTooMuch()
      } catch let error as FilesError {
        WorkerLimits.end(by: FilesError(.write, "x", ENOSPC))
        WorkerLimits.end(by: error)
        sleep(10)
      }
    }
  }

  static func writeTooMuch() throws {
    // A file without a name: whoever dies writing it leaves nothing behind.
    let file = Descriptor(fileno(tmpfile()), "x")
    try file.write([UInt8](repeating: 0, count: 2_000_000))
  }

  @Test("Memory ends, and with it the worker, in words that tell so")
  func memory() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      setenv("SWIFT_BACKTRACE", "enable=no", 1)
      try WorkerLimits("60,3000000000,1000000,60")?.apply()
      setenv("TAPSYRYS_TEST_READER", "memory:x", 1)
      TestReader.act("x")
    }
    let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(WorkerProcess.isOfMemory(words), "\(words)")
  }

  @Test("A crash at will is one", arguments: ["abort:x", "trap:x"])
  func crash(variable: String) async {
    await #expect(processExitsWith: .failure) { [variable] in
      setenv("SWIFT_BACKTRACE", "enable=no", 1)
      setenv("TAPSYRYS_TEST_READER", variable, 1)
      TestReader.act("x")
      exit(0)
    }
  }

  @Test("A worker ends as soon as its standard input does")
  func endWithParent() async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      dup2(ends[0], STDIN_FILENO)
      WorkerEvents.endWithParent()
      usleep(200_000)
      close(ends[1])
      sleep(30)
    }
  }

  @Test("It lives while its standard input is open")
  func livesWithParent() async {
    await #expect(processExitsWith: .exitCode(9)) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      dup2(ends[0], STDIN_FILENO)
      WorkerEvents.endWithParent()
      write(ends[1], "x", 1)
      usleep(300_000)
      exit(9)
    }
  }

  @Test("What it tells is what its parent reads")
  func events() throws {
    let (reading, writing) = try Descriptor.pipe()
    let events = WorkerEvents(output: writing.number)
    events.begin(1)
    events.begin(22)
    events.end(1)
    var buffer = [UInt8](repeating: 0, count: 100)
    var progress = WorkerProgress()
    var count = read(reading.number, &buffer, 100)
    progress.take(buffer.prefix(count))
    #expect(progress.open == [22] && !progress.isDone)
    events.end(22)
    events.done()
    count = read(reading.number, &buffer, 100)
    progress.take(buffer.prefix(count))
    #expect(progress.open == [] && progress.isDone)
  }
}
