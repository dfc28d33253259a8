package import SocialOrder

/// Annex 4 asks of each project that was under way in the half-year for the process and results of
/// carrying it out (column 7) and for its positive social effect (column 8).
///
/// Column 7 is activities and results together, so either will do. One language is enough here: the
/// other is for `russian-missing` and `kazakh-missing`.
package enum ResultsEmpty: RecordRule {
  package static let declaration = RuleDeclaration(
    "results-empty", .projects, .warning, basis: .order, citation: Citation(.annex("4")),
    column: "activities_kk", restsOnTerm: true,
    title: Texts(
      kk: "Іске асырылып жатқан жобаның процесі, нәтижелері мен оң әлеуметтік әсері көрсетіледі.",
      ru: "У реализуемого проекта указаны процесс, результаты и положительный социальный эффект.",
      en: "The process, results and positive social effect of a project under way are told."),
    message: Texts(
      kk: "Жоба есепті кезеңде іске асырылуда, бірақ мыналар толтырылмаған: {missing}.",
      ru: "Проект реализуется в отчетном периоде, но не заполнено: {missing}.",
      en: "The project is under way in the period, but nothing is said of {missing}."),
    help: Texts(
      kk: """
        4-қосымшаның 7 және 8-бағандарына не істелгенін, қандай нәтиже мен әсер болғанын жазыңыз. \
        Әзірге нәтиже болмаса, соны көрсетіңіз.
        """,
      ru: """
        Напишите для столбцов 7 и 8 приложения 4, что сделано, каковы результаты и эффект. Если \
        результатов пока нет, так и укажите.
        """,
      en: """
        Write for columns 7 and 8 of Annex 4 what was done, and with what results and effect. If \
        there are none yet, say so.
        """),
    examples: [
      .fails(
        (
          .projects,
          ["activities_kk": "", "activities_ru": "", "results_kk": "", "results_ru": ""]
        )),
      .fails((.projects, ["effect_kk": "", "effect_ru": ""])),
      .passes((.projects, ["activities_kk": "", "activities_ru": ""])),
      .passes((.projects, ["effect_kk": "", "effect_ru": "", "start_date": "2026-07-01"])),
      .passes((.projects, ["effect_kk": "", "effect_ru": "", "status": "cancelled"])),
      .passes((.projects, ["effect_kk": "", "effect_ru": ""]), asOf: day2February),
    ])

  package static func judge(
    _ project: Project, _ context: RuleContext, _ report: inout RecordReport
  ) {
    let noProcess =
      project.isBlank(.activitiesKK) && project.isBlank(.activitiesRU)
      && project.isBlank(.resultsKK) && project.isBlank(.resultsRU)
    let noEffect = project.isBlank(.effectKK) && project.isBlank(.effectRU)
    guard noProcess || noEffect, let period = project.period, let days = project.underWay,
      days.lowerBound <= min(context.asOf, period.lastDay), days.upperBound >= period.firstDay
    else { return }
    report.add(
      declaration, on: ProjectColumn.activitiesKK,
      arguments: ["missing": .list((noProcess ? [process] : []) + (noEffect ? [effect] : []))])
  }

  private static let process = Argument.phrase(
    Texts(
      kk: "жобаны іске асыру процесі мен нәтижелері", ru: "процесс и результаты реализации проекта",
      en: "the process and results"))
  private static let effect = Argument.phrase(
    Texts(
      kk: "оң әлеуметтік әсері", ru: "положительный социальный эффект",
      en: "the positive social effect"))
  /// The day before the example's project starts.
  private static let day2February = CivilDate(days: 20_486)
}
