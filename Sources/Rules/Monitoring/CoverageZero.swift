package import SocialOrder

/// A plan that is carried out in part has reached somebody (para 9, indicators 1 and 3). Our own care.
package enum CoverageZero: RecordRule {
  package static let declaration = RuleDeclaration(
    "coverage-zero", .monitoring, .warning, basis: .analytic, citation: Citation(.paragraph("9")),
    column: "coverage_people",
    title: Texts(
      kk: "Жоспар орындалып жатса, қамтылған адамдар да болады.",
      ru: "Если план выполняется, есть и охваченные люди.",
      en: "Where the plan is being carried out, people are covered."),
    message: Texts(
      kk: "Жоспар {percent}% орындалған, бірақ ешкім қамтылмаған деп көрсетілген.",
      ru: "План выполнен на {percent}%, но указано, что никто не охвачен.",
      en: "{percent}% of the plan is carried out, yet nobody is said to be covered."),
    help: Texts(
      kk: "Қамтылған адамдар санын тексеріңіз. Саны белгісіз болса, бағанды бос қалдырыңыз.",
      ru: "Проверьте число охваченных людей. Если оно неизвестно, оставьте столбец пустым.",
      en: "Check the number of people; where it is not known, leave the column empty."),
    examples: [
      .fails((.monitoring, ["plan_completion": "0.5", "coverage_people": "0"])),
      .passes((.monitoring, ["plan_completion": "0", "coverage_people": "0"])),
      .passes((.monitoring, ["plan_completion": "60", "coverage_people": "1"])),
      .passes((.monitoring, ["plan_completion": "60", "coverage_people": ""])),
    ])

  package static func judge(_ visit: Visit, _: RuleContext, _ report: inout RecordReport) {
    guard let percent = visit.planCompletion, percent > 0, visit.coveragePeople == 0 else {
      return
    }
    report.add(
      declaration, on: VisitColumn.coveragePeople, expected: .text("> 0"),
      arguments: ["percent": .hundredths(percent)])
  }
}
