package import SocialOrder

/// The first three indicators of para 9: the plan carried out, satisfaction of the audience, coverage of groups. Each is told
/// by one visit of the half-year at least.
///
/// An absence: judged when the half-year is over, on its last visit and the column that no visit fills.
package enum IndicatorMissing: SetRule {
  package static let declaration = RuleDeclaration(
    "indicator-missing", .monitoring, .warning, basis: .order,
    citation: Citation(.paragraph("9")),
    title: Texts(
      kk: "Мониторинг жоспардың орындалуын, қанағаттануды және халықтың қамтылуын көрсетеді.",
      ru: "Мониторинг показывает выполнение плана, удовлетворенность и охват населения.",
      en: "Monitoring tells the plan carried out, satisfaction and coverage."),
    message: Texts(
      kk: "{first} – {last} аралығындағы бірде-бір мониторинг жазбасында мына көрсеткіш жоқ: "
        + "{indicator}.",
      ru: "Ни в одной записи мониторинга с {first} по {last} нет показателя: {indicator}.",
      en: "No visit from {first} to {last} tells the indicator: {indicator}."),
    help: Texts(
      kk: "Көрсеткішті осы жартыжылдықтағы мониторинг жазбаларының біріне жазыңыз.",
      ru: "Заполните показатель в одной из записей мониторинга этого полугодия.",
      en: "Fill the indicator in one of the half-year's visits."),
    examples: [
      .fails((.monitoring, ["plan_completion": ""])),
      .fails((.monitoring, ["satisfaction": ""])),
      .fails((.monitoring, ["coverage_people": ""])),
      .passes((.monitoring, [:])),
      .passes(
        (.monitoring, ["satisfaction": ""]),
        (.monitoring, ["visit_date": "2026-05-15", "coverage_people": "0"])),
      .passes((.monitoring, ["satisfaction": ""]), asOf: ExampleDay.of(2026, 6, 30)),
      .passes((.monitoring, ["satisfaction": "101"])),
    ])

  private static let indicators: [VisitColumn] = [
    .planCompletion, .satisfaction, .coveragePeople,
  ]

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for group in facts.visitGroups
    where group.isOver(context) && !facts.isUnknown(group.places, in: group.half)
      && !facts.isShadowed(.monitoring, group.key)
    {
      for column in indicators where !group.hasWrong(column) {
        guard !group.visits.contains(where: { $0.isFilled(column) }) else { continue }
        report.add(
          declaration, about: group.last, on: column,
          arguments: group.days.merging(["indicator": .phrase(column.declaration.labels)]) { $1 },
          related: group.visits.dropLast().map(\.id))
      }
    }
  }
}
