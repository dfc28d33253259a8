import Foundation
import SocialOrder
import Testing

/// What goes wrong on the command line: one clear sentence, the right code, nothing half-written.
@Suite("Errors")
struct ErrorTests {
  /// A folder with one good file of 2026-H1.
  private func program() throws -> Program {
    let program = try Program()
    for file in Records.csv([(.projects, [:])]) { try program.write("in/\(file.name)", file.text) }
    return program
  }

  @Test(
    "Wrong usage ends with 64 and one sentence",
    arguments: [
      (["check", "nowhere.csv"], "nowhere.csv"), (["check", "empty"], "empty"),
      (["check", "in", "--as-of", "2026-02-30"], "2026-02-30"),
      (["check", "in", "--received", "06.07.2026"], "06.07.2026"),
      (["check", "in", "--as-of", "2031-01-01"], "mci.csv"),
      (["check", "in", "--delimiter", "x"], "x"), (["check", "in", "--jobs", "0"], "0"),
      (["report", "in", "--period", "2026-H3", "--out", "out"], "2026-H3"),
      (["report", "in", "--period", "2024", "--out", "out"], "2024"),
    ])
  func wrongUsage(_ arguments: [String], named: String) throws {
    let program = try program()
    try FileManager.default.createDirectory(
      at: program.url("empty"), withIntermediateDirectories: true)
    let asOf = arguments.contains("--as-of") ? [] : ["--as-of", "2026-07-06"]
    for language in Language.allCases {
      let run = try program.run(arguments + asOf + ["--lang", language.rawValue])
      #expect(run.code == 64)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(named))
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
    #expect(try program.names() == ["empty", "in"])
  }

  @Test("An unknown option or format ends with 64")
  func unknownOption() throws {
    let program = try program()
    #expect(try program.run("check", "in", "--nonsense").code == 64)
    #expect(try program.run("check", "in", "--format", "pdf").code == 64)
    #expect(try program.run("report", "in").code == 64)
  }

  @Test("A file that cannot be read is a rejected file, and the others go on")
  func unreadableFile() throws {
    let program = try program()
    try FileManager.default.createSymbolicLink(
      at: program.url("in/link.csv"), withDestinationURL: program.url("in/projects.csv"))
    #expect(mkfifo(program.url("in/pipe.csv").path, 0o644) == 0)
    let run = try program.run("check", "in", "--format", "json", "--as-of", "2026-07-06")
    #expect(run.code == 1)
    #expect(!run.errors.isEmpty)
    let verdicts = run.files.map { "\($0["path"] ?? "") \($0["verdict"] ?? "")" }
    #expect(
      verdicts == ["in/link.csv rejected", "in/pipe.csv rejected", "in/projects.csv accepted"])
    #expect(run.findings.of("file-unreadable").count == 2)
  }

  @Test("Files over 2 GiB are refused by size alone")
  func tooLarge() throws {
    let program = try Program()
    try program.write("big.csv", "a;b\n")
    let handle = try FileHandle(forWritingTo: program.url("big.csv"))
    try handle.truncate(atOffset: 5 << 30)
    try handle.close()
    let run = try program.run("check", "big.csv", "--format", "json", "--as-of", "2026-07-06")
    #expect(run.code == 1)
    #expect(run.codes == ["file-too-large"])
  }

  @Test("Names that are passed over in a drop folder are passed over")
  func passedOver() throws {
    let program = try program()
    for name in ["x.csv.part", "~$x.csv", ".hidden", "Thumbs.db", "desktop.ini"] {
      try program.write("in/\(name)", "rubbish")
    }
    let run = try program.run("check", "in", "--format", "json", "--as-of", "2026-07-06")
    #expect(run.files.count == 1)
  }

  @Test("A folder that cannot be written ends with 3 and leaves nothing")
  func notWritable() throws {
    let program = try program()
    try program.write("file", "in the way")
    let run = try program.run(
      "report", "in", "--period", "2026-H1", "--out", "file/out", "--as-of", "2026-07-06")
    #expect(run.code == 3)
    #expect(run.errors.contains("file"))
    let check = try program.run(
      "check", "in", "--out", "file/out.txt", "--as-of", "2026-07-06")
    #expect(check.code == 3)
    #expect(try program.names() == ["file", "in"])
  }

  @Test(
    "All files rejected: no form, what was found and letters, code 1; forms of an earlier run go"
  )
  func allRejected() throws {
    let program = try program()
    let arguments = [
      "report", "in", "--period", "2026-H1", "--out", "out", "--as-of", "2026-07-06",
    ]
    #expect(try program.run(arguments).code == 0)
    #expect(
      try program.names("out") == [
        "annex-4.kk.xlsx", "annex-4.ru.xlsx", "by-administrator", "consolidated.csv",
        "consolidated.kk.xlsx", "consolidated.ru.xlsx", "figures.json", "findings.html",
        "provenance.csv", "records.csv", "run.json", "summary.html",
      ])
    let bad = Records.csv([(.projects, ["direction": "18"])])
    try program.write("in/projects.csv", bad[0].text)
    #expect(try program.run(arguments).code == 1)
    #expect(
      try program.names("out") == ["figures.json", "findings.html", "letters", "run.json"])
  }

  @Test("--strict ends with 1 where breaches are found, which reject nothing")
  func strict() throws {
    let program = try Program()
    let records: [Records.Change] = [(.projects, [:]), (.monitoring, ["expert_fee": "10"])]
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    let plain = try program.run("check", "in", "--format", "json", "--as-of", "2026-07-06")
    #expect(plain.code == 0)
    #expect(plain.findings.of("experts-paid").count == 1)
    let strict = try program.run("check", "in", "--strict", "--as-of", "2026-07-06")
    #expect(strict.code == 1)
    #expect(!strict.errors.isEmpty)
  }

  @Test("The same input gives the same bytes, whatever the locale, zone and number of jobs")
  func sameBytes() throws {
    let sample = Program.checkout.appending(path: "input-samples").path
    var outputs: Set<String> = []
    for environment in [[:], ["TZ": "Pacific/Kiritimati", "LC_ALL": "ru_RU.UTF-8"]] {
      for jobs in ["1", "2", "7"] {
        let program = try Program()
        let run = try program.run(
          ["check", sample, "--format", "json", "--as-of", "2026-07-06", "--jobs", jobs],
          environment: environment)
        outputs.insert(run.output)
      }
    }
    #expect(outputs.count == 1)
  }

  /// The samples were made in the usual way: `SampleTests`.
  @Test(
    "A report's every file has the same bytes, whatever the locale, zone and number of jobs",
    arguments: [
      ("2025", ["TZ": "Pacific/Kiritimati", "LC_ALL": "ru_RU.UTF-8"], "7"),
      ("2026-H1", ["TZ": "America/Adak", "LC_ALL": "kk_KZ.UTF-8"], "1"),
    ])
  func sameReport(_ period: String, _ environment: [String: String], _ jobs: String) throws {
    let committed = Program.checkout.appending(path: "output-samples/\(period)")
    let inputs = try FileManager.default.contentsOfDirectory(
      atPath: Program.checkout.appending(path: "input-samples").path
    ).filter { $0.hasPrefix("2") }.map { "\($0)/" }.sorted().map {
      "input-samples/\($0.dropLast())"
    }
    let program = try Program()
    let out = program.url("out").path
    _ = try program.run(
      ["report"] + inputs
        + ["--period", period, "--as-of", "2026-07-06", "--jobs", jobs, "--out", out, "--quiet"],
      environment: environment, in: Program.checkout)
    let difference = try program.run(
      ["-r", "--brief", "--exclude=printed.kk.txt", committed.path, out],
      executable: URL(filePath: "/usr/bin/diff"))
    #expect(difference.code == 0, "\(difference.output)\(difference.errors)")
  }
}
