import Foundation
import Testing

@testable import Workspace

@Suite("The stop flag")
struct StopFlagTests {
  @Test("A signal raises it and wakes whoever waits", arguments: [SIGTERM, SIGINT])
  func signals(number: Int32) async {
    await #expect(processExitsWith: .exitCode(Int32(128 + number))) { [number] in
      let stop = try StopFlag()
      stop.install()
      guard stop.signal == nil else { exit(1) }
      Thread.detachNewThread {
        usleep(200_000)
        kill(getpid(), number)
        usleep(50_000)
        // The first one counts.
        kill(getpid(), number == SIGINT ? SIGTERM : SIGINT)
      }
      var polled = pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&polled, 1, 20_000) < 0 {}
      guard polled.revents != 0, let signal = stop.signal else { exit(2) }
      usleep(100_000)
      guard stop.signal == signal else { exit(3) }
      exit(128 + signal)
    }
  }
}
