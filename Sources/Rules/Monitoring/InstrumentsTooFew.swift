package import SocialOrder

/// Two or more of the seven instruments are used on each project (para 9): reckoned over all its visits of a half-year.
///
/// An absence: judged when the half-year is over, on its last visit. Where one visit's instruments could not be read, the
/// project is not judged: the second one may hide there.
package enum InstrumentsTooFew: SetRule {
  package static let declaration = RuleDeclaration(
    "instruments-too-few", .monitoring, .breach, basis: .order,
    citation: Citation(.paragraph("9")), column: "instruments",
    title: Texts(
      kk: "Әр жобаның мониторингінде екі немесе одан да көп құрал пайдаланылады.",
      ru: "При мониторинге каждого проекта используются два инструмента или более.",
      en: "Two instruments or more are used on each project."),
    message: Texts(
      kk: "{first} – {last} аралығында бұл жобаның мониторингінде бір ғана құрал пайдаланылған.",
      ru: "С {first} по {last} при мониторинге этого проекта использован только один инструмент.",
      en: "Only one instrument was used on this project from {first} to {last}."),
    help: Texts(
      kk: "Пайдаланылған барлық құралды жазыңыз. Шынымен біреу ғана болса, сол күйінде "
        + "қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Укажите все использованные инструменты. Если он действительно был один, оставьте как "
        + "есть: из-за этого файл не отклоняется.",
      en: "Name all instruments that were used. If there was only one, leave it: the file is not "
        + "rejected for this."),
    examples: [
      .fails((.monitoring, ["instruments": "survey"])),
      .fails(
        (.monitoring, ["instruments": "survey"]),
        (.monitoring, ["visit_date": "2026-05-15", "instruments": "survey|survey"])),
      .passes(
        (.monitoring, ["instruments": "survey"]),
        (.monitoring, ["visit_date": "2026-05-15", "instruments": "interview"])),
      .passes((.monitoring, ["instruments": "survey"]), asOf: ExampleDay.of(2026, 6, 30)),
      .passes(
        (.monitoring, ["instruments": "survey"]),
        (.monitoring, ["visit_date": "2026-05-15", "instruments": "hearsay"])),
    ])

  package static func judge(
    _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    for group in facts.visitGroups
    where group.isOver(context) && !facts.isUnknown(group.places, in: group.half)
      && !facts.isShadowed(.monitoring, group.key)
    {
      let sets = group.visits.compactMap(\.instruments)
      guard sets.count == group.visits.count else { continue }
      let used = sets.reduce(CodeSet<Instrument>()) { $0.union($1) }
      guard used.count < 2 else { continue }
      report.add(
        declaration, about: group.last, on: VisitColumn.instruments, expected: .text("≥ 2"),
        arguments: group.days, related: group.visits.dropLast().map(\.id))
    }
  }
}
