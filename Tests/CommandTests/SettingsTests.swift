import Foundation
import Rules
import SocialOrder
import Testing

/// `tapsyrys.yaml`: what it may change, what it may not, and that every change is said.
@Suite("Settings")
struct SettingsTests {
  /// A folder with a project whose contract exceeds its plan: one warning.
  private func program(_ settings: String) throws -> Program {
    let program = try Program()
    for file in Records.csv([(.projects, ["contract_sum": "9500"])]) {
      try program.write("in/\(file.name)", file.text)
    }
    try program.write("s.yaml", settings)
    return program
  }

  private func check(_ program: Program, _ more: String...) throws -> Program.Run {
    try program.run(["check", "in", "--config", "s.yaml", "--as-of", "2026-03-06"] + more)
  }

  @Test(
    "A severity changes the finding, the file's totals and what --strict says",
    arguments: [
      ("contract-over-plan: breach", "breach", 1), ("contract-over-plan: note", "note", 0),
      ("contract-over-plan: off", nil, 0), ("contract-over-plan: warning", "warning", 0),
    ])
  func severity(_ line: String, _ severity: String?, code: Int32) throws {
    let run = try check(
      try program("severity:\n  \(line)\n"), "--format", "json", "--strict")
    let found = run.findings.of("contract-over-plan")
    #expect(found.first?["severity"] as? String == severity)
    #expect(run.files.first?["breaches"] as? Int == (severity == "breach" ? 1 : 0))
    #expect(run.files.first?["warnings"] as? Int == (severity == "warning" ? 1 : 0))
    #expect(run.files.first?["verdict"] as? String == "accepted")
    #expect(run.code == code)
  }

  @Test(
    "What differs from the defaults is said in text, in the summary and in run.json, and nothing else is"
  )
  func changesAreSaid() throws {
    let program = try program(
      "languages:\n  files: kk\ndue_days:\n  move: no\nseverity:\n  contract-over-plan: off\n")
    let said = "severity.contract-over-plan = off (warning); due_days.move = no (yes)"
    let text = try check(program).output
    #expect(text.split(separator: "\n").joined(separator: " ").contains(said))
    #expect(!text.contains("languages"))
    for quiet in [[], ["--quiet"]] {
      let run = try program.run(
        [
          "report", "in", "--period", "2026-H1", "--out", "out", "--config", "s.yaml", "--as-of",
          "2026-03-06",
        ] + quiet)
      let line = run.output.split(separator: "\n").joined(separator: " ")
      #expect(line.split(separator: said).count == 2, "\(run.output)")
    }
    for page in ["out/summary.html", "out/findings.html"] {
      let text = try program.read(page)
      #expect(text.split(separator: said).count == 4, "\(page): once in each language")
    }
    let json = try JSONSerialization.jsonObject(with: Data(program.read("out/run.json").utf8))
    let settings = (json as? [String: Any])?["settings"] as? [[String: String]]
    #expect(
      settings == [
        ["key": "severity.contract-over-plan", "value": "off", "default": "warning"],
        ["key": "due_days.move", "value": "no", "default": "yes"],
      ])
  }

  @Test(
    "What a settings file may not say ends with 64, its line, and what was probably meant",
    arguments: [
      ("severty:\n", 1, "severity"),
      ("severity:\n  contract-over-plam: off\n", 2, "contract-over-plan"),
      ("severity:\n  term-order: warning\n", 2, "term-order"),
      ("severity:\n  direction-range: off\n", 2, "direction-range"),
      ("severity:\n  contract-over-plan: error\n", 2, "warning"),
      ("severity:\n  contract-over-plan: [off]\n", 2, "warning"),
      ("severity:\n  notice-late: off\n  notice-late: off\n", 2, "notice-late"),
      ("# a\n\nlimits:\n  field: 20 MiB\n", 4, "15 MiB"), ("limits:\n  depth: 0\n", 2, "1000"),
      ("limits:\n  file: 99999999999999999999\n", 2, "GiB"),
      ("threshold:\n  sum: planed\n", 2, "planned"), ("threshold:\n  date: end\n", 2, "start"),
      ("threshold:\n  day: start\n", 2, "date"),
      ("due_days:\n  moves: yes\n", 2, "move"), ("due_days: yes\n", 1, "due_days"),
      ("worker:\n  memory: 1 MiB\n", 2, "256 MiB"), ("worker:\n  cpu: 10 KiB\n", 2, "30 min"),
      ("retention:\n  runs: -1\n", 2, "100000"), ("retention:\n  run: 3\n", 2, "runs"),
      ("watch:\n  sweep: 0 s\n", 2, "24 h"), ("wach:\n", 1, "watch"),
      ("languages:\n  files: de\n", 2, "kk"), ("a: [\n", 2, "YAML"), ("\u{1}", 1, "YAML"),
      (String(repeating: "[", count: 100_000), 1, "YAML"),
    ])
  func refused(_ text: String, line: Int, named: String) throws {
    let program = try program(text)
    for language in Language.allCases {
      let run = try check(program, "--lang", language.rawValue)
      #expect(run.code == 64)
      #expect(run.output.isEmpty)
      #expect(
        run.errors.contains("s.yaml") && run.errors.contains(" \(line)")
          || run.errors.contains("\(line)-жол"), "\(run.errors)")
      #expect(run.errors.contains(named) || named == "due_days", "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("Settings of the workspace change no figure, and no report speaks of them")
  func workspaceSettings() throws {
    let program = try program(
      "worker:\n  cpu: 90 s\n  memory: 2 GiB\n  file: 1 GiB\n  time: 2 h\n"
        + "retention:\n  runs: 7\n  rejected: 90\n  quarantine: 30\nwatch:\n  sweep: 5 min\n")
    let plain = ["check", "in", "--as-of", "2026-03-06"]
    #expect(try check(program).output == program.run(plain).output)
    let report = ["report", "in", "--period", "2026-H1", "--as-of", "2026-03-06"]
    #expect(try program.run(report + ["--out", "a", "--config", "s.yaml"]).code == 0)
    #expect(try program.run(report + ["--out", "b"]).code == 0)
    for name in try program.names("a") where name.contains(".") {
      #expect(
        try Data(contentsOf: program.url("a/\(name)"))
          == Data(contentsOf: program.url("b/\(name)")), "\(name)")
    }
  }

  @Test("A settings file that is not there, or is a folder, is wrong usage")
  func missing() throws {
    let program = try program("")
    for path in ["nowhere.yaml", "in"] {
      let run = try program.run("check", "in", "--config", path, "--as-of", "2026-03-06")
      #expect(run.code == 64)
      #expect(run.errors.contains(path))
    }
  }

  @Test(
    "The printed file changes nothing, and names every rule that may be changed",
    arguments: Language.allCases)
  func printed(_ language: Language) throws {
    let printing = try Program().run("init", "--print", "--lang", language.rawValue)
    #expect(printing.code == 0)
    let program = try program(printing.output)
    #expect(try check(program).output == program.run("check", "in", "--as-of", "2026-03-06").output)
    for rule in Rulebook.all.map({ $0.declaration }) {
      #expect(printing.output.contains("# \(rule.code): ") == (rule.severity != .error))
    }
    // With every comment mark before a severity taken away it still says what holds anyway.
    let all = printing.output.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.contains(/^  # [a-z-]+: (breach|warning|note)/) ? "  " + $0.dropFirst(4) : String($0)
    }
    try program.write("s.yaml", all.joined(separator: "\n"))
    #expect(try check(program).output == program.run("check", "in", "--as-of", "2026-03-06").output)
  }

  @Test(
    "Which sum and which day decide the threshold is the settings': said in the unclear case and as a change",
    arguments: [
      ("", "the contract sum and the MCI on the contract date, by which the sum is under", []),
      (
        "  sum: planned\n",
        "the planned sum and the MCI on the contract date, by which the sum is not under",
        ["threshold.sum = planned (project)"]
      ),
      (
        "  date: start\n",
        "the contract sum and the MCI on the start date, by which the sum is under",
        ["threshold.date = start (contract)"]
      ),
      (
        "  sum: contract\n  date: contract\n", "the contract sum and the MCI on the contract date",
        ["threshold.sum = contract (project)"]
      ),
    ])
  func threshold(_ lines: String, _ said: String, changes: [String]) throws {
    let program = try Program()
    let records: [Records.Change] = [
      (.projects, ["planned_sum": "2500", "contract_sum": "2100"]),
      (.monitoring, ["conducted_by": "experts", "experts": "Ахметов А.А."]),
    ]
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    try program.write("s.yaml", lines.isEmpty ? "" : "threshold:\n" + lines)
    let run = try check(program, "--lang", "en", "--format", "json")
    let found = run.findings.of("experts-threshold-unclear")
    #expect(found.map { $0["severity"] as? String } == ["warning"])
    let message = found.first?["message"] as? String ?? ""
    #expect(message.contains(said), "\(message)")
    let text = try check(program, "--lang", "en").output
    #expect(
      changes.allSatisfy { text.contains($0) }
        && text.contains("threshold.sum =") == changes.contains { $0.contains("sum") })
  }

  @Test("Limits are those of the settings")
  func limits() throws {
    let program = try program("limits:\n  file: 100\n")
    let run = try check(program, "--format", "json")
    #expect(run.code == 1)
    #expect(run.codes == ["file-too-large"])
    try program.write("s.yaml", "limits:\n  columns: 3\n")
    #expect(try check(program, "--format", "json").codes.contains("too-many-columns"))
  }

  @Test("The language of files is the settings', unless it is asked for")
  func language() throws {
    let program = try program("languages:\n  files: ru\n")
    #expect(try check(program, "--format", "json").json["lang"] as? String == "ru")
    #expect(try check(program, "--format", "json", "--lang", "en").json["lang"] as? String == "en")
  }

  @Test("A due day on a day off moves, or stays, as the settings say")
  func dueDays() throws {
    // 5 February 2028 would be a Saturday; of the years in the tables, 5 February 2023 was a Sunday.
    let program = try Program()
    let ended = [
      "period": "2022-H2", "contract_date": "2022-02-02", "start_date": "2022-02-03",
      "end_date": "2022-11-30", "status": "completed",
    ]
    let records: [Records.Change] = [
      (.projects, ended), (.projects, ended.merging(["project_id": "Ж-2"]) { $1 }),
      (.scores, ["period": "2022", "project_id": "Ж-2", "council_date": "2022-12-10"]),
    ]
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    try program.write("s.yaml", "due_days:\n  move: no\n")
    let arguments = ["check", "in", "--format", "json", "--as-of", "2023-02-06"]
    #expect(try program.run(arguments).findings.of("evaluation-missing").isEmpty)
    let unmoved = try program.run(arguments + ["--config", "s.yaml"])
    #expect(unmoved.findings.of("evaluation-missing").count == 1)
  }
}
