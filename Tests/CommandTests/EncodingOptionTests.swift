import Foundation
import Testing

/// What the encoding of a file does to what people and programs see.
@Suite("Encodings")
struct EncodingOptionTests {
  static let samples = Program.checkout.appending(path: "input-samples/formats")

  private func check(_ program: Program, _ arguments: String...) throws -> Program.Run {
    try program.run(["check"] + arguments + ["--format", "json", "--as-of", "2026-07-06"])
  }

  @Test("--encoding takes names as people write them, and an unknown one ends with 64")
  func option() throws {
    let program = try Program()
    let file = Self.samples.appending(path: "notices-windows-1251.csv").path
    for name in ["windows-1251", "cp1251", "WINDOWS1251"] {
      let run = try check(program, file, "--encoding", name)
      #expect(run.code == 0 && run.files.first?["encoding"] as? String == "windows-1251")
    }
    for (name, meant) in [
      ("windows-1252", "windows-1251"), ("uft-8", "utf-8"), ("kz1047", "kz-1048"),
    ] {
      let run = try check(program, file, "--encoding", name)
      #expect(run.code == 64 && run.output.isEmpty)
      #expect(run.errors.contains(name) && run.errors.contains(meant), "\(run.errors)")
    }
    #expect(try check(program, file, "--encoding", "utf-8").codes == ["encoding-invalid"])
    let report = try program.run(
      "report", Self.samples.appending(path: "kz-1048.csv").path, "--period", "2026-H1",
      "--out", "out", "--encoding", "kz-1048", "--as-of", "2026-07-06")
    #expect(report.code == 0, "\(report.errors)")
  }

  @Test("The text report says in words how a file was decoded, in each language")
  func words() throws {
    let program = try Program()
    let file = Self.samples.appending(path: "kz-1048.csv").path
    for language in ["kk", "ru", "en"] {
      let run = try program.run("check", file, "--lang", language, "--as-of", "2026-07-06")
      #expect(
        run.output.contains("KZ-1048") && run.output.contains("«Жетісу»") == (language != "en"))
    }
  }

  @Test("A record is named in the letters of its file when it is looked up again")
  func rereading() throws {
    let program = try Program()
    let bytes = [UInt8](
      try Data(contentsOf: Self.samples.appending(path: "notices-windows-1251.csv")))
    let records = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)[1]
    try program.write("twice.csv", bytes + records)
    let run = try check(program, "twice.csv", "--encoding", "windows-1251")
    let findings = run.findings.of("duplicate-record")
    #expect(findings.count == 2)
    let key = findings.first?["record"] as? [String: Any]
    #expect(key?["expert_name"] as? String == "Сергеева Юлия Андреевна")
  }

  @Test("Copies in every encoding, dialect and format give the same figures and forms")
  func figures() throws {
    let program = try Program()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.samples.path)
      .filter { !$0.hasPrefix("notices-") }.sorted()
    #expect(names.count > 20)
    var first: [Data]?
    for name in names {
      let run = try program.run(
        "report", Self.samples.appending(path: name).path, "--period", "2026-H1", "--out", name,
        "--as-of", "2026-07-06", "--quiet")
      #expect(run.code == 0, "\(name): \(run.errors)")
      let made = try ["figures.json", "annex-4.kk.xlsx", "annex-4.ru.xlsx"].map {
        try Data(contentsOf: program.url("\(name)/\($0)"))
      }
      #expect(first == nil || made == first, "\(name)")
      first = first ?? made
    }
  }

  @Test(
    "The copies are those that Tests/formats.py writes",
    .enabled(if: HostileTests.hasPython, "python3 is not there"))
  func copies() throws {
    let program = try Program()
    let script = Program.checkout.appending(path: "Tests/formats.py").path
    _ = try program.run(
      ["python3", "-B", script, program.url("made").path], environment: Tools.environment,
      executable: Tools.env)
    for name in try program.names("made") {
      let made = try Data(contentsOf: program.url("made/\(name)"))
      #expect(try Data(contentsOf: Self.samples.appending(path: name)) == made, "\(name)")
    }
  }
}
