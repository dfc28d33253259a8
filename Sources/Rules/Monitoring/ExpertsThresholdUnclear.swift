package import SocialOrder

/// Experts took part in a project that is under 500 MCI by one reading of the sum or of the index's day, and not by another
/// (para 9 names neither). The message says, too, on which side it is by the reading that the settings choose; what the finding weighs does not depend on it.
package enum ExpertsThresholdUnclear: SetRule {
  package static let declaration = RuleDeclaration(
    "experts-threshold-unclear", .monitoring, .warning, basis: .order,
    citation: Citation(.paragraph("9")), column: "conducted_by", restsOnTerm: true,
    tables: [.threshold],
    title: Texts(
      kk: "Сарапшылар қатысқан жобаның сомасы қалай есептесе де 500 АЕК-тен кем емес.",
      ru: "Сумма проекта с экспертами при любом расчете не меньше 500 МРП.",
      en: "A project with experts is 500 MCI or more however its sum is reckoned."),
    message: Texts(
      kk: "Мониторингке тәуелсіз сарапшылар қатысқан, ал жобаның сомасы бір есептеу бойынша "
        + "{multiple} АЕК-тен кем ({sum}, {date} күнгі {multiple} АЕК – {limit}), басқасы бойынша кем емес "
        + "({otherSum}, {otherDate} күнгі {otherMultiple} АЕК – {otherLimit}){deciding}.",
      ru: "В мониторинге участвовали независимые эксперты, а сумма проекта по одному расчету "
        + "меньше {multiple} МРП ({sum} при {multiple} МРП на {date} – {limit}), по другому – не меньше "
        + "({otherSum} при {otherMultiple} МРП на {otherDate} – {otherLimit}){deciding}.",
      en:
        "Independent experts took part; by one reading the project's sum is under {multiple} MCI "
        + "({sum}; {multiple} MCI on {date} is {limit}), by another it is not ({otherSum}; {otherMultiple} MCI "
        + "on {otherDate} is {otherLimit}){deciding}."),
    help: Texts(
      kk: "Тәуелсіз сарапшыларды тартуға қай сома негіз болғанын тексеріңіз. Бірнеше жылға "
        + "арналған жоба болса, бүкіл жобаның сомасын көрсетіңіз.",
      ru:
        "Проверьте, какая сумма была основанием для привлечения независимых экспертов. Если проект "
        + "рассчитан на несколько лет, укажите сумму всего проекта.",
      en: "See which sum the experts were drawn in for; give the whole project's sum where it runs "
        + "over several years."),
    examples: [
      .fails(
        (.projects, ["planned_sum": "2500", "contract_sum": "2100"]), (.monitoring, byExperts)),
      // Enough by the MCI of the contract's day (1 966 thousand in 2025), too little by that of the start.
      .fails(
        (.projects, ["project_sum": "2000", "contract_date": "2025-12-29"]),
        (.monitoring, byExperts)),
      .passes((.projects, [:]), (.monitoring, byExperts)),
      .passes(
        (.projects, ["planned_sum": "2000", "contract_sum": "2000"]), (.monitoring, byExperts)),
      .passes(
        (.projects, ["planned_sum": "2500", "contract_sum": "2100", "project_sum": "4600"]),
        (.monitoring, byExperts)),
    ])

  private static let byExperts = ["conducted_by": "experts", "experts": "Ахметов А.А."]

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    ThresholdCase.forEach(for: declaration, facts, context, &report) { found, report in
      guard let under = found.readings.nearestUnder, let other = found.readings.firstNotUnder
      else { return }
      let arguments: [String: Argument] = [
        "otherSum": .money(other.sum), "otherDate": .date(other.date),
        "otherLimit": .money(other.limit), "otherMultiple": .number(Int(other.multiple)),
        "deciding": .phrase(deciding(context.threshold(of: found.project))),
      ]
      report.add(
        declaration, about: found.visit, on: VisitColumn.conductedBy,
        arguments: arguments.merging(under.arguments) { $1 }, related: [found.project.id])
    }
  }

  /// On which side the project is where one reading must be chosen, as the end of a sentence.
  private static func deciding(_ decision: ThresholdDecision?) -> Texts {
    guard let decision else { return Texts(same: "") }
    let sum = decision.which.title
    let day = decision.day.title
    let side =
      decision.isUnder
      ? Texts(kk: "шектен кем", ru: "меньше порога", en: "under the threshold")
      : Texts(kk: "шектен кем емес", ru: "не меньше порога", en: "not under the threshold")
    return Texts(
      kk:
        "; бір есептеуді таңдау керек болса, \(sum.kk) мен \(day.kk) АЕК алынады: сома \(side.kk)",
      ru: "; где нужно выбрать один расчет, берутся \(sum.ru) и МРП на \(day.ru): сумма \(side.ru)",
      en: "; where one reading must be chosen, it is \(sum.en) and the MCI on \(day.en), by which "
        + "the sum is \(side.en)")
  }
}
