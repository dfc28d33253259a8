package import SocialOrder

/// The report is of the projects that are or were carried out in the year reported on (para 11): a
/// project whose whole term lies in other years does not belong in it.
///
/// The year is looked at, not the half: a project that ends in spring is reported in both halves.
package enum TermOutsidePeriod: RecordRule {
  package static let declaration = RuleDeclaration(
    "term-outside-period", .projects, .warning, basis: .order,
    citation: Citation(.paragraph("11")), column: "start_date", restsOnTerm: true,
    title: Texts(
      kk: "Жобаның іске асырылу мерзімі есепті жылмен қиылысады.",
      ru: "Срок реализации проекта приходится на отчетный год.",
      en: "A project's term touches the year reported on."),
    message: Texts(
      kk: "Жобаның іске асырылу мерзімі ({start} – {end}) есепті жылға ({year}) түспейді.",
      ru: "Срок реализации проекта ({start} – {end}) не приходится на отчетный год ({year}).",
      en: "The project's term ({start} to {end}) does not touch the year reported on ({year})."),
    help: Texts(
      kk: """
        Мерзімді шартпен, ал кезеңді есеппен салыстырыңыз. Екеуі де дұрыс болса, жобаны осы \
        жылдың есебінен алып тастаңыз.
        """,
      ru: """
        Сверьте срок с договором, а период – с отчетом. Если оба верны, уберите проект из отчета \
        за этот год.
        """,
      en: """
        Compare the term with the contract, and the period with the report. If both are right, \
        take the project out of this year's report.
        """),
    examples: [
      .fails((.projects, ["start_date": "2027-01-11", "end_date": "2027-11-30"])),
      .fails(
        (
          .projects,
          ["contract_date": "2025-02-03", "start_date": "2025-02-04", "end_date": "2025-12-31"]
        )),
      .passes(
        (
          .projects,
          ["contract_date": "2025-09-01", "start_date": "2025-09-02", "end_date": "2026-01-01"]
        )),
      .passes((.projects, ["start_date": "2026-12-31", "end_date": "2027-06-30"])),
    ])

  package static func judge(_ project: Project, _: RuleContext, _ report: inout RecordReport) {
    guard let start = project.startDate, let end = project.endDate, let period = project.period
    else { return }
    let year = Period.year(period.year)
    guard end < year.firstDay || start > year.lastDay else { return }
    report.add(
      declaration, on: ProjectColumn.startDate, expected: .text(year.text),
      arguments: ["start": .date(start), "end": .date(end), "year": .text(year.text)])
  }
}
