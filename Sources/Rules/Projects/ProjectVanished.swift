package import SocialOrder

/// A project that is still going on after the first half-year is reported on in the second one too (paras 9 and 11): its
/// row should not get lost between the two.
///
/// An absence: judged after the due day of the second half-year (para 11), where the body gave projects of that half-year.
package enum ProjectVanished: SetRule {
  package static let declaration = RuleDeclaration(
    "project-vanished", .projects, .warning, basis: .order,
    citation: Citation(.paragraph("9"), .paragraph("11")), column: "project_id", restsOnTerm: true,
    tables: [.dueDays([.projects]), .workingDays],
    title: Texts(
      kk: "Бірінші жартыжылдықта аяқталмаған жоба екінші жартыжылдықтың есебінде де болады.",
      ru: "Проект, не завершенный в первом полугодии, есть и в отчете за второе.",
      en: "A project that goes on after the first half-year is reported in the second one too."),
    message: Texts(
      kk: "Жоба {year} жылдың бірінші жартыжылдығының есебінде бар, оның аяқталу күні – {end}, "
        + "бірақ екінші жартыжылдықтың есебінде ол жоқ.",
      ru: "Проект есть в отчете за первое полугодие {year} года, дата его окончания – {end}, "
        + "но в отчете за второе полугодие его нет.",
      en: "The project is in the report of the first half-year of {year} and ends on {end}, but it "
        + "is not in the report of the second half-year."),
    help: Texts(
      kk: "Жобаны екінші жартыжылдықтың есебіне осы нөмірмен қосыңыз. Ол мерзімінен бұрын "
        + "аяқталса немесе тоқтатылса, соны көрсетіңіз.",
      ru: "Добавьте проект в отчет за второе полугодие под этим же номером. Если он завершен "
        + "досрочно или отменен, укажите это.",
      en: "Add the project to the report of the second half-year under the same number. If it "
        + "ended early or was cancelled, say so."),
    examples: [
      .fails((.projects, [:]), (.projects, other), asOf: dayAfterDue),
      .fails((.projects, ["end_date": "2026-07-01"]), (.projects, other), asOf: dayAfterDue),
      .passes((.projects, [:]), (.projects, other), asOf: ExampleDay.of(2026, 12, 7)),
      .passes((.projects, ["end_date": "2026-06-30"]), (.projects, other), asOf: dayAfterDue),
      .passes((.projects, ["status": "cancelled"]), (.projects, other), asOf: dayAfterDue),
      .passes((.projects, ["status": "completed"]), (.projects, other), asOf: dayAfterDue),
      .passes(
        (.projects, [:]), (.projects, ["period": "2026-H2"]), (.projects, other),
        asOf: dayAfterDue),
      // Its row is there, but its period cannot be read.
      .passes(
        (.projects, [:]), (.projects, ["period": "2026-2"]), (.projects, other), asOf: dayAfterDue),
      // No projects of the second half-year were given: not checked.
      .passes((.projects, [:]), asOf: dayAfterDue),
    ])

  private static let other = ["project_id": "Ж-2", "period": "2026-H2"]
  /// 5 December 2026 is a Saturday: the due day is the Monday after.
  private static let dayAfterDue = ExampleDay.of(2026, 12, 8)

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    let rows = facts.facts.projects
    for (index, project) in rows.enumerated() where project.period.half == 1 {
      let next = index + 1 < rows.count ? rows[index + 1] : nil
      // A row of the same half-year is a duplicate, of which the last is judged.
      let goesOn = next.map { $0.key == project.key && $0.period.year == project.period.year }
      guard goesOn != true, isGoingOn(project) else { continue }
      let second = Period.half(project.period.year, 2)
      guard let due = context.dueDay(of: .projects, for: second),
        due.last < context.asOf, let end = project.endDate,
        !facts.isShadowed(.projects, project.key)
      else { continue }
      guard facts.isGiven(.projects, by: project.administrator, for: second) else {
        report.leaveUnchecked(project, without: .projects, for: second)
        continue
      }
      report.add(
        declaration, about: project, on: ProjectColumn.projectID,
        arguments: ["year": .text("\(second.year)"), "end": .date(end)])
    }
  }

  /// Whether the row of the first half-year says that the project goes on after 30 June.
  private static func isGoingOn(_ project: ProjectFact) -> Bool {
    guard let end = project.endDate, !project.isWrong(.status) else { return false }
    return end > project.period.lastDay && project.status != .cancelled
      && project.status != .completed
  }
}
