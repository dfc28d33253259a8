package import SocialOrder

/// One value beyond the limit in bytes (formats.md, Limits).
package enum FieldTooLong: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.fieldTooLong.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Бір ұяшықтағы мәтін белгіленген шектен аспайды.",
      ru: "Текст в одной ячейке не превышает предела.",
      en: "A value is no longer than the limit."),
    message: Texts(
      kk: "Бір ұяшықтағы мәтін тым ұзын. Шегі – {limit}.",
      ru: "Текст в одной ячейке слишком длинный. Предел – {limit}.",
      en: "A value is too long. The limit is {limit}."),
    help: Texts(
      kk: "Мәтінді қысқартыңыз. Осы жолда жабылмай қалған тырнақша жоқ па, соны да тексеріңіз.",
      ru: "Сократите текст. Проверьте также, нет ли в этой строке незакрытой кавычки.",
      en: "Shorten the text. Check also that no quote was left open on this line."),
    examples: [
      .fails(
        // Not `String(repeating:count:)`, which joins a million letters one by one.
        file: ExampleFiles.notice(
          String(decoding: [UInt8](repeating: UInt8(ascii: "a"), count: 1_048_577), as: UTF8.self))
      ),
      .passes(file: ExampleFiles.notice("Ахметов Арман Асқарұлы")),
    ])
}
