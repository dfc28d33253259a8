import SocialOrder
import Testing

/// `threshold-splitting`: which contracts are taken together. 500 MCI of 2026 are 2 162.5 thousand tenge.
@Suite("Contracts taken together")
struct SplittingTests {
  /// Contracts as day and sum, and how many of them each note counts.
  struct Case: Sendable, CustomTestStringConvertible {
    let contracts: [(day: String, sum: String)]
    let groups: [Int]
    var testDescription: String { contracts.map { "\($0.day) \($0.sum)" }.joined(separator: ", ") }
  }

  static let cases = [
    Case(contracts: [("2026-02-02", "1081.25"), ("2026-03-04", "1081.25")], groups: [2]),
    Case(contracts: [("2026-02-02", "1081.25"), ("2026-03-05", "1081.25")], groups: []),
    Case(contracts: [("2026-02-02", "1081.25"), ("2026-02-02", "1081.24999")], groups: []),
    Case(contracts: [("2026-02-02", "2162.49999"), ("2026-02-02", "0.00001")], groups: [2]),
    Case(contracts: [("2026-02-02", "2162.5"), ("2026-02-02", "2000")], groups: []),
    Case(contracts: [("2026-02-02", "2100")], groups: []),
    // The first is too far from the others, which are enough without it.
    Case(
      contracts: [("2026-01-05", "900"), ("2026-02-09", "1100"), ("2026-03-09", "1100")],
      groups: [2]),
    // The days of a group are counted from its first contract, not from one to the next.
    Case(
      contracts: [("2026-02-02", "800"), ("2026-03-02", "800"), ("2026-03-30", "800")], groups: []),
    Case(
      contracts: [
        ("2026-02-02", "1500"), ("2026-02-03", "1500"), ("2026-04-20", "1500"),
        ("2026-04-21", "1500"), ("2026-04-22", "1"),
      ], groups: [2, 3]),
    // At New Year the higher MCI counts for all of them together, each one's own for itself.
    Case(contracts: [("2025-12-30", "1100"), ("2026-01-12", "1000")], groups: []),
    Case(contracts: [("2025-12-30", "1100"), ("2026-01-12", "1062.5")], groups: [2]),
    Case(contracts: [("2025-12-30", "1966"), ("2026-01-12", "1062.5")], groups: []),
  ]

  @Test("30 days, each under 500 MCI, together not", arguments: cases)
  func together(_ example: Case) throws {
    let program = try Program()
    let records = example.contracts.enumerated().map { index, contract -> Records.Change in
      (
        .projects,
        [
          "project_id": "Ж-\(index + 1)", "contract_date": contract.day,
          "contract_sum": contract.sum, "project_name_kk": "\(index + 1)-жоба",
        ]
      )
    }
    let run = try program.check(records)
    let found = run.findings.of("threshold-splitting")
    #expect(found.allSatisfy { $0["severity"] as? String == "note" })
    let related = found.map { ($0["related"] as? [Any] ?? []).count + 1 }
    #expect(related == example.groups, "\(run.errors)")
  }

  @Test("A project given in both half-years, or again the year after, is one contract")
  func oneContract() throws {
    let program = try Program()
    let small = ["contract_sum": "1500", "end_date": "2027-11-30"]
    func change(_ period: String) -> Records.Change {
      (.projects, small.merging(["period": period]) { $1 })
    }
    let run = try program.check(change("2026-H1"), change("2026-H2"), change("2027-H1"))
    #expect(run.findings.of("threshold-splitting").isEmpty)
  }
}
