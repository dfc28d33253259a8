package import SocialOrder

/// A record for a period that the ministry has closed: its figures have been reported, and stay as they were. So do the files
/// that were accepted before.
package enum PeriodClosed: AnyRecordRule {
  package static let declaration = RuleDeclaration(
    "period-closed", .any, .error, basis: .arithmetic, column: "period", since: nil,
    awaitsDecision: true,
    title: Texts(
      kk: "Жазбаның кезеңі жабылмаған.", ru: "Период записи не закрыт.",
      en: "The record's period is not closed."),
    message: Texts(
      kk: "{period} кезеңі {from} күнінен бастап жабылған ({decision} шешім): ол бойынша жазба "
        + "қабылданбайды.",
      ru: "Период {period} закрыт с {from} (решение {decision}): записи за него не принимаются.",
      en: "The period {period} has been closed since {from} (decision {decision}): no record is "
        + "taken for it."),
    help: Texts(
      kk: "Кезеңді тексеріңіз. Ол дұрыс болса, жабылған кезеңді түзету туралы уәкілетті органға "
        + "жүгініңіз.",
      ru: "Проверьте период. Если он верен, с исправлением закрытого периода обратитесь в "
        + "уполномоченный орган.",
      en: "Check the period. If it is right, turn to the authorised body about a correction of a "
        + "closed period."),
    examples: [
      .fails((.projects, [:]), reference: .init(.closedPeriods, "2026-H1,2026-07-06,№ 12-3")),
      // A closed year closes its halves: its figures rest on them.
      .fails((.monitoring, [:]), reference: .init(.closedPeriods, "2026,2026-07-01,№ 12-3")),
      .passes((.projects, [:]), reference: .init(.closedPeriods, "2026-H1,2026-07-07,№ 12-3")),
      .passes((.projects, [:]), reference: .init(.closedPeriods, "2025-H2,2026-01-20,№ 1-1")),
    ])

  package static func judge<Subject: Record>(
    _ record: Subject, _ context: RuleContext, _ report: inout RecordReport
  ) {
    let day = context.received ?? context.asOf
    guard !context.isSettled, let period = record.period,
      let closing = context.reference.closedPeriods.closing(of: period, on: day)
    else { return }
    report.add(
      declaration, on: Subject.Name.period,
      arguments: [
        "period": .text(closing.period.text), "from": .date(closing.from),
        "decision": .text(closing.decision),
      ])
  }
}
