package import SocialOrder

/// Scores are reported for the year in which the project ended (paras 16 and 25), whenever the council met. Once per project
/// and year, on the first row.
package enum ScorePeriod: SetRule {
  package static let declaration = RuleDeclaration(
    "score-period", .scores, .warning, basis: .arithmetic, citation: Citation(.paragraph("16")),
    column: "period", restsOnTerm: true,
    title: Texts(
      kk: "Балдар жоба аяқталған жылға беріледі.",
      ru: "Баллы относятся к году, в котором завершен проект.",
      en: "Scores are reported for the year in which the project ended."),
    message: Texts(
      kk: "Балдар {value} жылға берілген, ал жобаның аяқталу күні – {end}.",
      ru: "Баллы указаны за {value} год, а дата окончания проекта – {end}.",
      en: "The scores are given for {value}, but the project's end date is {end}."),
    help: Texts(
      kk: "Есепті жылға жоба аяқталған жылды жазыңыз немесе жобаның мерзімін түзетіңіз.",
      ru: "Укажите отчетным годом год завершения проекта или исправьте срок проекта.",
      en: "Give the year in which the project ended, or correct the project's term."),
    examples: [
      .fails((.projects, ["end_date": "2027-01-31"]), (.scores, [:])),
      // A meeting of January about a project that ended in December: the year is that of the project.
      .fails(
        (.projects, ["end_date": "2026-12-20"]),
        (.scores, ["period": "2027", "council_date": "2027-01-20"])),
      .passes((.projects, ["end_date": "2026-12-20"]), (.scores, ["council_date": "2027-01-20"])),
      .passes((.projects, [:]), (.scores, [:])),
    ])

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    for group in facts.scoreGroups where !facts.isUnknown(group.places, in: group.year) {
      // Under a wrong year the project is not found: then its latest row of any year tells.
      guard
        let project = facts.project(group.places, in: group.year)
          ?? group.places.projects.last.map({ facts.facts.projects[$0] }),
        let end = project.endDate, end.year != group.year.year
      else { continue }
      report.add(
        declaration, about: group.first, on: ScoreColumn.period, expected: .text("\(end.year)"),
        arguments: ["end": .date(end)], related: [project.id])
    }
  }
}
