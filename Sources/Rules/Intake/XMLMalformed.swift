package import SocialOrder

/// The document breaks the rules of XML itself.
package enum XMLMalformed: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlMalformed.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML файлының белгілеуі дұрыс болады.",
      ru: "Разметка файла XML верна.",
      en: "The markup of an XML file is well-formed."),
    message: Texts(
      kk: "XML белгілеуі қате: {reason}.",
      ru: "Ошибка в разметке XML: {reason}.",
      en: "The XML is not well-formed: {reason}."),
    help: Texts(
      kk: "Файлды оны жасаған бағдарламадан қайта алыңыз. Қолмен түзетсеңіз, осы жолдағы әр "
        + "тегтің жабылғанын тексеріңіз.",
      ru: "Получите файл заново из программы, которая его создала. Если правите вручную, "
        + "проверьте, что каждый тег в этой строке закрыт.",
      en: "Export the file again from the program that made it. If you edit it by hand, check "
        + "that every tag on this line is closed."),
    examples: [
      .fails(file: ExampleFiles.xml(rows: "<row><period>2026</row>")),
      .passes(file: ExampleFiles.xml),
    ])
}
