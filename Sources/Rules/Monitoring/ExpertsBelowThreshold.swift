package import SocialOrder

/// A project under 500 MCI is monitored by the state body alone (para 9). A breach only where every reading of the sum and
/// of the index's day agrees (`ThresholdReadings`); once per project row, on the first visit with experts.
package enum ExpertsBelowThreshold: SetRule {
  package static let declaration = RuleDeclaration(
    "experts-below-threshold", .monitoring, .breach, basis: .order,
    citation: Citation(.paragraph("9")), column: "conducted_by", restsOnTerm: true,
    tables: [.threshold],
    title: Texts(
      kk: "Сомасы 500 АЕК-тен кем жобаға мемлекеттік орган мониторингті өздігінен жүргізеді.",
      ru: "Мониторинг проекта на сумму менее 500 МРП государственный орган проводит сам.",
      en: "A project under 500 MCI is monitored by the state body alone."),
    message: Texts(
      kk: "Мониторингке тәуелсіз сарапшылар қатысқан, ал жобаның сомасы {multiple} АЕК-тен кем: "
        + "сомасы – {sum}, {date} күнгі АЕК – {index} теңге, {multiple} АЕК – {limit}, "
        + "айырмасы – {difference}.",
      ru:
        "В мониторинге участвовали независимые эксперты, хотя сумма проекта меньше {multiple} МРП: "
        + "сумма – {sum}, МРП на {date} – {index} тенге, {multiple} МРП – {limit}, "
        + "разница – {difference}.",
      en:
        "Independent experts took part though the project's sum is under {multiple} MCI: sum {sum}, "
        + "MCI on {date} {index} tenge, {multiple} MCI {limit}, difference {difference}."),
    help: Texts(
      kk: "Сомалар мен күндерді шартпен салыстырыңыз. Бірнеше жылға арналған жоба болса, "
        + "бүкіл жобаның сомасын көрсетіңіз. Бәрі дұрыс болса, сол күйінде қалдырыңыз: "
        + "бұл үшін файл қайтарылмайды.",
      ru: "Сверьте суммы и даты с договором. Если проект рассчитан на несколько лет, укажите сумму "
        + "всего проекта. Если все верно, оставьте как есть: из-за этого файл не отклоняется.",
      en: "Compare the sums and dates with the contract; give the whole project's sum where it "
        + "runs over several years. If all is right, leave it: the file is not rejected for this."),
    examples: [
      .fails((.projects, below), (.monitoring, byExperts)),
      .fails(
        (.projects, ["project_sum": "2162.49999"]), (.monitoring, ["conducted_by": "both"])),
      // Exactly 500 MCI: experts are allowed.
      .passes(
        (.projects, ["planned_sum": "2162.5", "contract_sum": "2162.5"]), (.monitoring, byExperts)),
      .passes((.projects, below), (.monitoring, [:])),
      // Under by one reading only.
      .passes((.projects, ["contract_sum": "2000"]), (.monitoring, byExperts)),
      .passes(
        (.projects, below.merging(["contract_date": "31.02.2026"]) { $1 }),
        (.monitoring, byExperts)),
    ])

  private static let below = ["planned_sum": "2162.4", "contract_sum": "2100"]
  private static let byExperts = ["conducted_by": "experts", "experts": "Ахметов А.А."]

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    ThresholdCase.forEach(for: declaration, facts, context, &report) { found, report in
      guard found.readings.firstNotUnder == nil, let reading = found.readings.nearestUnder else {
        return
      }
      report.add(
        declaration, about: found.visit, on: VisitColumn.conductedBy, expected: .text("body"),
        arguments: reading.arguments, related: [found.project.id])
    }
  }
}
