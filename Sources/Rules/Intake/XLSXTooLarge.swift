package import SocialOrder

/// A workbook beyond one of the limits of reading workbooks (formats.md, Limits).
package enum XLSXTooLarge: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xlsxTooLarge.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Excel файлының көлемі белгіленген шектен аспайды.",
      ru: "Файл Excel не превышает пределов.",
      en: "A workbook is within its limits."),
    message: Texts(
      kk: "Excel файлы тым үлкен: {reason}.",
      ru: "Файл Excel слишком велик: {reason}.",
      en: "The workbook is too large: {reason}."),
    help: Texts(
      kk: "Артық парақтарды, суреттерді және бос жолдардың пішімін алып тастаңыз немесе деректерді "
        + "бірнеше файлға бөліңіз.",
      ru: "Уберите лишние листы, рисунки и оформление пустых строк или разделите данные на "
        + "несколько файлов.",
      en: "Take out needless sheets, pictures and the formatting of empty rows, or split the data "
        + "into several files."),
    examples: [
      // The end of a directory that announces 2 000 parts.
      .fails(
        bytes: [0x50, 0x4B, 0x03, 0x04, 0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0, 0xD0, 0x07, 0xD0, 0x07]
          + [UInt8](repeating: 0, count: 10)),
      .passes(file: ExampleFiles.remarks),
    ])
}
