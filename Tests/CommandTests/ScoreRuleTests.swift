import SocialOrder
import Testing

/// The rules that hold a council member's scores against those of the others.
@Suite("Scores held against each other")
struct ScoreRuleTests {
  /// The four scores of each member, and the places of those who are far from the others.
  struct Case: Sendable {
    let sheets: [String]
    let outliers: [Int]
  }

  /// A sheet is `results effect continuation longterm`.
  static let cases = [
    // 20 and 12, 12, 12: 8 points; 19.99 and 12.
    Case(sheets: ["5 5 5 5", "3 3 3 3", "3 3 3 3", "3 3 3 3"], outliers: [1]),
    Case(sheets: ["5 5 5 4.99", "3 3 3 3", "3 3 3 3", "3 3 3 3"], outliers: []),
    Case(sheets: ["1 1 1 1", "3 3 3 3", "3 3 3 3", "3 3 3 3"], outliers: [1]),
    // Three others are enough, two are not.
    Case(sheets: ["5 5 5 5", "1 1 1 1", "1 1 1 1"], outliers: []),
    // Four others, 11, 12, 13 and 14: their median is 12.5, and 4.5 is 8 below it.
    Case(sheets: ["1 1 1 1.5", "2 3 3 3", "3 3 3 3", "4 3 3 3", "4 4 3 3"], outliers: [1]),
    Case(sheets: ["1 1 1 1.51", "2 3 3 3", "3 3 3 3", "4 3 3 3", "4 4 3 3"], outliers: []),
    // Half a hundredth: the median of 12, 12.01, 12.02 and 12.03 is 12.015; 4.01 is 8.005 below it, 4.02 is 7.995.
    Case(
      sheets: ["1 1 1 1.01", "3 3 3 3", "3 3 3 3.01", "3 3 3 3.02", "3 3 3 3.03"], outliers: [1]),
    Case(
      sheets: ["1 1 1 1.02", "3 3 3 3", "3 3 3 3.01", "3 3 3 3.02", "3 3 3 3.03"], outliers: []),
    // Two camps: each one's others lie on both sides, and the median between them.
    Case(sheets: ["5 5 5 5", "5 5 5 5", "1 1 1 1", "1 1 1 1"], outliers: [1, 2, 3, 4]),
    Case(sheets: ["5 5 5 5", "5 5 5 5", "3 3 3 3", "1 1 1 1", "1 1 1 1"], outliers: [1, 2, 4, 5]),
  ]

  @Test("8 points from the median of at least three others", arguments: cases)
  func outliers(_ example: Case) throws {
    let program = try Program()
    let surnames = ["Ахметов", "Серіков", "Ким", "Ли", "Оспанов"]
    let records = zip(surnames, example.sheets).map { surname, sheet in
      score(sheet, by: "\(surname) А.А.")
    }
    let run = try program.check(records)
    let lines = run.findings.of("score-outlier").compactMap { $0["line"] as? Int }
    #expect(lines == example.outliers.map { $0 + 1 }, "\(example.sheets)")
  }

  @Test("A median between two sums is printed exactly")
  func exactMedian() throws {
    let program = try Program()
    let sheets = ["1 1 1 1.01", "3 3 3 3", "3 3 3 3.01", "3 3 3 3.02", "3 3 3 3.03"]
    let run = try program.check(
      sheets.enumerated().map { score($1, by: "\(["А", "Б", "В", "Г", "Д"][$0])ев А.А.") })
    let message = run.findings.of("score-outlier").first?["message"] as? String ?? ""
    #expect(message.contains("12,015") && message.contains("8,005"), "\(message)")
  }

  @Test("A member is not one of the others: two meetings, or the same name written twice")
  func sameMember() throws {
    let program = try Program()
    let run = try program.check([
      score("5 5 5 5", by: "Ахметов А.А."), score("1 1 1 1", by: "Серіков Б.Б."),
      score("1 1 1 1", by: "Серіков Б. Б."), score("1 1 1 1", by: "Серіков Б.Б.", on: "2026-12-11"),
      score("1 1 1 1", by: "Ким А."),
    ])
    #expect(run.findings.of("score-outlier").isEmpty)
  }

  @Test("Equal scores on ten projects are said once; a name of two people counts for nobody")
  func straightLines() throws {
    let program = try Program()
    func rows(_ name: String, _ count: Int) -> [Records.Change] {
      (1...count).map { score("4 4 4 4", by: name, project: "Ж-\($0)") }
    }
    let run = try program.check(
      rows("Ахметов А.А.", 5) + rows("АХМЕТОВ А. А.", 10) + rows("Серіков Б.Б.", 9)
        + rows("Ким А.", 10)
        + ["Ким Алина", "Ким Асель"].map { score("1 2 3 4", by: $0) })
    let found = run.findings.of("score-straight-line")
    #expect(found.compactMap { $0["line"] as? Int } == [2])
    #expect((found.first?["related"] as? [Any])?.count == 14)
    let message = found.first?["message"] as? String ?? ""
    #expect(message.contains("10"), "\(message)")
  }

  private func score(
    _ sheet: String, by name: String, project: String = "Ж-1", on day: String = "2026-12-10"
  ) -> Records.Change {
    var changes = ["expert_name": name, "project_id": project, "council_date": day]
    for (criterion, points) in zip(Criterion.allCases, sheet.split(separator: " ")) {
      changes[ScoreColumn.score(criterion).name] = String(points)
    }
    return (.scores, changes)
  }
}
