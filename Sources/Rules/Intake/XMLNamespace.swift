package import SocialOrder

/// An element in no namespace, or in another than that of submissions.
package enum XMLNamespace: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlNamespace.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML элементтері белгіленген аттар кеңістігінде тұрады.",
      ru: "Элементы XML стоят в установленном пространстве имен.",
      en: "XML elements stand in the namespace of submissions."),
    message: Texts(
      kk: "Аттар кеңістігі басқа: «{value}». Керегі – «{expected}».",
      ru: "Пространство имен другое: «{value}». Нужно «{expected}».",
      en: "The namespace is another: \"{value}\". It must be \"{expected}\"."),
    help: Texts(
      kk: "Файлдың submission элементіне xmlns=\"{expected}\" деп жазыңыз.",
      ru: "Укажите в элементе submission: xmlns=\"{expected}\".",
      en: "Write xmlns=\"{expected}\" in the submission element."),
    examples: [
      .fails(file: "<submission><evaluation_remarks/></submission>\n"),
      .fails(file: "<submission xmlns=\"urn:kz:social-order:submission:2\"/>\n"),
      .passes(file: ExampleFiles.xml),
    ])
}
