package import SocialOrder

/// A project under way between 1 July and 30 November is monitored before 1 December (para 9).
///
/// An absence, judged from 1 December (`MonitoringWindow`). A warning where the project is under way for less than 30 days
/// of the window. The finding stands on the project.
package enum MonitoringSecondHalf: SetRule {
  package static let declaration = RuleDeclaration(
    "monitoring-second-half", .monitoring, .breach, or: .warning, basis: .order,
    citation: Citation(.paragraph("9")), column: "project_id", restsOnTerm: true,
    title: Texts(
      kk:
        "1 шілде – 30 қараша аралығында іске асырылатын жобаға 1 желтоқсанға дейін мониторинг жүргізіледі.",
      ru: "Мониторинг проекта, который реализуется с 1 июля по 30 ноября, проводится до 1 декабря.",
      en: "A project under way from 1 July to 30 November is monitored before 1 December."),
    message: Texts(
      kk: "Жоба {from} – {to} аралығында іске асырылған ({days} күн), бірақ {first} – {last} "
        + "аралығында оған бірде-бір мониторинг жүргізілмеген.",
      ru: "Проект реализовывался с {from} по {to} (дней: {days}), но с {first} по {last} "
        + "его мониторинг ни разу не проводился.",
      en: "The project was under way from {from} to {to} ({days} days), but was not monitored from "
        + "{first} to {last}."),
    help: Texts(
      kk: "Мониторинг жүргізілген болса, оның жазбасын қосыңыз. Жүргізілмеген болса, сол күйінде "
        + "қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Если мониторинг проводился, добавьте запись о нем. Если нет, оставьте как есть: из-за "
        + "этого файл не отклоняется.",
      en: "If there was a visit, add its record. If there was none, leave it: the file is not "
        + "rejected for this."),
    examples: [
      .fails(
        (.projects, ["period": "2026-H2"]), (.projects, other), (.monitoring, elsewhere),
        asOf: ExampleDay.of(2026, 12, 1)),
      // A visit of December comes too late.
      .fails(
        (.projects, ["period": "2026-H2"]),
        (.monitoring, ["period": "2026-H2", "visit_date": "2026-12-01"]),
        asOf: ExampleDay.of(2026, 12, 5)),
      .passes(
        (.projects, ["period": "2026-H2"]), (.projects, other), (.monitoring, elsewhere),
        asOf: ExampleDay.of(2026, 11, 30)),
      .passes(
        (.projects, ["period": "2026-H2"]),
        (.monitoring, ["period": "2026-H2", "visit_date": "2026-11-30"]),
        asOf: ExampleDay.of(2026, 12, 5)),
      .passes(
        (.projects, ["period": "2026-H2", "start_date": "2026-12-01", "end_date": "2026-12-20"]),
        (.projects, other), (.monitoring, elsewhere), asOf: ExampleDay.of(2026, 12, 31)),
      .passes((.projects, ["period": "2026-H2"]), asOf: ExampleDay.of(2026, 12, 5)),
    ])

  private static let other = ["project_id": "Ж-2", "period": "2026-H2"]
  /// The body's visit to another project: monitoring was given, so that the lack of this one's can be seen.
  private static let elsewhere = [
    "project_id": "Ж-2", "period": "2026-H2", "visit_date": "2026-09-15",
  ]

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    MonitoringWindow.judge(declaration, half: 2, facts, context, &report)
  }
}
