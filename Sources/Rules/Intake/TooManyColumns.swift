package import SocialOrder

/// A header row with more columns than the limit (formats.md, Limits).
package enum TooManyColumns: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.tooManyColumns.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Бағандар саны белгіленген шектен аспайды.",
      ru: "Столбцов не больше предела.",
      en: "There are no more columns than the limit."),
    message: Texts(
      kk: "Файлда {found} баған бар. Шегі – {limit}.",
      ru: "Столбцов в файле: {found}. Предел – {limit}.",
      en: "The file has {found} columns. The limit is {limit}."),
    help: Texts(
      kk: "Кестенің оң жағындағы артық бағандарды өшіріп, файлды қайта сақтаңыз.",
      ru: "Удалите лишние столбцы справа от таблицы и сохраните файл заново.",
      en: "Delete the extra columns to the right of the table and save the file again."),
    examples: [
      .fails(
        file: ExampleFiles.remarksHeader.replacing(
          "\n", with: (1...1_100).map { ";c\($0)" }.joined() + "\n")
          + "050440002118;2026;4;5;2" + String(repeating: ";", count: 1_100) + "\n"),
      .passes(file: ExampleFiles.remarks),
    ])
}
