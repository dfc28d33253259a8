package import SocialOrder

/// Something other than a number in a column of numbers.
package enum NotANumber: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.notANumber.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Сан бағанында сан тұрады.",
      ru: "В числовом столбце стоит число.",
      en: "A column of numbers holds a number."),
    message: Texts(
      kk: "«{label}» бағанында сан емес мән тұр: «{value}».",
      ru: "В столбце «{label}» стоит не число: «{value}».",
      en: "\"{label}\" is not a number: \"{value}\"."),
    help: Texts(
      kk: "Сөз бен өлшем бірлігін қоспай, тек санды жазыңыз, мысалы: 1234,5 (XML файлында – "
        + "1234.5).",
      ru: "Укажите только число, без слов и единиц измерения, например: 1234,5 (в файле XML – "
        + "1234.5).",
      en: "Give the number alone, without words or units, for example 1234.5."),
    examples: [
      .fails((.projects, ["planned_sum": "abc"])),
      .fails((.projects, ["planned_sum": "9000 теңге"])),
      .fails((.monitoring, ["coverage_people": "жүздей"])),
      .passes((.projects, ["planned_sum": "9000.5"])),
    ])
}
