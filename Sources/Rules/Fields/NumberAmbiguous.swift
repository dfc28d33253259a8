package import SocialOrder

/// A comma with three digits after it, in a file where nothing tells whether commas are decimal:
/// two readings, a thousand times apart.
package enum NumberAmbiguous: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.numberAmbiguous.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Санды бір ғана түрде оқуға болады.",
      ru: "Число читается только одним способом.",
      en: "A number can be read in one way only."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» мәнін екі түрлі оқуға болады: {asDecimal} немесе "
        + "{asThousands}.",
      ru: "Значение «{value}» в столбце «{label}» можно прочитать двояко: {asDecimal} или "
        + "{asThousands}.",
      en: "\"{value}\" in \"{label}\" can be read in two ways: {asDecimal} or {asThousands}."),
    help: Texts(
      kk: "Үтірсіз қайта жазыңыз: бүтін санды – 1234, бөлшек санды нүктемен – 1.234.",
      ru: "Запишите число без запятой: целое – 1234, дробное – с точкой, 1.234.",
      en: "Write it without the comma: 1234 for a whole number, 1.234 with a point for a "
        + "fraction."),
    examples: [
      .fails((.projects, ["planned_sum": "9,000", "contract_sum": "8,500"])),
      .passes((.projects, ["planned_sum": "9000,5"])),
      .passes((.projects, [:])),
    ])
}
