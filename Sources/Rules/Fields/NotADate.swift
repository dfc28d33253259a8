package import SocialOrder

/// Something other than a date in a column of dates.
package enum NotADate: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.notADate.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Күн бағанында күн тұрады.",
      ru: "В столбце даты стоит дата.",
      en: "A column of dates holds a date."),
    message: Texts(
      kk: "«{label}» бағанындағы күн белгіленген түрде жазылмаған: «{value}».",
      ru: "В столбце «{label}» дата записана не по форме: «{value}».",
      en: "\"{label}\" holds no date in a known form: \"{value}\"."),
    help: Texts(
      kk: "Күнді 01.02.2026 түрінде жазыңыз (XML файлында – 2026-02-01).",
      ru: "Запишите дату в виде 01.02.2026 (в файле XML – 2026-02-01).",
      en: "Write the date as 2026-02-01."),
    examples: [
      .fails((.projects, ["start_date": "көктемде"])),
      .passes((.projects, [:])),
    ])
}
