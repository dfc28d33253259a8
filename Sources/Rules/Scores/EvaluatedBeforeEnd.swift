package import SocialOrder

/// Implemented projects are evaluated; one that runs longer than a year is evaluated when it ends (para 16). For such a
/// project an earlier evaluation is a breach, for a shorter one worth a look. Once per project and meeting.
package enum EvaluatedBeforeEnd: SetRule {
  package static let declaration = RuleDeclaration(
    "evaluated-before-end", .scores, .breach, or: .warning, basis: .order,
    citation: Citation(.paragraph("16")), column: "council_date", restsOnTerm: true,
    title: Texts(
      kk: "Жоба іске асырылып болғаннан кейін бағаланады.",
      ru: "Проект оценивается после завершения.", en: "A project is evaluated after it ends."),
    message: Texts(
      kk: "Жоба {date} күні бағаланған, ал оны іске асыру мерзімі: {start} – {end}.",
      ru: "Проект оценен {date}, а срок его реализации: {start} – {end}.",
      en: "The project was evaluated on {date}, but its term is {start} – {end}."),
    help: Texts(
      kk: "Отырыс күнін және жобаның мерзімін тексеріңіз. Бәрі дұрыс болса, сол күйінде "
        + "қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Проверьте дату заседания и срок проекта. Если все верно, оставьте как есть: из-за этого "
        + "файл не отклоняется.",
      en: "Check the meeting's date and the project's term. If all is right, leave it: the file is "
        + "not rejected for this."),
    examples: [
      .fails((.projects, [:]), (.scores, ["council_date": "2026-11-29"])),
      .fails(
        (.projects, ["start_date": "2026-02-03", "end_date": "2027-02-03"]), (.scores, [:])),
      .passes((.projects, [:]), (.scores, ["council_date": "2026-11-30"])),
      .passes((.projects, [:]), (.scores, [:])),
      .passes((.projects, ["end_date": "2026-01-01"]), (.scores, ["council_date": "2025-12-01"])),
    ])

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    for group in facts.scoreGroups {
      guard let project = report.project(group.places, in: group.year, of: group.first, facts),
        let end = project.endDate, let start = project.startDate
      else { continue }
      let isOverYear = end >= start.adding(years: 1)
      var judged: CivilDate?
      for score in group.scores where score.councilDate < end && score.councilDate != judged {
        judged = score.councilDate
        report.add(
          declaration, about: score, on: ScoreColumn.councilDate,
          severity: isOverYear ? nil : .warning, expected: .from(end),
          arguments: [
            "date": .date(score.councilDate), "start": .date(start), "end": .date(end),
          ],
          related: [project.id])
      }
    }
  }
}
