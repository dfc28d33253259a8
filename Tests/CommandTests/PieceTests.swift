import Foundation
import Testing

/// One large file through the program, by one thread and by several.
@Suite("A large file in pieces")
struct PieceTests {
  @Test("What is found in a large file is the same to the byte, however many jobs there are")
  func jobs() throws {
    let program = try Program()
    let tool = Program.binary.deletingLastPathComponent().appending(path: "tapsyrys-bench")
    let made = try program.run(
      "generate", "--projects", "3200", "--scores", "34000", "--visits", "300", "--defects", "20",
      "--out", "set", executable: tool)
    try #require(made.code == 0, "\(made.errors)")
    // What was said at the beginning is said again at the end: a set rule finds it, and the file is read for its words.
    var scores = try Data(contentsOf: program.url("set/scores.csv"))
    let head = try #require(scores.firstIndex(of: 10)) + 1
    let end = try #require(scores[(head + 1 << 20)...].firstIndex(of: 10)) + 1
    scores += scores[head..<end]
    try program.write("scores.csv", scores)
    #expect(scores.count > 8 << 20)
    let runs = try ["1", "3"].map { jobs in
      try program.run(
        "check", "--as-of", "2026-02-10", "--format", "json", "--jobs", jobs, "scores.csv",
        "set/projects.csv")
    }
    #expect(runs[0].code == 1)
    #expect(runs[0].codes.isSuperset(of: ["duplicate-record", "unknown-code"]))
    #expect(runs[1].code == runs[0].code)
    #expect(runs[1].output == runs[0].output)
    #expect(runs[1].errors == runs[0].errors)
  }
}
