package import SocialOrder

/// A start tag with more attributes or more bytes than the limit (formats.md, Limits).
package enum XMLTooWide: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlTooWide.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML тегінің көлемі шектен аспайды.",
      ru: "Тег XML не превышает предела.",
      en: "An XML tag is no larger than the limit."),
    message: Texts(
      kk: "Бір тегтің ішіндегі мәлімет тым көп. Шегі – {limit}.",
      ru: "В одном теге слишком много данных. Предел – {limit}.",
      en: "One tag holds too much. The limit is {limit}."),
    help: Texts(
      kk: "Мәндерді атрибут емес, row ішіндегі элемент етіп жазыңыз.",
      ru: "Записывайте значения не атрибутами, а элементами внутри row.",
      en: "Write the values as elements within row, not as attributes."),
    examples: [
      .fails(
        file: ExampleFiles.xml(
          rows: "<row" + (1...65).map { " a\($0)=\"\"" }.joined() + "></row>")),
      .fails(
        file: ExampleFiles.xml(
          rows: "<row a=\"" + ExampleFiles.letters("x", 65_537) + "\"></row>")),
      .passes(file: ExampleFiles.xml),
    ])
}
