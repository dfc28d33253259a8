import SocialOrder
import Testing

/// 500 MCI (para 9), exact to the tiyn, through the front door.
///
/// 500 MCI of 2025 are 1 966 000 tenge, of 2026 they are 2 162 500.
@Suite("The threshold of 500 MCI")
struct ThresholdTests {
  /// What is said of a visit with experts.
  enum Verdict: String {
    case allowed
    case below = "experts-below-threshold"
    case unclear = "experts-threshold-unclear"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let verdict: Verdict
    var planned = "9000"
    var contract = ""
    var whole = ""
    var signed = "2026-02-02"
    var starts = "2026-02-03"

    var testDescription: String {
      "planned \(planned), contract \(contract), whole \(whole), \(signed), \(starts)"
    }
  }

  static let onBothSides = [
    Case(verdict: .below, planned: "2162.49999", contract: "2162.49999"),
    Case(verdict: .allowed, planned: "2162.5", contract: "2162.5"),
    Case(verdict: .allowed, planned: "2162.50001", contract: "2162.50001"),
    Case(verdict: .below, whole: "2162.49999"),
    Case(verdict: .allowed, planned: "1", contract: "1", whole: "2162.5"),
    Case(verdict: .allowed, planned: "1", contract: "1", whole: "2162.50001"),
  ]

  /// The last day of 2025 and the first of 2026.
  static let newYear = [
    Case(verdict: .below, whole: "1965.99999", signed: "2025-12-31", starts: "2025-12-31"),
    Case(verdict: .allowed, whole: "1966", signed: "2025-12-31", starts: "2025-12-31"),
    Case(verdict: .allowed, whole: "1966.00001", signed: "2025-12-31", starts: "2025-12-31"),
    Case(verdict: .below, whole: "2162.49999", signed: "2026-01-01", starts: "2026-01-01"),
    Case(verdict: .allowed, whole: "2162.5", signed: "2026-01-01", starts: "2026-01-01"),
    Case(verdict: .below, whole: "1965.99999", signed: "2025-12-31", starts: "2026-01-01"),
    Case(verdict: .unclear, whole: "1966", signed: "2025-12-31", starts: "2026-01-01"),
    Case(verdict: .unclear, whole: "2162.49999", signed: "2025-12-31", starts: "2026-01-01"),
    Case(verdict: .allowed, whole: "2162.5", signed: "2025-12-31", starts: "2026-01-01"),
    Case(verdict: .unclear, whole: "2000", signed: "2026-01-01", starts: "2025-12-31"),
  ]

  /// The whole project's sum if it is given, else the contract's and the planned one; the contract's day and the start.
  static let readings = [
    Case(verdict: .unclear, planned: "2162.5", contract: "2162.49999"),
    Case(verdict: .unclear, planned: "2162.49999", contract: "2162.5"),
    Case(verdict: .below, planned: "2162.49999", contract: "1"),
    Case(verdict: .below, planned: "2162.49999", signed: ""),
    Case(verdict: .allowed, planned: "2162.5", signed: ""),
    Case(verdict: .below, planned: "2162.49999", contract: "2162.49999", signed: ""),
    Case(verdict: .allowed, planned: "1966", signed: "", starts: "2025-12-31"),
    Case(
      verdict: .unclear, planned: "2162.5", contract: "1965.99999", signed: "2025-12-31",
      starts: "2026-01-01"),
    Case(
      verdict: .unclear, planned: "1966", contract: "1965.99999", signed: "2025-12-31",
      starts: "2026-01-01"),
    Case(
      verdict: .below, planned: "1965.99999", contract: "1965.99999", signed: "2025-12-31",
      starts: "2026-01-01"),
    Case(
      verdict: .allowed, planned: "2162.5", contract: "2162.5", signed: "2025-12-31",
      starts: "2026-01-01"),
  ]

  @Test(
    "One tiyn below, at, one above; both sides of New Year; every reading",
    arguments: onBothSides + newYear + readings)
  func boundary(_ example: Case) throws {
    let program = try Program()
    let run = try program.check(
      (
        .projects,
        [
          "planned_sum": example.planned, "contract_sum": example.contract,
          "project_sum": example.whole, "contract_date": example.signed,
          "start_date": example.starts,
        ]
      ),
      (.monitoring, ["conducted_by": "experts", "experts": "Ахметов А.А."]))
    let found = run.codes.intersection([Verdict.below.rawValue, Verdict.unclear.rawValue])
    #expect(found == Set(example.verdict == .allowed ? [] : [example.verdict.rawValue]))
  }

  @Test(
    "A day of which the MCI is not known: the date is doubted, and a note names the rules not judged"
  )
  func outsideTable() throws {
    let later = [
      "contract_date": "2027-01-11", "start_date": "2027-01-12", "end_date": "2027-11-30",
      "planned_sum": "1", "contract_sum": "1",
    ]
    let run = try Program().check(
      (.projects, later), (.monitoring, ["conducted_by": "experts", "experts": "Ахметов А.А."]))
    #expect(run.codes.isDisjoint(with: ["experts-below-threshold", "experts-threshold-unclear"]))
    let doubted = run.findings.of("date-implausible")
    #expect(doubted.map { $0["column"] as? String } == ["contract_date", "start_date"])
    let doubts = doubted.compactMap { $0["message"] as? String }
    #expect(doubts.count == 2 && doubts.allSatisfy { $0.contains("2018–2026") })
    #expect(doubted.first?["expected"] as? String == "2018-01-01..2026-12-31")
    let notes = run.findings.of("not-checked")
    #expect(Set(notes.compactMap { $0["path"] as? String }).count == notes.count)
    let visits = notes.first { $0["path"] as? String == "in/monitoring.csv" }
    let message = visits?["message"] as? String ?? ""
    #expect(message.contains("(experts-below-threshold, experts-threshold-unclear)"), "\(message)")
    #expect(message.contains("2027") && message.contains("mci.csv"), "\(message)")
    let projects = notes.first { $0["path"] as? String == "in/projects.csv" }
    let splitting = projects?["message"] as? String ?? ""
    #expect(splitting.contains("threshold-splitting"))
    // The end of a term is looked up nowhere.
    let end = try Program().check((.projects, ["end_date": "2027-11-30"]))
    #expect(end.findings.of("date-implausible").isEmpty)
  }

  @Test("A finding shows sum, MCI, its day, the limit and the difference, to the tiyn")
  func figures() throws {
    let program = try Program()
    let run = try program.check(
      (.projects, ["project_sum": "2162.49999"]),
      (.monitoring, ["conducted_by": "both", "experts": "Ахметов А.А."]))
    let message = run.findings.of("experts-below-threshold").first?["message"] as? String ?? ""
    for part in ["2\u{A0}162,49999", "02.02.2026", "4\u{A0}325", "2\u{A0}162,5 ", "0,00001"] {
      #expect(message.contains(part), "\(message)")
    }
  }
}
