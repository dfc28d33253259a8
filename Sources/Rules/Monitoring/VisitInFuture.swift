package import SocialOrder

/// A visit that is reported (para 9) has taken place: its day is not after the day on which the file is judged.
package enum VisitInFuture: RecordRule {
  package static let declaration = RuleDeclaration(
    "visit-in-future", .monitoring, .error, basis: .arithmetic,
    citation: Citation(.paragraph("9")), column: "visit_date",
    title: Texts(
      kk: "Мониторинг күні болашақта болмайды.", ru: "Дата мониторинга не в будущем.",
      en: "A visit is not in the future."),
    message: Texts(
      kk: "Мониторинг күні ({date}) әлі келген жоқ: файл {today} күні тексерілді.",
      ru: "Дата мониторинга ({date}) еще не наступила: файл проверен {today}.",
      en: "The visit date ({date}) has not come yet: the file was judged on {today}."),
    help: Texts(
      kk: "Күнін түзетіңіз. Жоспарланған мониторинг өткеннен кейін ғана беріледі.",
      ru: "Исправьте дату. О запланированном мониторинге сообщают после его проведения.",
      en: "Correct the date. A planned visit is reported once it has taken place."),
    examples: [
      .fails((.monitoring, ["visit_date": "2026-07-07", "period": "2026-H2"])),
      .passes((.monitoring, ["visit_date": "2026-07-06", "period": "2026-H2"])),
      .passes((.monitoring, ["visit_date": "2026-06-31"])),
    ])

  package static func judge(
    _ visit: Visit, _ context: RuleContext, _ report: inout RecordReport
  ) {
    guard let date = visit.visitDate, date > context.asOf else { return }
    report.add(
      declaration, on: VisitColumn.visitDate, expected: .upTo(context.asOf),
      arguments: ["date": .date(date), "today": .date(context.asOf)])
  }
}
