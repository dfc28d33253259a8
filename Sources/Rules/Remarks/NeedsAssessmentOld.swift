package import SocialOrder

/// The needs of the population are assessed at least once in 2 years (para 7(1)), and the plan
/// rests on that.
///
/// The text does not say from what day to count: more than 24 months before the plan's publication
/// is worth a look, and only where the calendar years lie more than 2 apart is the term missed by
/// every reading.
package enum NeedsAssessmentOld: RecordRule {
  package static let declaration = RuleDeclaration(
    "needs-assessment-old", .remarks, .breach, or: .warning, basis: .order,
    citation: Citation(.paragraph("7(1)")), column: "needs_assessed_on",
    title: Texts(
      kk: "Халықтың мұқтаждықтары мен қажеттіліктері кемінде 2 жылда бір рет бағаланады.",
      ru: "Нужды и потребности населения оцениваются не реже одного раза в 2 года.",
      en: "The needs of the population are assessed at least once in 2 years."),
    message: Texts(
      kk: "Халықтың мұқтаждықтары мен қажеттіліктері {assessed} күні бағаланған, ал жоспарланған "
        + "жобалар {published} күні орналастырылған: арасында 24 айдан көп уақыт өткен. Бағалау "
        + "кемінде 2 жылда бір рет жүргізіледі.",
      ru: "Нужды и потребности населения оценены {assessed}, а планируемые проекты размещены "
        + "{published}: прошло более 24 месяцев. Оценка проводится не реже одного раза в 2 года.",
      en: "Needs were assessed on {assessed} and the planned projects published on {published}, "
        + "more than 24 months later. An assessment is due at least once in 2 years."),
    help: Texts(
      kk: "Одан кейін бағалау жүргізілген болса, соның күнін жазыңыз. Жүргізілмеген болса, сол "
        + "күйінде қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Если после этого оценка проводилась, укажите ее дату. Если нет, оставьте как есть: "
        + "из-за этого файл не отклоняется.",
      en: "If there was a later assessment, give its date. If there was none, leave it: the file "
        + "is not rejected for this."),
    examples: [
      .fails((.plans, ["needs_assessed_on": "2023-12-29"])),
      .fails((.plans, ["needs_assessed_on": "2024-01-19"])),
      .passes((.plans, ["needs_assessed_on": "2024-01-20"])),
      .passes((.plans, [:])),
    ])

  private static let years = 2

  package static func judge(_ plan: Plan, _: RuleContext, _ report: inout RecordReport) {
    guard let assessed = plan.needsAssessedOn, let published = plan.publishedOn,
      published > assessed.adding(years: years)
    else { return }
    report.add(
      declaration, on: PlanColumn.needsAssessedOn,
      severity: published.year - assessed.year > years ? nil : declaration.milder,
      expected: .from(published.adding(years: -years)),
      arguments: ["assessed": .date(assessed), "published": .date(published)])
  }
}
