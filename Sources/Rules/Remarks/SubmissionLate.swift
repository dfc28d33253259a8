package import SocialOrder

/// Monitoring reports come by 5 July and 5 December (para 11), evaluation reports by 5 February
/// (para 25); a due day that is a day off moves to the next working day.
///
/// Judged only where it is said when the files were received. Which file of a body was the first,
/// and which corrects one that came in time, only a workspace knows (`Arrivals`): elsewhere each
/// file counts as the first of its period. A rejected file does not count as having come in time;
/// what was accepted before does.
///
/// Rows of the second half-year may be filed again, with what December brought, until the due day
/// of 5 February. So after 5 December it is likely that a timely file came before this one, and
/// not certain: until that day it is a warning, which says what it depends on, and after it a
/// breach. Once per file, kind, administrator and period, on the file.
package enum SubmissionLate: SetRule {
  package static let declaration = RuleDeclaration(
    "submission-late", .remarks, .breach, or: .warning, basis: .order,
    citation: Citation(.paragraph("11"), .paragraph("25")),
    tables: [
      .dueDays([.projects, .monitoring, .scores, .evaluationRemarks]), .workingDays,
    ],
    title: Texts(
      kk: "Есептер уәкілетті органға мерзімінде ұсынылады.",
      ru: "Отчеты представляются в уполномоченный орган в срок.",
      en: "Reports reach the authorised body in time."),
    message: Texts(
      kk: "Жазбалар кешігіп түскен: {kind}, кезең – {period}, әкімшінің БСН – {bin}, түскен күні – "
        + "{received}. Ұсыну мерзімі – {due}{calendar}{again}.",
      ru: "Записи поступили с опозданием: {kind}, период – {period}, БИН администратора – {bin}, "
        + "дата поступления – {received}. Срок представления – {due}{calendar}{again}.",
      en: "The records came late: {kind} of {period}, administrator's BIN {bin}, received on "
        + "{received}. They were due by {due}{calendar}{again}."),
    help: Texts(
      kk: "Файлда ештеңе өзгертудің қажеті жоқ: бұл үшін файл қайтарылмайды. Осы кезең бойынша "
        + "бұрын мерзімінде файл жіберілген болса, бұл хабар ескерілмейді: оны түзету немесе екінші "
        + "жартыжылдықты 5 ақпанға дейін толықтыру кешігу емес. Келесі есепті мерзімінде жіберіңіз.",
      ru: "В файле ничего менять не нужно: из-за этого он не отклоняется. Если файл за этот период "
        + "уже был представлен в срок, это сообщение не учитывается: исправить его или до 5 февраля "
        + "дополнить второе полугодие – не опоздание. Следующий отчет направьте в срок.",
      en: "Nothing need be changed in the file: it is not rejected for this. If a file of this "
        + "period was sent in time before, pass over this: to correct it, or to complete the second "
        + "half-year by 5 February, is not to be late. Send the next report in time."),
    examples: [
      // 5 July 2026 is a Sunday and the 6th Capital Day: the term ends on Tuesday the 7th.
      .fails((.projects, [:]), received: ExampleDay.of(2026, 7, 8)),
      .fails((.scores, ["period": "2025"]), received: ExampleDay.of(2026, 2, 6)),
      // The second half-year: late after 5 December; until 5 February it may be filed again.
      .fails((.projects, secondHalf), received: ExampleDay.of(2026, 2, 6)),
      .fails((.projects, secondHalf), received: ExampleDay.of(2026, 2, 5)),
      .fails((.projects, secondHalf), received: ExampleDay.of(2025, 12, 8)),
      .passes((.projects, [:]), received: ExampleDay.of(2026, 7, 7)),
      .passes((.projects, secondHalf), received: ExampleDay.of(2025, 12, 5)),
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
    _ facts: FactList<some Fact>, _ kind: RecordKind, _ received: CivilDate, _ context: RuleContext,
    _ report: inout SetReport
  ) {
    var judged: Set<Submission> = []
    for fact in facts {
      let submission = Submission(
        file: fact.id.file, administrator: fact.administrator, period: fact.period)
      guard judged.insert(submission).inserted else { continue }
      judge(
        Int(fact.id.file), kind, fact.bodyPeriod, received, mayHaveComeBefore: true, context,
        &report)
    }
  }

  /// Judges what a file submits of one kind, body and period.
  /// - Parameter mayHaveComeBefore: whether a timely file may have come before this one that nobody here knows of.
  static func judge(
    _ file: Int, _ kind: RecordKind, _ body: BodyPeriod, _ received: CivilDate,
    mayHaveComeBefore: Bool, _ context: RuleContext, _ report: inout SetReport
  ) {
    let calendar = context.reference.calendar
    guard let named = context.reference.dueDays.named(kind, body.period), received > named else {
      return
    }
    guard let due = context.dueDay(named: named) else {
      report.leaveUnchecked(declaration, inFile: file, body.period, from: named, beyond: calendar)
      return
    }
    guard received > due.last else { return }
    let again =
      mayHaveComeBefore
      ? filingAgain(body.period, context).flatMap { $0 >= received ? $0 : nil } : nil
    report.add(
      declaration, aboutFile: file, of: body.administrator, for: body.period,
      severity: again == nil ? .breach : .warning, expected: .upTo(due.last),
      arguments: [
        "kind": .phrase(kind.title), "period": .text(body.period.text),
        "bin": .text(body.administrator.text), "received": .date(received),
        "due": due.argument, "calendar": .phrase(calendar.remark(on: due.last.year)),
        "again": .phrase(again.map(onFilingAgain) ?? Texts(same: "")),
      ])
  }

  /// The last day on which rows of a second half-year may be filed again.
  private static func filingAgain(_ period: Period, _ context: RuleContext) -> CivilDate? {
    guard period.half == 2 else { return nil }
    return context.reference.dueDays.endOfFiling(period.year).map {
      context.dueDay(named: $0)?.last ?? $0
    }
  }

  private static func onFilingAgain(_ last: CivilDate) -> Texts {
    Texts(
      kk: ", ал екінші жартыжылдықтың алғашқы файлы мерзімінде келген болса, оны \(last.text(.kk)) "
        + "дейін қайта жіберу кешігу емес",
      ru: "; если первый файл за второе полугодие поступил в срок, повторная подача до "
        + "\(last.text(.ru)) включительно – не опоздание",
      en: "; if the first file of the second half-year came in time, to file again until "
        + "\(last.text(.en)) is not to be late")
  }
}
