import Foundation
import Testing

/// What the benchmarks are made on: a set that the program would refuse measures nothing.
@Suite("Sets of the bench")
struct BenchSetTests {
  let program: Program

  init() throws { program = try Program() }

  private func make(_ arguments: String...) throws { try make(arguments) }

  private func make(_ arguments: [String]) throws {
    let tool = Program.binary.deletingLastPathComponent().appending(path: "tapsyrys-bench")
    let run = try program.run(arguments, executable: tool)
    try #require(run.code == 0, "\(run.errors)")
  }

  private func check(_ paths: String...) throws -> Program.Run {
    try program.run(["check", "--as-of", "2026-02-10", "--format", "json"] + paths)
  }

  private func bytes(_ folder: String) throws -> [String: Data] {
    try Dictionary(
      uniqueKeysWithValues: program.names(folder).map {
        ($0, try Data(contentsOf: program.url("\(folder)/\($0)")))
      })
  }

  @Test("Every file of a night is accepted, and nothing is said of it")
  func nightIsAccepted() throws {
    try make("night", "--bodies", "5", "--projects", "21", "--out", "night")
    let run = try check("night")
    #expect(run.code == 0)
    #expect(run.files.count == 20)
    #expect(run.files.allSatisfy { $0["verdict"] as? String == "accepted" })
    // What is not checked for want of other files is no defect of these.
    #expect(run.codes == ["not-checked"])
  }

  @Test("The same arguments make the same night, to the byte")
  func nightIsRepeatable() throws {
    try make("night", "--bodies", "3", "--projects", "7", "--out", "one")
    try make("night", "--bodies", "3", "--projects", "7", "--out", "two")
    try make("night", "--bodies", "3", "--projects", "7", "--seed", "2", "--out", "three")
    #expect(try bytes("one") == bytes("two"))
    #expect(try bytes("one") != bytes("three"))
  }

  @Test("Who sends again sends other scores of the same projects")
  func scoresAgain() throws {
    try make("night", "--bodies", "3", "--projects", "7", "--out", "night")
    try make("night", "--bodies", "3", "--projects", "7", "--again", "2", "--out", "next")
    let (first, next) = (try bytes("night"), try bytes("next"))
    #expect(
      next.keys.sorted() == ["body-001-scores-2025.csv", "body-002-scores-2025.csv"])
    for (name, text) in next { #expect(first[name] != text) }
    let run = try check("night/body-001-projects-2025-h2.csv", "next/body-001-scores-2025.csv")
    #expect(run.code == 0)
    #expect(run.findings.of("unknown-project").isEmpty)
  }

  @Test("A set is good but for its defects", arguments: [[], ["--xml"]])
  func defects(_ format: [String]) throws {
    let size = ["--projects", "60", "--scores", "120", "--visits", "20"] + format
    try make(["generate", "--defects", "0", "--out", "good"] + size)
    try make(["generate", "--defects", "200", "--out", "marred"] + size)
    #expect(try check("good").codes == ["not-checked"])
    let marred = try check("marred")
    #expect(marred.code == 1)
    #expect(marred.codes.isSuperset(of: ["unknown-code", "score-range", "bin-check-digit"]))
  }
}
