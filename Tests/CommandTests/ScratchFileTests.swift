import Foundation
import Testing

/// The workbook library gathers the parts of a workbook in scratch files and goes on where one cannot be written or read.
@Suite(
  "A workbook's scratch files", .enabled(if: TraceTests.canTrace, "strace is not there"))
struct ScratchFileTests {
  private static let report = [
    Program.binary.path, "report", "in", "--period", "2025-H1", "--as-of", "2026-07-06", "--jobs",
    "1", "--quiet", "--lang", "en", "--out",
  ]

  /// A folder with a body's projects, and the report on them in the folder "undisturbed".
  private func program() throws -> Program {
    let program = try Program()
    for name in ["pavlodar-projects-2025-h1.csv", "pavlodar-monitoring-2025-h1.csv"] {
      let sample = Program.checkout.appending(path: "input-samples/2025-H1/\(name)")
      try program.write("in/\(name)", try Data(contentsOf: sample))
    }
    let run = try program.run(
      Array(Self.report.dropFirst()) + ["undisturbed"], environment: Tools.environment)
    #expect(run.code == 0, "\(run.errors)")
    return program
  }

  /// The report under strace.
  private func traced(_ program: Program, _ out: String, _ options: String...) throws
    -> Program.Run
  {
    try program.run(
      ["strace", "-f", "-y", "-qq", "-o", "trace"] + options + Self.report + [out],
      environment: Tools.environment.merging(["TMPDIR": program.url("").path]) { $1 },
      executable: Tools.env)
  }

  /// Which of all calls of a name go to scratch files; none where tracing is forbidden.
  private func places(_ program: Program, _ call: String) throws -> [Int] {
    _ = try traced(program, "traced", "-e", "trace=\(call)")
    let calls = ((try? program.read("trace")) ?? "").split(separator: "\n")
    // A scratch file has no name left.
    return calls.indices.filter { calls[$0].contains("(deleted)>") }.map { $0 + 1 }
  }

  @Test(
    "A scratch file that cannot be written or read ends the run, nothing is published",
    arguments: ["write", "read"])
  func failed(_ call: String) throws {
    let program = try program()
    let places = try places(program, call)
    guard let first = places.first, let last = places.last else { return }
    for place in [first, places[places.count / 2], last] {
      let run = try traced(
        program, "failed", "-e", "trace=\(call)", "-e",
        "inject=\(call):error=EIO:when=\(place)")
      #expect(run.code == 3, "\(call) \(place): \(run.errors)")
      #expect(run.errors.contains("scratch files: Input/output error"), "\(run.errors)")
      #expect(try program.names("failed").isEmpty, "\(call) \(place)")
    }
  }

  @Test("A signal that interrupts the writing of a scratch file leaves the workbook as it is")
  func interrupted() throws {
    let program = try program()
    let places = try places(program, "write")
    guard !places.isEmpty else { return }
    let place = places[places.count / 2]
    let run = try traced(
      program, "interrupted", "-e", "trace=write", "-e", "inject=write:error=EINTR:when=\(place)")
    #expect(run.code == 0, "\(run.errors)")
    for name in try program.names("undisturbed") where name.hasSuffix(".xlsx") {
      let written = try Data(contentsOf: program.url("interrupted/\(name)"))
      #expect(try Data(contentsOf: program.url("undisturbed/\(name)")) == written, "\(name)")
    }
  }
}
