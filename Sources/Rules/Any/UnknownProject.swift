package import SocialOrder

/// A visit (para 9) or a score (para 16) must be about a project that its body has given for that year.
///
/// Judged only where projects of the body and the year of the row's period were given at all.
package enum UnknownProject: SetRule {
  package static let declaration = RuleDeclaration(
    "unknown-project", .monitoring, .error, basis: .arithmetic,
    citation: Citation(.paragraph("9"), .paragraph("16")), column: "project_id",
    title: Texts(
      kk: "Мониторинг пен бағалау сол жылғы жобалардың біріне қатысты болады.",
      ru: "Мониторинг и оценка относятся к одному из проектов того же года.",
      en: "A visit or a score is about one of the body's projects of that year."),
    message: Texts(
      kk: "Нөмірі «{value}» жоба осы әкімшінің {year} жылғы жобаларының арасында жоқ.",
      ru: "Проекта с номером «{value}» нет среди проектов этого администратора за {year} год.",
      en: "There is no project “{value}” among this administrator's projects of {year}."),
    help: Texts(
      kk: "Жобаның нөмірі жобалар файлындағы нөмірмен бірдей жазылуы керек. "
        + "Жобаның өзі берілмесе, оны қосыңыз.",
      ru: "Номер проекта должен быть записан так же, как в файле проектов. "
        + "Если самого проекта там нет, добавьте его.",
      en: "Write the project's number as in the projects file, or add the project there."),
    examples: [
      .fails((.projects, [:]), (.monitoring, ["project_id": "Ж-9"])),
      .fails((.projects, [:]), (.scores, ["project_id": "Ж-9"])),
      .fails((.projects, [:]), (.monitoring, ["project_id": "ж-1"])),
      .passes((.projects, [:]), (.monitoring, [:]), (.scores, [:])),
      .passes((.monitoring, ["project_id": "Ж-9"])),
      .passes((.projects, [:]), (.scores, ["project_id": "Ж-9", "period": "2025"])),
    ])

  package static func judge(_ facts: FactBase, _: RuleContext, _ report: inout SetReport) {
    for places in facts.places {
      for visit in facts.visits(places) where visit.isFilled(.period) {
        judge(visit, places, on: VisitColumn.projectID, facts, &report)
      }
      for score in facts.scores(places) {
        judge(score, places, on: ScoreColumn.projectID, facts, &report)
      }
    }
  }

  private static func judge(
    _ fact: some Fact, _ places: ProjectPlaces, on column: some ColumnName, _ facts: FactBase,
    _ report: inout SetReport
  ) {
    guard report.project(places, in: fact.period, of: fact, facts) == nil,
      facts.isUnknown(places, in: fact.period), !facts.isShadowed(.projects, places.key)
    else { return }
    report.add(
      declaration, about: fact, on: column,
      arguments: ["year": .text("\(fact.period.year)")])
  }
}
