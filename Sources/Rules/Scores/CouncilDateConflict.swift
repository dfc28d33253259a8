package import SocialOrder

/// A project's scores of a year come from one meeting of the expert council (Annex 5-1 holds one date). Our own care.
///
/// Once per project and year, on the first row of the later meeting.
package enum CouncilDateConflict: SetRule {
  package static let declaration = RuleDeclaration(
    "council-date-conflict", .scores, .warning, basis: .analytic,
    citation: Citation(.annex("5-1")), column: "council_date",
    title: Texts(
      kk: "Жоба жыл ішінде сарапшылар кеңесінің бір отырысында бағаланады.",
      ru: "Проект оценивается за год на одном заседании экспертного совета.",
      en: "A project is scored at one meeting of the council in a year."),
    message: Texts(
      kk: "Бұл жоба бойынша {year} жылға кеңес отырысының бірнеше күні көрсетілген: {dates}.",
      ru: "По этому проекту за {year} год указано несколько дат заседания Совета: {dates}.",
      en: "Several meeting dates are given for this project in {year}: {dates}."),
    help: Texts(
      kk: "Отырыс күнін хаттамамен салыстырыңыз. Отырыс шынымен бірнешеу болса, сол күйінде "
        + "қалдырыңыз.",
      ru: "Сверьте дату с протоколом. Если заседаний действительно было несколько, оставьте как "
        + "есть.",
      en: "Compare the date with the minutes; if there were several meetings, leave it."),
    examples: [
      .fails(
        (.scores, [:]),
        (.scores, ["expert_name": "Серіков Б.Б.", "council_date": "2026-12-11"])),
      .passes((.scores, [:]), (.scores, ["expert_name": "Серіков Б.Б."])),
      .passes((.scores, [:]), (.scores, ["project_id": "Ж-2", "council_date": "2026-12-11"])),
      .passes((.scores, [:]), (.scores, ["period": "2025", "council_date": "2025-12-11"])),
    ])

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    for group in facts.scoreGroups {
      let first = group.first
      guard let later = group.scores.first(where: { $0.councilDate != first.councilDate })
      else { continue }
      let dates = Set(group.scores.map(\.councilDate)).sorted()
      report.add(
        declaration, about: later, on: ScoreColumn.councilDate,
        arguments: [
          "year": .text(group.year.text), "dates": .list(dates.map { .date($0) }),
        ],
        related: [first.id])
    }
  }
}
