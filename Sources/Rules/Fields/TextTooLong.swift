package import SocialOrder

/// A text with more characters than its column allows.
package enum TextTooLong: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.textTooLong.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Мәтін бағанның шегінен аспайды.",
      ru: "Текст не длиннее, чем допускает столбец.",
      en: "A text is no longer than its column allows."),
    message: Texts(
      kk: "«{label}» бағанындағы мәтінде {found} таңба бар, ал шегі – {limit}: «{value}».",
      ru: "В столбце «{label}» знаков: {found}, а предел – {limit}: «{value}».",
      en: "The text in \"{label}\" has {found} characters, and the limit is {limit}: "
        + "\"{value}\"."),
    help: Texts(
      kk: "Мәтінді қысқартыңыз.",
      ru: "Сократите текст.",
      en: "Shorten the text."),
    examples: [
      .fails((.projects, ["project_id": String(repeating: "Ж", count: 65)])),
      .passes((.projects, ["project_id": String(repeating: "Ж", count: 64)])),
    ])
}
