package import SocialOrder

/// The document ends before its root element does: it was cut on its way.
package enum XMLTruncated: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlTruncated.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML файлы соңына дейін жазылған.",
      ru: "Файл XML записан до конца.",
      en: "An XML file is complete."),
    message: Texts(
      kk: "XML файлы ортасынан үзілген: соңындағы жабатын тегтер жоқ.",
      ru: "Файл XML обрывается: в конце нет закрывающих тегов.",
      en: "The XML file breaks off: the closing tags at its end are missing."),
    help: Texts(
      kk: "Файлды бағдарламадан қайта шығарып, толық көшірілгенін тексеріп, қайта жіберіңіз.",
      ru: "Выгрузите файл из программы заново, проверьте, что он скопирован целиком, и "
        + "отправьте снова.",
      en: "Export the file again, check that it was copied whole, and send it again."),
    examples: [
      .fails(file: ExampleFiles.xml.replacing("</evaluation_remarks></submission>\n", with: "")),
      .passes(file: ExampleFiles.xml),
    ])
}
