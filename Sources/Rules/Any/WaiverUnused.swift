package import SocialOrder

/// A waiver that excused nothing in this run: a slip in it, or a decision that is no longer needed.
package enum WaiverUnused: Rule {
  /// It judges the waivers, when everything else has been judged (`Waiving`).
  package static let judging = Judging.byReader

  package static let declaration = RuleDeclaration(
    "waiver-unused", .any, .note, basis: nil, since: nil,
    title: Texts(
      kk: "Есепке алмау туралы әрбір шешім қандай да бір хабарға қатысты болады.",
      ru: "Каждое решение не учитывать сообщение к чему-то относится.",
      en: "Every waiver excuses something."),
    message: Texts(
      kk: "№ {decision} шешім («{rule}», {from} – {until}) осы файлдардағы бірде-бір хабарға "
        + "қатысты болмады.",
      ru: "Решение № {decision} («{rule}», {from} – {until}) не коснулось ни одного сообщения "
        + "в этих файлах.",
      en: "Decision No. {decision} (“{rule}”, {from} to {until}) excused no finding in these files."
    ),
    help: Texts(
      kk: "Ереженің кодын, БСН-ді, кезеңді, кілтті және күндерді тексеріңіз. Шешім енді керек "
        + "болмаса, жолын алып тастаңыз.",
      ru: "Проверьте код правила, БИН, период, ключ и даты. Если решение больше не нужно, "
        + "уберите его строку.",
      en: "Check the code, the BIN, the period, the key and the days. If the decision is no "
        + "longer needed, remove its line."),
    examples: [
      .fails(
        (.projects, [:]),
        reference: .init(
          .waivers,
          "term-outside-period,050440002118,2026-H1,,карантин,Сериков Б.,12-3,2026-07-01,2026-12-31"
        )),
      .passes(
        (.projects, ["period": "2025-H1"]),
        reference: .init(
          .waivers,
          "term-outside-period,050440002118,2025-H1,,карантин,Сериков Б.,12-3,2026-07-01,2026-12-31"
        )),
    ])

  static func finding(_ waiver: Waiver, file: Int) -> Finding {
    Finding(
      declaration, at: Place(file: file, line: waiver.line), value: waiver.rule,
      arguments: [
        "decision": .text(waiver.decision), "rule": .text(waiver.rule),
        "from": .date(waiver.from), "until": .date(waiver.until),
      ])
  }
}
