package import SocialOrder

/// A council member who gives all four criteria the same score on 10 projects or more may not have weighed them one by
/// one. The score may differ from project to project. Our own care.
///
/// Once per member, body and year, on the first such row; a name that fits two people counts for nobody
/// (`expert-ambiguous`).
package enum ScoreStraightLine: SetRule {
  package static let declaration = RuleDeclaration(
    "score-straight-line", .scores, .warning, basis: .analytic, column: "expert_name",
    title: Texts(
      kk: "Кеңес мүшесі әр өлшемшартты бөлек бағалайды.",
      ru: "Член Совета оценивает каждый критерий отдельно.",
      en: "A council member weighs each criterion by itself."),
    message: Texts(
      kk: "{value} төрт өлшемшарттың бәріне бірдей балл қойған жобалардың саны – {count}.",
      ru: "Эксперт «{value}» поставил один и тот же балл по всем четырем критериям; таких "
        + "проектов – {count}.",
      en: "{value} gave all four criteria the same score, and this on {count} projects."),
    help: Texts(
      kk: "Балдарды сарапшының бағалау нысандарымен салыстырыңыз. Олар дұрыс болса, сол күйінде "
        + "қалдырыңыз.",
      ru: "Сверьте баллы с формами оценки эксперта. Если они верны, оставьте как есть.",
      en: "Compare the scores with the expert's evaluation forms; if they are right, leave them."),
    examples: [
      straight(10),
      straight(9),
      .passes((.scores, [:])),
    ])

  /// From how many projects on it is worth a look.
  private static let many = 10

  /// Ten projects make the rule speak, nine do not; the score is 5 on some of them and 4 on the others.
  private static func straight(_ count: Int) -> Example {
    let records = (1...count).map { number -> (kind: RecordKind, changes: [String: String]) in
      var changes = ["project_id": "Ж-\(number)"]
      for criterion in Criterion.allCases {
        changes[ScoreColumn.score(criterion).name] = number % 2 == 0 ? "4" : "5"
      }
      return (.scores, changes)
    }
    return Example(fails: count >= many, input: .records(records))
  }

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    var book = CouncilBook(facts)
    var rows: [CouncilBook.Member: [ScoreFact]] = [:]
    for score in facts.facts.scores where isStraight(score) {
      rows[book.member(score), default: []].append(score)
    }
    for rows in rows.values where rows.count >= many {
      let sorted = rows.sorted { $0.id < $1.id }
      let projects = Set(rows.map(\.project)).count
      guard projects >= many, let first = sorted.first, !book.isAmbiguous(first) else { continue }
      report.add(
        declaration, about: first, on: ScoreColumn.expertName,
        arguments: ["count": .number(projects)], related: sorted.dropFirst().map(\.id))
    }
  }

  private static func isStraight(_ score: ScoreFact) -> Bool {
    guard let first = score.score(.results) else { return false }
    return Criterion.allCases.allSatisfy { score.score($0) == first }
  }
}
