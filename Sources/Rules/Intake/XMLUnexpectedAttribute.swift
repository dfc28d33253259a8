package import SocialOrder

/// Only administrator_bin and period may stand as attributes, and only on the root element.
package enum XMLUnexpectedAttribute: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlUnexpectedAttribute.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML файлында тек белгілі атрибуттар тұрады.",
      ru: "В файле XML стоят только известные атрибуты.",
      en: "An XML file holds known attributes only."),
    message: Texts(
      kk: "«{element}» элементінде «{attribute}» атрибуты болмайды.",
      ru: "У элемента «{element}» не может быть атрибута «{attribute}».",
      en: "The element \"{element}\" cannot have the attribute \"{attribute}\"."),
    help: Texts(
      kk: "Атрибутты өшіріп, мәнін row ішіне элемент етіп жазыңыз. Атрибут ретінде submission "
        + "элементіне тек administrator_bin мен period жазуға болады.",
      ru: "Удалите атрибут и запишите его значение элементом внутри row. Атрибутами могут быть "
        + "только administrator_bin и period у элемента submission.",
      en: "Delete the attribute and write its value as an element within row. Only "
        + "administrator_bin and period may be attributes, of submission."),
    examples: [
      .fails(file: ExampleFiles.xml(rows: "<row direction=\"4\"></row>")),
      .passes(file: ExampleFiles.xml),
    ])
}
