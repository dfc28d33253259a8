package import SocialOrder

/// Indicator 4 of para 9, conformity with the standards, is monitored where the order is for training, consulting,
/// information-and-methodological or research-analytical services, or for a civic (resource) centre.
///
/// An absence: judged when the half-year is over, on its last visit.
package enum StandardsRequired: SetRule {
  package static let declaration = RuleDeclaration(
    "standards-required", .monitoring, .breach, basis: .order,
    citation: Citation(.paragraph("9")), column: "standards_met",
    title: Texts(
      kk: "Оқыту, консультативтік, ақпараттық-әдістемелік, зерттеу қызметтерінің және азаматтық "
        + "орталық жұмысының стандарттарға сәйкестігі тексеріледі.",
      ru:
        "Обучающие, консультативные, информационно-методические, исследовательские услуги и работа "
        + "гражданского центра проверяются на соответствие стандартам.",
      en: "Training, consulting, information, research services and civic centres are checked "
        + "against the standards."),
    message: Texts(
      kk: "Жобаның қызмет түрі стандарттарға сәйкестікті тексеруді талап етеді, бірақ "
        + "{first} – {last} аралығындағы бірде-бір мониторинг жазбасында «иә» немесе «жоқ» делінбеген.",
      ru:
        "Вид услуги требует проверки на соответствие стандартам, но ни в одной записи мониторинга "
        + "с {first} по {last} не указано «да» или «нет».",
      en: "The type of service calls for a check against the standards, but no visit from {first} "
        + "to {last} says yes or no."),
    help: Texts(
      kk: "Стандарттарға сәйкестігін «иә» немесе «жоқ» деп көрсетіңіз. Тексерілмеген болса, сол "
        + "күйінде қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru:
        "Укажите «да» или «нет». Если проверка не проводилась, оставьте как есть: из-за этого файл "
        + "не отклоняется.",
      en: "Say yes or no. If there was no check, leave it: the file is not rejected for this."),
    examples: [
      .fails((.projects, ["service_type": "training"]), (.monitoring, [:])),
      .fails(
        (.projects, ["service_type": "civic_centre|other"]),
        (.monitoring, ["standards_met": "not_applicable"])),
      .passes(
        (.projects, ["service_type": "training"]), (.monitoring, ["standards_met": "no"]),
        (.monitoring, ["visit_date": "2026-05-15"])),
      .passes((.projects, ["service_type": "other"]), (.monitoring, [:])),
      .passes(
        (.projects, ["service_type": "training"]), (.monitoring, [:]),
        asOf: ExampleDay.of(2026, 6, 30)),
      .passes((.projects, ["service_type": "training"]), (.monitoring, ["standards_met": "?"])),
    ])

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for group in facts.visitGroups
    where group.isOver(context) && !facts.isShadowed(.monitoring, group.key) {
      guard let project = report.project(group.places, in: group.half, of: group.last, facts),
        let types = project.serviceTypes, types.callForStandards,
        !group.hasWrong(.standardsMet), !group.visits.contains(where: \.tellsStandards)
      else { continue }
      report.add(
        declaration, about: group.last, on: VisitColumn.standardsMet, arguments: group.days,
        related: [project.id])
    }
  }
}

extension CodeSet<ServiceType> {
  /// Whether one of the five services of para 9, indicator 4, is among them.
  var callForStandards: Bool {
    ServiceType.allCases.contains { $0 != .other && contains($0) }
  }
}

extension VisitFact {
  /// Whether the visit says that the standards were met, or were not.
  var tellsStandards: Bool { standardsMet == .yes || standardsMet == .no }
}
