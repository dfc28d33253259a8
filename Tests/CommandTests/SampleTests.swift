import Foundation
import Testing

/// `output-samples/` is what the program makes of `input-samples/`, to the byte.
@Suite("Samples")
struct SampleTests {
  @Test("output-samples is what the program makes today; `make samples` makes it anew")
  func samplesAreCurrent() throws {
    let program = try Program()
    let made = program.url("output-samples")
    let run = try program.run(
      [
        Program.checkout.appending(path: "Tests/samples.sh").path, Program.binary.path, made.path,
      ], executable: URL(filePath: "/bin/bash"), in: Program.checkout)
    #expect(run.code == 0, "\(run.errors)")
    let difference = try program.run(
      ["-r", "--brief", Program.checkout.appending(path: "output-samples").path, made.path],
      executable: URL(filePath: "/usr/bin/diff"))
    #expect(
      difference.code == 0,
      "run `make samples`, and read the difference:\n\(difference.output)")
  }
}
