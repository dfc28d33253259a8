package import SocialOrder

/// Conformity with the standards is an indicator of five services only (para 9, indicator 4): a yes or no for any other
/// service rests on no standard. Once per project and half-year, on the last visit that says so.
package enum StandardsNotApplicable: SetRule {
  package static let declaration = RuleDeclaration(
    "standards-not-applicable", .monitoring, .warning, basis: .order,
    citation: Citation(.paragraph("9")), column: "standards_met",
    title: Texts(
      kk: "Стандарттарға сәйкестік өзге қызметтер бойынша көрсетілмейді.",
      ru: "По прочим услугам соответствие стандартам не указывается.",
      en: "Conformity with the standards is not told of other services."),
    message: Texts(
      kk: "Жобаның қызмет түріне стандарт қолданылмайды, бірақ жазбада «{answer}» делінген.",
      ru: "К виду услуги этого проекта стандарты не применяются, но в записи указано «{answer}».",
      en: "The standards do not apply to the project's type of service, yet the visit says "
        + "“{answer}”."),
    help: Texts(
      kk:
        "Жобаның қызмет түрін тексеріңіз. Ол дұрыс болса, бұл бағанға «қолданылмайды» деп жазыңыз.",
      ru: "Проверьте вид услуги проекта. Если он верен, укажите в этом столбце «неприменимо».",
      en: "Check the project's type of service; if it is right, write “not applicable” here."),
    examples: [
      .fails((.projects, ["service_type": "other"]), (.monitoring, ["standards_met": "yes"])),
      .fails((.projects, ["service_type": "other"]), (.monitoring, ["standards_met": "no"])),
      .passes(
        (.projects, ["service_type": "other"]), (.monitoring, ["standards_met": "not_applicable"])),
      .passes(
        (.projects, ["service_type": "research|other"]), (.monitoring, ["standards_met": "yes"])),
      .passes((.projects, ["service_type": ""]), (.monitoring, ["standards_met": "yes"])),
    ])

  package static func judge(_ facts: FactBase, _ context: RuleContext, _ report: inout SetReport) {
    let answers = context.reference.codes(.standardsMet)
    for group in facts.visitGroups {
      guard let visit = group.visits.last(where: \.tellsStandards),
        let project = report.project(group.places, in: group.half, of: visit, facts),
        let types = project.serviceTypes, !types.isEmpty, !types.callForStandards,
        let answer = visit.standardsMet.flatMap({ answers.entry(value: $0.rawValue) })
      else { continue }
      report.add(
        declaration, about: visit, on: VisitColumn.standardsMet, expected: .text("not_applicable"),
        arguments: ["answer": .phrase(answer.labels)], related: [project.id])
    }
  }
}
