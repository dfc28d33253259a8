package import SocialOrder

/// Monitoring reports come by 5 July and 5 December (para 11), evaluation reports by 5 February
/// (para 25); a due day that is a day off moves to the next working day.
///
/// Judged only where it is said when the files were received. Which file of a body was the first,
/// and which corrects one that came in time, only a workspace knows: here each file counts as
/// received on that day. A row of the second half-year may be filed until the due day of 5
/// February. Once per file, kind, administrator and period, on the file.
package enum SubmissionLate: SetRule {
  package static let declaration = RuleDeclaration(
    "submission-late", .remarks, .breach, basis: .order,
    citation: Citation(.paragraph("11"), .paragraph("25")),
    title: Texts(
      kk: "Есептер уәкілетті органға мерзімінде ұсынылады.",
      ru: "Отчеты представляются в уполномоченный орган в срок.",
      en: "Reports reach the authorised body in time."),
    message: Texts(
      kk: "Жазбалар кешігіп түскен: {kind}, кезең – {period}, әкімшінің БСН – {bin}, түскен күні – "
        + "{received}. Ұсыну мерзімі – {named}, демалыс күндері ескерілгенде – {due}{calendar}.",
      ru: "Записи поступили с опозданием: {kind}, период – {period}, БИН администратора – {bin}, "
        + "дата поступления – {received}. Срок представления – {named}, с учетом выходных дней – "
        + "{due}{calendar}.",
      en: "The records came late: {kind} of {period}, administrator's BIN {bin}, received on "
        + "{received}. They were due on {named}; days off reckoned in, on {due}{calendar}."),
    help: Texts(
      kk: "Файлда ештеңе өзгертудің қажеті жоқ: бұл үшін файл қайтарылмайды. Келесі есепті "
        + "мерзімінде жіберіңіз.",
      ru: "В файле ничего менять не нужно: из-за этого он не отклоняется. Следующий отчет "
        + "направьте в срок.",
      en: "Nothing need be changed in the file: it is not rejected for this. Send the next report "
        + "in time."),
    examples: [
      // 5 July 2026 is a Sunday and the 6th Capital Day: the term ends on Tuesday the 7th.
      .fails((.projects, [:]), received: ExampleDay.of(2026, 7, 8)),
      .fails((.scores, ["period": "2025"]), received: ExampleDay.of(2026, 2, 6)),
      .fails((.projects, secondHalf), received: ExampleDay.of(2026, 2, 6)),
      .passes((.projects, [:]), received: ExampleDay.of(2026, 7, 7)),
      .passes((.projects, secondHalf), received: ExampleDay.of(2026, 2, 5)),
      .passes((.plans, [:]), received: ExampleDay.of(2026, 7, 8)),
      .passes((.projects, ["period": "2025-H1"])),
    ])

  private static let secondHalf = ["period": "2025-H2"]

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    guard let received = context.received else { return }
    judge(facts.facts.projects, .projects, received, context, &report)
    judge(facts.facts.visits, .monitoring, received, context, &report)
    judge(facts.facts.scores, .scores, received, context, &report)
    judge(facts.facts.remarks, .evaluationRemarks, received, context, &report)
  }

  private struct Submission: Hashable {
    let file: Int32
    let administrator: BIN
    let period: Period
  }

  private static func judge(
    _ facts: [some Fact], _ kind: RecordKind, _ received: CivilDate, _ context: RuleContext,
    _ report: inout SetReport
  ) {
    let calendar = context.reference.calendar
    var judged: Set<Submission> = []
    for fact in facts {
      let submission = Submission(
        file: fact.id.file, administrator: fact.administrator, period: fact.period)
      guard judged.insert(submission).inserted,
        let named = context.reference.dueDays.named(kind, fact.period), received > named
      else { continue }
      guard let due = context.dueDay(named: named), let last = lastDay(due, fact.period, context)
      else {
        report.leaveUnchecked(fact, from: named, beyond: calendar)
        continue
      }
      guard received > last else { continue }
      report.add(
        declaration, aboutFile: Int(fact.id.file), of: fact.administrator, for: fact.period,
        expected: .text("≤ \(due.last.iso)"),
        arguments: [
          "kind": .phrase(kind.title), "period": .text(fact.period.text),
          "bin": .text(fact.administrator.text), "received": .date(received),
          "named": .date(due.named), "due": .date(due.last),
          "calendar": .phrase(calendar.remark(on: due.last.year)),
        ])
    }
  }

  /// The last day on which records of a period are in time: of the second half-year, that on which
  /// the year's filing ends.
  private static func lastDay(_ due: DueDay, _ period: Period, _ context: RuleContext)
    -> CivilDate?
  {
    guard period.half == 2 else { return due.last }
    return context.reference.dueDays.endOfFiling(period.year).flatMap {
      context.dueDay(named: $0)?.last
    }
  }
}
