package import SocialOrder

/// A workbook that is damaged, cut short, or made so that no program of spreadsheets would make it.
package enum XLSXMalformed: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xlsxMalformed.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Excel файлы бүтін.", ru: "Файл Excel цел.", en: "A workbook is whole."),
    message: Texts(
      kk: "Excel файлын оқу мүмкін емес: {reason}.",
      ru: "Файл Excel не читается: {reason}.",
      en: "The workbook cannot be read: {reason}."),
    help: Texts(
      kk:
        "Файлды Excel бағдарламасында ашып, қайта сақтаңыз да, қайтадан жіберіңіз. Ол Excel-де де "
        + "ашылмаса, оны жасаған бағдарламадан қайта алыңыз.",
      ru: "Откройте файл в Excel, сохраните его заново и отправьте еще раз. Если он не открывается "
        + "и в Excel, получите его снова из программы, которая его создала.",
      en: "Open the file in Excel, save it anew, and send it again. If Excel does not open it "
        + "either, get it again from the program that made it."),
    examples: [
      .fails(bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00]),
      .passes(file: ExampleFiles.remarks),
    ])
}
