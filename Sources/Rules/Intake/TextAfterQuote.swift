package import SocialOrder

/// Text between a closing quote and the next delimiter, or a quote that stands single within a
/// quoted value.
package enum TextAfterQuote: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.textAfterQuote.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Жабылған тырнақшадан кейін бірден бөлгіш тұрады.",
      ru: "Сразу после закрывающей кавычки стоит разделитель.",
      en: "A closing quote is followed by a delimiter."),
    message: Texts(
      kk: "{position}-бағанда жабылған тырнақшадан кейін мәтін тұр: {value}.",
      ru: "В столбце № {position} после закрывающей кавычки стоит текст: {value}.",
      en: "In column {position}, text follows a closing quote: {value}."),
    help: Texts(
      kk: "Мәтін ішіндегі тырнақшаны екі рет жазыңыз (\"\") немесе «» белгісімен ауыстырыңыз.",
      ru: "Удвойте кавычку внутри текста (\"\") или замените ее на «».",
      en: "Double the quote within the text (\"\"), or write «» instead."),
    examples: [
      .fails(file: ExampleFiles.notice("\"Ахметов\" Арман")),
      .passes(file: ExampleFiles.notice("\"Ахметов \"\"Арман\"\"\"")),
    ])
}
