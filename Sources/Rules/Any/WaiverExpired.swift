package import SocialOrder

/// A waiver whose last day is over excuses nothing any more: what it excused counts again, and that is said where it stands.
///
/// One that nothing hangs on any longer is only unused: a register of decisions may keep its past.
package enum WaiverExpired: Rule {
  /// It judges the waivers, when everything else has been judged (`Waiving`).
  package static let judging = Judging.byReader

  package static let declaration = RuleDeclaration(
    "waiver-expired", .any, .warning, basis: nil, column: nil, since: nil,
    title: Texts(
      kk: "Есепке алмау туралы керек шешімнің мерзімі өтпеген болуы керек.",
      ru: "Срок нужного решения не учитывать сообщение не истек.",
      en: "A waiver that something hangs on has not expired."),
    message: Texts(
      kk: "№ {decision} шешімнің мерзімі {until} күні бітті: «{rule}» бойынша хабарлар "
        + "қайтадан есепке алынады, саны – {count}.",
      ru: "Срок решения № {decision} истек {until}: сообщения «{rule}» снова учитываются, "
        + "их число – {count}.",
      en: "Decision No. {decision} expired on {until}: findings of “{rule}” count again, "
        + "{count} of them."),
    help: Texts(
      kk: "Жаңа шешім қабылданса, оны файлға қосыңыз. Қабылданбаса, жазбаларды түзетіңіз.",
      ru: "Если принято новое решение, внесите его в файл. Если нет, исправьте записи.",
      en: "If there is a new decision, add it to the file; if not, correct the records."),
    examples: [
      .fails(
        (.projects, ["period": "2025-H1"]),
        reference: .init(
          .waivers,
          "term-outside-period,050440002118,2025-H1,,карантин,Сериков Б.,12-3,2026-05-01,2026-07-05"
        )),
      .passes(
        (.projects, ["period": "2025-H1"]),
        reference: .init(
          .waivers,
          "term-outside-period,050440002118,2025-H1,,карантин,Сериков Б.,12-3,2026-05-01,2026-07-06"
        )),
    ])

  /// - Parameter count: how many findings it would have excused.
  static func finding(_ waiver: Waiver, count: Int, file: Int) -> Finding {
    Finding(
      declaration, at: Place(file: file, line: waiver.line), column: "until",
      value: waiver.until.iso,
      arguments: [
        "decision": .text(waiver.decision), "until": .date(waiver.until),
        "rule": .text(waiver.rule), "count": .number(count),
      ])
  }
}
