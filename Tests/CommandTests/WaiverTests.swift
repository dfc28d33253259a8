import Foundation
import SocialOrder
import Testing

/// Dated decisions that excuse records: shown with what they excuse, and for as long as they say.
@Suite("Waivers")
struct WaiverTests {
  static let header =
    "rule,administrator_bin,period,key,reason,approved_by,decision,from,until\n"

  /// A line of the file: decision 12-3 of one body's first half of 2026.
  static func waiver(
    _ rule: String, key: String = "", bin: String = "050440002118", period: String = "2026-H1",
    from: String = "2026-01-01", until: String = "2026-12-31"
  ) -> String {
    "\(rule),\(bin),\(period),\(key),карантин,Сериков Б.,12-3,\(from),\(until)\n"
  }

  /// A visit with paid experts (a breach), and one with experts that nobody names (an error).
  private func program(_ waivers: String) throws -> Program {
    let program = try Program()
    let records: [Records.Change] = [
      (.projects, [:]), (.monitoring, ["expert_fee": "10"]),
      (.monitoring, ["visit_date": "15.05.2026", "conducted_by": "experts"]),
    ]
    for file in Records.csv(records) { try program.write("in/\(file.name)", file.text) }
    try program.write("ref/waivers.csv", Self.header + waivers)
    return program
  }

  private func check(_ program: Program, _ more: String...) throws -> Program.Run {
    try program.run(
      ["check", "in", "--reference", "ref", "--format", "json", "--as-of", "2026-07-06"] + more)
  }

  @Test("What is waived keeps its code, names the waiver, counts nowhere and rejects nothing")
  func waived() throws {
    let program = try program(
      Self.waiver("experts-paid") + Self.waiver("experts-not-named", key: "visit_date=2026-05-15"))
    let run = try check(program, "--strict")
    #expect(run.code == 0, "\(run.output)")
    let paid = try #require(run.findings.of("experts-paid").first)
    #expect(paid["severity"] as? String == "breach")
    #expect(
      paid["waiver"] as? [String: String] == [
        "decision": "12-3", "approved_by": "Сериков Б.", "reason": "карантин",
        "from": "2026-01-01", "until": "2026-12-31",
      ])
    #expect(run.findings.of("experts-not-named").first?["waiver"] is [String: String])
    let visits = try #require(run.files.first { $0["kind"] as? String == "monitoring" })
    #expect(visits["errors"] as? Int == 0)
    #expect(visits["breaches"] as? Int == 0)
    #expect(visits["verdict"] as? String == "accepted")
    #expect(run.codes.isDisjoint(with: ["waiver-unused", "waiver-expired"]))
    #expect(run.files.count == 2)

    let text = try program.run(
      "check", "in", "--reference", "ref", "--lang", "ru", "--as-of", "2026-07-06")
    #expect(
      text.output.contains("Не учитывается по решению")
        || text.output.contains("не учитывается по решению"))
    #expect(
      text.output.contains("Решение № 12-3 (Сериков Б.), по 31.12.2026 включительно: карантин"))
    #expect(text.output.contains("не учтено по решениям: 2"))

    let report = try program.run(
      "report", "in", "--period", "2026-H1", "--out", "out", "--reference", "ref", "--as-of",
      "2026-07-06", "--quiet")
    #expect(report.output.contains("experts-paid, № 12-3: 1"))
    let json = try JSONSerialization.jsonObject(with: Data(program.read("out/run.json").utf8))
    let used = (json as? [String: Any])?["waivers"] as? [[String: Any]] ?? []
    #expect(used.map { $0["rule"] as? String } == ["experts-paid", "experts-not-named"])
    #expect(used.map { $0["findings"] as? Int } == [1, 1])
  }

  @Test("An expired waiver excuses nothing, and is told on its own line")
  func expired() throws {
    let program = try program(Self.waiver("experts-not-named", until: "2026-07-05"))
    let run = try check(program, "--lang", "en")
    #expect(run.code == 1)
    #expect(run.findings.of("experts-not-named").first?["waiver"] is NSNull)
    let expired = try #require(run.findings.of("waiver-expired").first)
    #expect(expired["path"] as? String == "ref/waivers.csv")
    #expect(expired["line"] as? Int == 2)
    #expect(expired["severity"] as? String == "warning")
    #expect(run.files.count == 2)
    let text = try program.run("check", "in", "--reference", "ref", "--as-of", "2026-07-06")
    #expect(text.output.contains("ref/waivers.csv"))
    // On its last day it is in force.
    let lastDay = try program.run(
      "check", "in", "--reference", "ref", "--format", "json", "--as-of", "2026-07-05")
    #expect(lastDay.code == 0)
  }

  @Test(
    "A waiver that excuses nothing is listed: another body, period, key, rule, or not yet in force",
    arguments: [
      waiver("experts-paid", bin: "140740001239"), waiver("experts-paid", period: "2025-H2"),
      waiver("experts-paid", period: "2026"), waiver("experts-paid", key: "project_id=Ж-9"),
      waiver("experts-paid", key: "project_id=Ж-1|visit_date=2026-04-16"),
      waiver("notice-late"), waiver("experts-paid", from: "2026-07-07"),
      waiver("notice-late", until: "2026-02-01"),
    ])
  func unused(_ waiver: String) throws {
    let run = try check(try program(waiver))
    let unused = try #require(run.findings.of("waiver-unused").first)
    #expect(unused["severity"] as? String == "note")
    #expect(unused["path"] as? String == "ref/waivers.csv")
    #expect(run.findings.of("experts-paid").first?["waiver"] is NSNull)
    #expect(run.findings.of("waiver-expired").isEmpty)
  }

  @Test("A key names its record in canonical form, and may name part of it")
  func key() throws {
    for key in ["project_id=Ж-1", "visit_date=2026-04-15|project_id= Ж-1 ", "conducted_by=body"] {
      let run = try check(try program(Self.waiver("experts-paid", key: key)))
      #expect(run.findings.of("experts-paid").first?["waiver"] is [String: String], "\(key)")
    }
  }

  @Test(
    "A waiver that cannot be is refused with its line",
    arguments: [
      (waiver("required"), "required"), (waiver("direction-range"), "direction-range"),
      (waiver("quote-unclosed"), "quote-unclosed"),
      (waiver("duplicate-record"), "duplicate-record"),
      (waiver("waiver-unused"), "waiver-unused"), (waiver("experts-payd"), "experts-paid"),
      (waiver("experts-paid", bin: "050440002119"), "050440002119"),
      (waiver("experts-paid", period: "2026-H3"), "2026-H3"),
      (waiver("experts-paid", key: "project=Ж-1"), "project_id"),
      (waiver("experts-paid", key: "period=2026-H1"), "period"),
      (waiver("experts-paid", key: "visit_date=15.04.2026"), "15.04.2026"),
      (waiver("experts-paid", key: "Ж-1"), "Ж-1"),
      (waiver("experts-paid", from: "2026-02-30"), "2026-02-30"),
      (waiver("experts-paid", from: "2027-01-01"), "2026-12-31"),
      ("experts-paid,050440002118,2026-H1,,,Сериков Б.,12-3,2026-01-01,2026-12-31\n", "5"),
      ("\n", "2"),
    ])
  func refused(_ line: String, named: String) throws {
    // The first line is good; the second is not, or says the same again.
    let good = Self.waiver("experts-paid", until: "2026-06-30")
    let twice = line == "\n" ? Self.waiver("experts-paid", from: "2026-06-30") : line
    let run = try check(try program(good + twice))
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("ref/waivers.csv, 3-жол"), "\(run.errors)")
    #expect(run.errors.contains(named), "\(run.errors)")
  }

  @Test("Settings weigh what stands on the waivers' file as everything else")
  func weighed() throws {
    let program = try program(Self.waiver("notice-late"))
    try program.write("s.yaml", "severity:\n  waiver-unused: off\n  experts-paid: off\n")
    let run = try check(program, "--config", "s.yaml")
    #expect(run.codes.isDisjoint(with: ["waiver-unused", "experts-paid"]))
  }
}
