package import SocialOrder

/// Every implemented project is evaluated (para 16): one that ended in the year and was not cancelled has scores.
///
/// An absence: judged after the due day of 5 February (para 25), moved to a working day, where the body gave scores of the
/// year at all. The finding stands on the project's latest row of the year.
package enum EvaluationMissing: SetRule {
  package static let declaration = RuleDeclaration(
    "evaluation-missing", .scores, .breach, basis: .order, citation: Citation(.paragraph("16")),
    column: "project_id", restsOnTerm: true, tables: [.dueDays([.scores]), .workingDays],
    title: Texts(
      kk: "Іске асырылған барлық жобаның нәтижелері бағаланады.",
      ru: "Оцениваются результаты всех реализованных проектов.",
      en: "Every implemented project is evaluated."),
    message: Texts(
      kk: "Жоба {end} күні аяқталған, бірақ сарапшылар кеңесі мүшелерінің балдары жоқ. Балдарды "
        + "берудің мерзімі – {due}{calendar}.",
      ru:
        "Проект завершен {end}, но баллов членов экспертного совета нет. Срок их представления – "
        + "{due}{calendar}.",
      en: "The project ended on {end}, but no council member has scored it. Scores were due "
        + "by {due}{calendar}."),
    help: Texts(
      kk: "Жоба бағаланған болса, балдарын қосыңыз. Жоба тоқтатылған болса, оның жай-күйін "
        + "көрсетіңіз. Бағаланбаған болса, сол күйінде қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Если проект оценен, добавьте баллы. Если он отменен, укажите это в его состоянии. Если "
        + "оценки не было, оставьте как есть: из-за этого файл не отклоняется.",
      en:
        "If it was evaluated, add the scores; if it was cancelled, say so in its status. If there "
        + "was no evaluation, leave it: the file is not rejected for this."),
    examples: [
      .fails((.projects, ended), (.projects, other), (.scores, scored), asOf: dayAfterDue),
      .fails(
        (.projects, ended), (.projects, other), (.scores, scored),
        (.scores, ["period": "2024", "council_date": "2024-12-10"]), asOf: dayAfterDue),
      .passes(
        (.projects, ended), (.projects, other), (.scores, scored),
        asOf: ExampleDay.of(2026, 2, 5)),
      .passes(
        (.projects, ended), (.projects, other), (.scores, scored),
        (.scores, ["period": "2025", "council_date": "2025-12-10"]), asOf: dayAfterDue),
      .passes(
        (.projects, ended.merging(["status": "cancelled"]) { $1 }), (.projects, other),
        (.scores, scored), asOf: dayAfterDue),
      // It went on: its latest row of the year says that it ends in 2026.
      .passes(
        (.projects, ended.merging(["period": "2025-H1"]) { $1 }),
        (.projects, ended.merging(["end_date": "2026-03-31"]) { $1 }), (.projects, other),
        (.scores, scored), asOf: dayAfterDue),
      // No scores were given: not checked.
      .passes((.projects, ended), asOf: dayAfterDue),
    ])

  private static let ended = [
    "period": "2025-H2", "contract_date": "2025-02-02", "start_date": "2025-02-03",
    "end_date": "2025-11-30", "status": "completed",
  ]
  private static let other = ended.merging(["project_id": "Ж-2"]) { $1 }
  private static let scored = [
    "period": "2025", "project_id": "Ж-2", "council_date": "2025-12-10",
  ]
  /// 5 February 2026 is a Thursday.
  private static let dayAfterDue = ExampleDay.of(2026, 2, 6)

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for places in facts.projects {
      facts.years(places) { number in
        let year = Period.year(number)
        guard let project = facts.project(places, in: year), let end = project.endDate,
          end.year == year.year, project.status != .cancelled, !project.isWrong(.status),
          !facts.scores(places).contains(where: { $0.period == year || $0.councilDate >= end }),
          let due = context.dueDay(of: .scores, for: year), due.last < context.asOf,
          !facts.isShadowed(.scores, places.key)
        else { return }
        guard facts.isGiven(.scores, by: project.administrator, for: year) else {
          report.leaveUnchecked(project, without: .scores, for: year)
          return
        }
        report.add(
          declaration, about: project, on: ProjectColumn.projectID,
          arguments: [
            "end": .date(end), "due": due.argument,
            "calendar": .phrase(context.reference.calendar.remark(on: due.last.year)),
          ])
      }
    }
  }
}
