package import SocialOrder

/// The Rules as Order No. 303 left them came into force ten days after its publication (item 4 of
/// the Order, registered on 28 August 2021), so the second half of 2021 is the first that they
/// judge.
package enum PeriodBeforeOrder: AnyRecordRule {
  package static let declaration = RuleDeclaration(
    "period-before-order", .any, .warning, basis: .order, column: "period", since: nil,
    title: Texts(
      kk: "Есепті кезең № 303 бұйрық қолданысқа енгізілген кезден ерте болмайды.",
      ru: "Отчетный период не раньше введения в действие приказа № 303.",
      en: "The period is not earlier than Order No. 303."),
    message: Texts(
      kk: """
        {period} кезеңі көрсетілген, ал № 303 бұйрық 2021 жылғы екінші жартыжылдықта ғана \
        қолданысқа енгізілген. Одан бұрынғы кезеңдер оның талаптары бойынша тексерілмейді.
        """,
      ru: """
        Указан период {period}, а приказ № 303 введен в действие только во втором полугодии \
        2021 года. Более ранние периоды по его требованиям не проверяются.
        """,
      en: """
        The period is {period}, but Order No. 303 came into force only in the second half of \
        2021. Earlier periods are not checked against it.
        """),
    help: Texts(
      kk: "Кезеңді тексеріңіз. Ол дұрыс болса, жазбаны файлдан алып тастаңыз.",
      ru: "Проверьте период. Если он верен, уберите запись из файла.",
      en: "Check the period. If it is right, take the record out of the file."),
    examples: [
      .fails((.projects, ["period": "2021-H1"])),
      .fails((.evaluationRemarks, ["period": "2020"])),
      .passes((.evaluationRemarks, ["period": "2021"])),
      .passes((.projects, [:])),
    ])

  /// The first half-year of this edition.
  private static let first = Period.half(2021, 2)

  package static func judge<Subject: Record>(
    _ record: Subject, _: RuleContext, _ report: inout RecordReport
  ) {
    guard let period = record.period, period.year <= first.year,
      period.lastDay < first.firstDay
    else { return }
    let earliest = Subject.Name.kind.isHalfYearly ? first : .year(first.year)
    report.add(
      declaration, on: Subject.Name.period, expected: .text("≥ \(earliest.text)"),
      arguments: ["period": .text(period.text)])
  }
}
