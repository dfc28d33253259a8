package import SocialOrder

/// An element that the submission does not have in this place (formats.md, XML).
package enum XMLUnexpectedElement: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlUnexpectedElement.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML файлында тек белгілі элементтер тұрады.",
      ru: "В файле XML стоят только известные элементы.",
      en: "An XML file holds known elements only."),
    message: Texts(
      kk: "«{parent}» ішінде «{element}» элементі болмайды.",
      ru: "Внутри «{parent}» не может стоять элемент «{element}».",
      en: "The element \"{element}\" cannot stand within \"{parent}\"."),
    help: Texts(
      kk: "Элемент атауын тексеріңіз немесе оны өшіріңіз: бағандар row ішінде, өз атауымен "
        + "тұрады.",
      ru: "Проверьте название элемента или удалите его: столбцы стоят внутри row под своими "
        + "названиями.",
      en: "Check the name of the element or delete it: columns stand within row, under their "
        + "own names."),
    examples: [
      .fails(file: ExampleFiles.xml(rows: "<row><remarks>5</remarks></row>")),
      .passes(file: ExampleFiles.xml),
    ])
}
