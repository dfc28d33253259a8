package import SocialOrder

/// A project under way in the first half-year is monitored before 1 July (para 9).
///
/// An absence, judged from 1 July (`MonitoringWindow`). A warning where the project is under way for less than 30 days
/// of the window. The finding stands on the project.
package enum MonitoringFirstHalf: SetRule {
  package static let declaration = RuleDeclaration(
    "monitoring-first-half", .monitoring, .breach, or: .warning, basis: .order,
    citation: Citation(.paragraph("9")), column: "project_id", restsOnTerm: true,
    title: Texts(
      kk: "Бірінші жартыжылдықта іске асырылатын жобаға 1 шілдеге дейін мониторинг жүргізіледі.",
      ru: "Мониторинг проекта, который реализуется в первом полугодии, проводится до 1 июля.",
      en: "A project under way in the first half-year is monitored before 1 July."),
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
      .fails((.projects, [:]), (.projects, other), (.monitoring, elsewhere)),
      .fails(
        (.projects, [:]), (.projects, other), (.monitoring, elsewhere),
        asOf: ExampleDay.of(2026, 7, 1)),
      .fails((.projects, ["end_date": "2026-02-20"]), (.projects, other), (.monitoring, elsewhere)),
      .passes(
        (.projects, [:]), (.projects, other), (.monitoring, elsewhere),
        asOf: ExampleDay.of(2026, 6, 30)),
      .passes((.projects, [:]), (.monitoring, ["visit_date": "2026-06-30"])),
      // Not under way: no contract, cancelled, or not begun.
      .passes(
        (.projects, ["contract_sum": "", "contract_date": ""]), (.projects, other),
        (.monitoring, elsewhere)),
      .passes((.projects, ["status": "cancelled"]), (.projects, other), (.monitoring, elsewhere)),
      .passes(
        (.projects, ["start_date": "2026-07-01"]), (.projects, other), (.monitoring, elsewhere)),
      // No monitoring was given: not checked.
      .passes((.projects, [:])),
    ])

  private static let other = ["project_id": "Ж-2"]
  /// The body's visit to another project: monitoring was given, so that the lack of this one's can be seen.
  private static let elsewhere = ["project_id": "Ж-2"]

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    MonitoringWindow.judge(declaration, half: 1, facts, context, &report)
  }
}
