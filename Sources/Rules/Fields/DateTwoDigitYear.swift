package import SocialOrder

/// A year of two digits may mean two centuries.
package enum DateTwoDigitYear: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.dateTwoDigitYear.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Күннің жылы төрт цифрмен жазылады.",
      ru: "Год в дате записан четырьмя цифрами.",
      en: "The year of a date has four digits."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» күнінде жыл екі цифрмен жазылған.",
      ru: "В столбце «{label}» в дате «{value}» год записан двумя цифрами.",
      en: "In \"{label}\", the year of \"{value}\" has two digits."),
    help: Texts(
      kk: "Жылды төрт цифрмен жазыңыз, мысалы: 01.02.2026. Excel бағдарламасында ұяшық "
        + "пішімінен төрт цифрлы күнді таңдаңыз.",
      ru: "Запишите год четырьмя цифрами, например: 01.02.2026. В Excel выберите в формате "
        + "ячеек дату с четырьмя цифрами года.",
      en: "Write the year with four digits, for example 2026-02-01. In Excel choose a date "
        + "format with a four-digit year."),
    examples: [
      .fails((.projects, ["start_date": "03.02.26"])),
      .passes((.projects, ["start_date": "03.02.2026"])),
    ])
}
