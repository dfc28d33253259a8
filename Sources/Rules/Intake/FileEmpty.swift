package import SocialOrder

/// No bytes, a byte order mark alone, or a header without records: there is nothing to judge.
package enum FileEmpty: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.fileEmpty.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Файлда кемінде бір жазба болады.",
      ru: "В файле есть хотя бы одна запись.",
      en: "A file holds at least one record."),
    message: Texts(
      kk: "Файлда бірде-бір жазба жоқ.",
      ru: "В файле нет ни одной записи.",
      en: "The file holds no record."),
    help: Texts(
      kk: "Файлды ашып, баған атауларының астында деректер бар екенін тексеріңіз, сақтап, қайта "
        + "жіберіңіз.",
      ru: "Откройте файл, проверьте, что под названиями столбцов есть данные, сохраните его и "
        + "отправьте снова.",
      en: "Open the file, check that there are data under the column names, save it and send it "
        + "again."),
    examples: [
      .fails(file: ""),
      .fails(bytes: [0xEF, 0xBB, 0xBF]),
      .fails(file: ExampleFiles.remarksHeader),
      .passes(file: ExampleFiles.remarks),
    ])
}
