import Foundation
import SocialOrder
import Testing

/// Bugs that people found by using the program, each with the case that showed it.
@Suite("Found in use")
struct FollowOnTests {
  /// A visit that could not be read, or that names a project wrongly, is no missing visit.
  @Test(
    "A visit in error is not also a lapse of the project",
    arguments: [
      ["visit_date": "15.05.26"], ["conducted_by": "органның өзі"], ["project_id": "Ж–1"],
      ["administrator_bin": "50440002118"],
    ])
  func visitInError(_ changes: [String: String]) throws {
    let program = try Program()
    // Another visit of the body, so that visits of the half-year were given.
    let run = try program.check(
      (.projects, [:]), (.projects, ["project_id": "Ж-2"]),
      (.monitoring, ["project_id": "Ж-2"]), (.monitoring, changes))
    #expect(run.findings.of("monitoring-first-half").isEmpty, "\(run.codes)")
    #expect(run.code == 1)
  }

  @Test("Experts split by a comma are two, and the one without a notice is named")
  func expertsByComma() throws {
    let run = try Program().check(
      (.projects, [:]),
      (.monitoring, ["conducted_by": "experts", "experts": "Ахметов А.А., Сейтов Б.Б."]),
      (.conflictNotices, [:]))
    let messages = run.findings.of("notice-missing").compactMap { $0["message"] as? String }
    #expect(messages.count == 1)
    #expect(messages.first?.contains("Сейтов Б.Б.") == true)
    #expect(messages.first?.contains("Ахметов") == false)
  }

  @Test("Words that mean nobody name no expert", arguments: ["-", "жоқ", "Нет"])
  func nobody(_ text: String) throws {
    let run = try Program().check(
      (.projects, [:]), (.monitoring, ["conducted_by": "both", "experts": text]))
    #expect(run.findings.of("experts-not-named").count == 1)
  }

  @Test("A point before three digits in a whole number is not read as one")
  func thousandsByPoint() throws {
    let run = try Program().check((.evaluationRemarks, ["remarks_received": "1.000"]))
    #expect(run.findings.of("number-ambiguous").count == 1)
  }

  @Test("A report is not written over that of another period, nor over a form of somebody's")
  func otherReports() throws {
    let program = try Program()
    for file in Records.csv([(.projects, [:])]) { try program.write("in/\(file.name)", file.text) }
    func report(_ period: String) throws -> Program.Run {
      try program.run(
        "report", "in", "--period", period, "--out", "out", "--as-of", "2026-07-06")
    }
    #expect(try report("2026-H1").code == 0)
    #expect(try report("2026").code == 64)
    #expect(try report("2026-H1").code == 0)
    try FileManager.default.removeItem(at: program.url("out/run.json"))
    #expect(try report("2026-H1").code == 64)
    #expect(try program.names("out").contains("annex-4.kk.xlsx"))
  }

  @Test("The report of a check is not written over the file that was checked")
  func outIsInput() throws {
    let program = try Program()
    let file = Records.csv([(.projects, [:])])[0]
    try program.write("mine.csv", file.text)
    let run = try program.run("check", "mine.csv", "--out", "mine.csv", "--as-of", "2026-07-06")
    #expect(run.code == 64)
    #expect(try program.read("mine.csv") == file.text)
  }
}
