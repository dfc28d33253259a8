package import SocialOrder

/// A project's term (Annex 4-1, period of implementation) must not end before it starts.
package enum TermOrder: RecordRule {
  package static let declaration = RuleDeclaration(
    "term-order", .projects, .error, basis: .arithmetic, citation: Citation(.annex("4-1")),
    column: "end_date",
    title: Texts(
      kk: "Жобаның аяқталу күні басталу күнінен ерте болмайды.",
      ru: "Дата окончания проекта не раньше даты его начала.",
      en: "A project does not end before it starts."),
    message: Texts(
      kk: "Жоба {end} күні аяқталады деп көрсетілген, ал басталу күні – {start}.",
      ru: "Указано, что проект заканчивается {end}, а начинается {start}.",
      en: "The project ends on {end}, before it starts on {start}."),
    help: Texts(
      kk: "Екі күнді шартпен салыстырып, қате тұрғанын түзетіңіз.",
      ru: "Сверьте обе даты с договором и исправьте ошибочную.",
      en: "Compare both dates with the contract and correct the wrong one."),
    examples: [
      .fails((.projects, ["start_date": "2026-05-01", "end_date": "2026-04-30"])),
      .passes((.projects, ["start_date": "2026-05-01", "end_date": "2026-05-01"])),
    ])

  package static func judge(_ project: Project, _: RuleContext, _ report: inout RecordReport) {
    guard project.hasContradictoryTerm, let start = project.startDate, let end = project.endDate
    else { return }
    report.add(
      declaration, on: ProjectColumn.endDate, expected: .from(start),
      arguments: ["start": .date(start), "end": .date(end)])
  }
}
