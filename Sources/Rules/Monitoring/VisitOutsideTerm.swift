package import SocialOrder

/// A visit is expected while the project runs, or within 60 days of its end. Our own care: the Order sets no such days.
package enum VisitOutsideTerm: SetRule {
  package static let declaration = RuleDeclaration(
    "visit-outside-term", .monitoring, .warning, basis: .analytic,
    citation: Citation(.paragraph("9")), column: "visit_date", restsOnTerm: true,
    title: Texts(
      kk: "Мониторинг жобаны іске асыру мерзімінде немесе одан кейінгі 60 күнде жүргізіледі.",
      ru: "Мониторинг проводится в срок реализации проекта или в течение 60 дней после него.",
      en: "A visit falls into the project's term or the 60 days after it."),
    message: Texts(
      kk: "Мониторинг күні ({date}) жобаны іске асыру мерзіміне сай келмейді: {start} – {end}.",
      ru: "Дата мониторинга ({date}) не соответствует сроку реализации проекта: {start} – {end}.",
      en: "The visit date ({date}) does not fit the project's term: {start} – {end}."),
    help: Texts(
      kk: "Мониторинг күнін, жобаның нөмірін және мерзімін тексеріңіз.",
      ru: "Проверьте дату мониторинга, номер проекта и его срок.",
      en: "Check the visit's date, the project's number and its term."),
    examples: [
      .fails((.projects, [:]), (.monitoring, ["visit_date": "2026-02-02"])),
      .fails(
        (.projects, ["end_date": "2026-03-31"]), (.monitoring, ["visit_date": "2026-05-31"])),
      .passes((.projects, [:]), (.monitoring, ["visit_date": "2026-02-03"])),
      .passes(
        (.projects, ["end_date": "2026-03-31"]), (.monitoring, ["visit_date": "2026-05-30"])),
      // A visit of the future has its own finding.
      .passes(
        (.projects, ["end_date": "2026-03-31"]), (.monitoring, ["visit_date": "2026-10-01"])),
    ])

  private static let daysAfterEnd = 60

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for group in facts.visitGroups {
      for visit in group.visits where visit.visitDate <= context.asOf {
        judge(visit, group, facts, &report)
      }
    }
  }

  private static func judge(
    _ visit: VisitFact, _ group: VisitGroup, _ facts: FactBase, _ report: inout SetReport
  ) {
    guard let project = report.project(group.places, in: group.half, of: visit, facts),
      let start = project.startDate, let end = project.endDate,
      visit.visitDate < start || visit.visitDate > end.adding(days: daysAfterEnd)
    else { return }
    report.add(
      declaration, about: visit, on: VisitColumn.visitDate,
      expected: .between(start, end.adding(days: daysAfterEnd)),
      arguments: [
        "date": .date(visit.visitDate), "start": .date(start), "end": .date(end),
      ], related: [project.id])
  }
}
