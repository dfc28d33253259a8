package import SocialOrder

/// A quote that is opened and never closed swallows the rest of the file; the line is that on which
/// it opened.
package enum QuoteUnclosed: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.quoteUnclosed.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Ашылған тырнақша жабылады.",
      ru: "Открытая кавычка закрывается.",
      en: "An opening quote is closed."),
    message: Texts(
      kk: "{line}-жолда ашылған тырнақша жабылмаған, одан кейінгі мәтіннің бәрі бір мәнге "
        + "қосылып кеткен.",
      ru: "Кавычка, открытая в строке {line}, не закрыта, и весь текст после нее слился в одно "
        + "значение.",
      en: "The quote opened on line {line} is not closed, and all the text after it has run "
        + "into one value."),
    help: Texts(
      kk: "{line}-жолдағы тырнақшаны жабыңыз. Тырнақша мәтіннің өзінде болса, оны екі рет "
        + "жазыңыз (\"\").",
      ru: "Закройте кавычку в строке {line}. Если кавычка – часть текста, удвойте ее (\"\").",
      en: "Close the quote on line {line}. If the quote belongs to the text, double it (\"\")."),
    examples: [
      .fails(file: ExampleFiles.notice("\"Ахметов Арман")),
      .passes(file: ExampleFiles.notice("\"Ахметов Арман\"")),
    ])
}
