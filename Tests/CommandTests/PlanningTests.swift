import SocialOrder
import Testing

/// Discussions, plans and days of receipt: how often a rule speaks, where, and what hides it.
@Suite("Discussions, plans and due days")
struct PlanningTests {
  @Test("A theme's discussion is judged once, by the worst of its rows")
  func oncePerTheme() throws {
    let run = try Program().check(
      (.discussions, ["remark_id": "1", "closed_on": "2025-09-15"]),
      (.discussions, ["remark_id": "2", "closed_on": "2025-09-12"]),
      (.discussions, ["remark_id": "3", "closed_on": "2025-09-12"]),
      (.discussions, ["theme_id": "Т-2", "closed_on": "2025-09-15"]))
    let found = run.findings.of("discussion-too-short")
    #expect(found.map { $0["line"] as? Int } == [3, 5])
    #expect(found.map { $0["severity"] as? String } == ["breach", "warning"])
  }

  @Test("Dates that contradict each other hide every other rule on dates of their record")
  func contradiction() throws {
    let run = try Program().check(
      (
        .discussions,
        ["closed_on": "2025-09-01", "remark_received_on": "2025-09-05", "decided_on": "2025-10-20"]
      ))
    #expect(run.codes == ["discussion-dates"])
    #expect(run.code == 1)
  }

  @Test("What the calendar does not reach is not judged, and one note says which year is missing")
  func beyondCalendar() throws {
    let run = try Program().check(
      (
        .discussions,
        [
          "period": "2029", "posted_on": "2028-03-01", "closed_on": "2028-03-02",
          "remark_received_on": "2028-03-02", "decided_on": "2028-06-01",
        ]
      ), (.plans, ["period": "2029", "published_on": "2029-02-20", "sent_on": ""]))
    #expect(run.findings.of("discussion-too-short").isEmpty)
    #expect(run.findings.of("decision-late").isEmpty)
    #expect(run.findings.of("plan-late").isEmpty)
    let notes = run.findings.of("not-checked").compactMap { $0["message"] as? String }
    #expect(notes.count == 2)
    #expect(notes.first?.contains("2028") == true)
    #expect(notes.last?.contains("2029") == true)
  }

  @Test("A finding that rests on an unsettled year says so, and no other does")
  func provisional() throws {
    let run = try Program().check(
      (.plans, ["published_on": "2026-01-27"]),
      (.plans, ["period": "2025", "published_on": "2025-01-28", "sent_on": ""]))
    let remarked = run.findings.of("plan-late").map {
      ($0["message"] as? String ?? "").contains("әлі бекітілмеген")
    }
    #expect(remarked == [true, false])
  }

  @Test("A late file is found once for each kind, body and period in it, on the file as a whole")
  func received() throws {
    let program = try Program()
    let records: [Records.Change] = [
      (.projects, [:]), (.projects, ["project_id": "Ж-2"]),
      (.projects, ["administrator_bin": "220640920038"]), (.projects, ["period": "2025-H2"]),
      (.monitoring, [:]), (.discussions, [:]), (.plans, [:]),
    ]
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    let check = ["check", "in", "--format", "json", "--as-of", "2026-07-06", "--received"]
    let late = try program.run(check + ["2026-07-08"])
    let found = late.findings.of("submission-late")
    #expect(
      found.map { $0["path"] as? String } == ["in/monitoring.csv"]
        + Array(repeating: "in/projects.csv", count: 3))
    #expect(found.allSatisfy { $0["column"] == nil && $0["line"] as? Int == nil })
    let bodies = found.map { $0["record"] as? [String: String] ?? [:] }
    #expect(Set(bodies.map { "\($0["administrator_bin"] ?? "") \($0["period"] ?? "")" }).count == 3)
    #expect(late.code == 0)
    #expect(try program.run(check + ["2026-07-07"]).findings.of("submission-late").count == 1)
    #expect(try program.run(check + ["2025-12-05"]).findings.of("submission-late").isEmpty)
  }

  @Test(
    "A second half-year filed between 5 December and 5 February is late only if it is its first file",
    arguments: [("2025-12-08", "warning"), ("2026-02-05", "warning"), ("2026-02-06", "breach")])
  func filedAgain(_ received: String, _ severity: String) throws {
    let program = try Program()
    for file in Records.csv([(.projects, ["period": "2025-H2"])]) {
      try program.write("in/\(file.name)", file.text)
    }
    let run = try program.run(
      "check", "in", "--format", "json", "--as-of", "2026-07-06", "--received", received,
      "--strict",
      "--lang", "en")
    let found = run.findings.of("submission-late")
    #expect(found.map { $0["severity"] as? String } == [severity])
    let message = found.first?["message"] as? String ?? ""
    #expect(message.contains("file again until 2026-02-05") == (severity == "warning"))
    // 5 December 2025 is a Friday: one day, and not twice.
    #expect(message.contains("due by 2025-12-05"), "\(message)")
    #expect(run.code == (severity == "breach" ? 1 : 0))
  }

  @Test("A due day that moves is said with the day that the Order names, another once")
  func movedDay() throws {
    let moved = try Program().check((.plans, ["published_on": "2026-01-27"]))
    let message = moved.findings.of("plan-late").first?["message"] as? String ?? ""
    #expect(message.contains("25.01.2026") && message.contains("26.01.2026"), "\(message)")
    let still = try Program().check(
      (.plans, ["period": "2024", "published_on": "2024-01-29", "sent_on": ""]))
    let once = still.findings.of("plan-late").first?["message"] as? String ?? ""
    #expect(once.split(separator: "25.01.2024").count == 2, "\(once)")
  }

  @Test("Discussions and plans count in the report of their year, and are outside of others")
  func conservation() throws {
    let program = try Program()
    for file in Records.csv([(.discussions, [:]), (.plans, [:])]) {
      try program.write("in/\(file.name)", file.text)
    }
    func records(_ period: String) throws -> [String: Int] {
      let run = try program.run(
        "report", "in", "--period", period, "--out", period, "--as-of", "2026-07-06")
      #expect(run.code == 0)
      let figures = try Program.Run(
        code: 0, output: program.read("\(period)/figures.json"), errors: "")
      let conservation = figures.json["conservation"] as? [String: Any]
      return conservation?["records"] as? [String: Int] ?? [:]
    }
    #expect(try records("2026")["accepted"] == 2)
    for file in Records.csv([(.projects, [:])]) { try program.write("in/\(file.name)", file.text) }
    let half = try records("2026-H1")
    #expect([half["read"], half["accepted"], half["outside"]] == [3, 1, 2])
  }
}
