package import SocialOrder

/// Each year the planned projects are published, and sent to the authorised body, by 25 January
/// (para 7(3)).
///
/// «25 қаңтарға дейін» is taken with the day itself, and moved from a day off to the next working
/// day: the finding shows both days.
package enum PlanLate: SetRule {
  package static let declaration = RuleDeclaration(
    "plan-late", .remarks, .breach, basis: .order, citation: Citation(.paragraph("7(3)")),
    tables: [.dueDays([.plans]), .workingDays],
    title: Texts(
      kk: "Жоспарланған жобалар 25 қаңтарға дейін орналастырылып, уәкілетті органға жіберіледі.",
      ru: "Планируемые проекты до 25 января размещаются и направляются в уполномоченный орган.",
      en: "Planned projects are published and sent to the authorised body by 25 January."),
    message: Texts(
      kk: "Жоспарланған жобалар туралы ақпарат {date} күні {act}. Мұның мерзімі – "
        + "{due}{calendar}.",
      ru: "Информация о планируемых проектах {act} {date}. Срок для этого – "
        + "{due}{calendar}.",
      en: "The planned projects were {act} on {date}. They were due by "
        + "{due}{calendar}."),
    help: Texts(
      kk: "Күнді тексеріңіз. Ол дұрыс болса, сол күйінде қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Проверьте дату. Если она верна, оставьте как есть: из-за этого файл не отклоняется.",
      en: "Check the date. If it is right, leave it: the file is not rejected for this."),
    examples: [
      // 25 January 2026 is a Sunday: the term ends on Monday the 26th.
      .fails((.plans, ["published_on": "2026-01-27"])),
      .fails((.plans, ["sent_on": "2026-01-27"])),
      .passes((.plans, ["published_on": "2026-01-26", "sent_on": "2026-01-26"])),
      .passes((.plans, ["sent_on": ""])),
      // 25 January 2028 lies beyond the calendar: not checked.
      .passes((.plans, ["period": "2028", "sent_on": "2028-02-21"])),
    ])

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for plan in facts.facts.plans {
      if let published = plan.publishedOn {
        judge(plan, published, on: .publishedOn, act: posted, context, &report)
      }
      if let sent = plan.sentOn { judge(plan, sent, on: .sentOn, act: sentOn, context, &report) }
    }
  }

  private static let posted = Texts(
    kk: "интернет-ресурста орналастырылған", ru: "размещена на интернет-ресурсе", en: "published")
  private static let sentOn = Texts(
    kk: "уәкілетті органға жіберілген", ru: "направлена в уполномоченный орган", en: "sent")

  private static func judge(
    _ plan: PlanFact, _ date: CivilDate, on column: PlanColumn, act: Texts,
    _ context: RuleContext, _ report: inout SetReport
  ) {
    let calendar = context.reference.calendar
    guard let named = context.reference.dueDays.named(.plans, plan.period), date > named else {
      return
    }
    guard let due = context.dueDay(named: named) else {
      return report.leaveUnchecked(declaration, plan, from: named, beyond: calendar)
    }
    guard date > due.last else { return }
    report.add(
      declaration, about: plan, on: column, expected: .upTo(due.last),
      arguments: [
        "date": .date(date), "act": .phrase(act), "due": due.argument,
        "calendar": .phrase(calendar.remark(on: due.last.year)),
      ])
  }
}
