package import SocialOrder

/// A visit is reported for the half-year in which it was made (para 11). What counts is its day; a day in the future has its
/// own finding.
package enum VisitOutsidePeriod: RecordRule {
  package static let declaration = RuleDeclaration(
    "visit-outside-period", .monitoring, .warning, basis: .order,
    citation: Citation(.paragraph("11")), column: "visit_date",
    title: Texts(
      kk: "Мониторинг күні есепті жартыжылдыққа жатады.",
      ru: "Дата мониторинга относится к отчетному полугодию.",
      en: "A visit falls into the half-year that it is reported for."),
    message: Texts(
      kk: "Мониторинг күні ({date}) есепті жартыжылдыққа жатпайды: {first} – {last}.",
      ru: "Дата мониторинга ({date}) не относится к отчетному полугодию: {first} – {last}.",
      en: "The visit date ({date}) is not in the half-year reported on: {first} – {last}."),
    help: Texts(
      kk:
        "Күнін немесе есепті кезеңді түзетіңіз. Мониторинг өз күнінің жартыжылдығында есептеледі.",
      ru: "Исправьте дату или отчетный период. Мониторинг учитывается в полугодии своей даты.",
      en: "Correct the date or the period. The visit counts in the half-year of its date."),
    examples: [
      .fails((.monitoring, ["visit_date": "2026-07-01"])),
      .fails((.monitoring, ["visit_date": "2025-12-31"])),
      .passes((.monitoring, ["visit_date": "2026-06-30"])),
      .passes((.monitoring, ["visit_date": "2026-08-01"])),
    ])

  package static func judge(
    _ visit: Visit, _ context: RuleContext, _ report: inout RecordReport
  ) {
    guard let date = visit.visitDate, let period = visit.period, date <= context.asOf,
      !period.contains(date)
    else { return }
    report.add(
      declaration, on: VisitColumn.visitDate,
      expected: .between(period.firstDay, period.lastDay),
      arguments: [
        "date": .date(date), "first": .date(period.firstDay), "last": .date(period.lastDay),
      ])
  }
}
