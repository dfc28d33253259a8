package import SocialOrder

/// A DOCTYPE can name outside files and entities without end: none is read.
package enum XMLDoctype: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlDoctype.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML файлында DOCTYPE болмайды.",
      ru: "В файле XML нет DOCTYPE.",
      en: "An XML file has no DOCTYPE."),
    message: Texts(
      kk: "Файлда DOCTYPE жарияланған, бұған жол берілмейді.",
      ru: "В файле объявлен DOCTYPE, это не допускается.",
      en: "The file declares a DOCTYPE, which is not allowed."),
    help: Texts(
      kk: "Файл басындағы <!DOCTYPE …> бөлігін өшіріңіз.",
      ru: "Удалите в начале файла часть <!DOCTYPE …>.",
      en: "Delete the part <!DOCTYPE …> at the start of the file."),
    examples: [
      .fails(file: "<!DOCTYPE submission>\n" + ExampleFiles.xml),
      .passes(file: ExampleFiles.xml),
    ])
}
