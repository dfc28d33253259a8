import Foundation
import Testing

/// A few cases of `make torture` with the program as it was built for tests: one each of what it does most.
@Suite("A few cases of the torture")
struct TortureTests {
  static let script = Binary.checkout.appending(path: "Tests/Torture/torture.py").path

  @Test(.timeLimit(.minutes(5)))
  func nothingIsLostWhateverHappensToARun() throws {
    let run = try Binary.run(
      ["-B", Self.script, "--program", Binary.program.path, "--sample"],
      in: Binary.checkout, URL(filePath: "/usr/bin/python3"))
    // Where no process may be traced, as in some containers, nothing was tried; that is said, and is no success.
    if run.code == 2 { return withKnownIssue("strace may not trace here") { Issue.record() } }
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("| **all** | 8 | 0 |"), "\(run.output)")
  }
}
