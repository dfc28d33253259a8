package import SocialOrder

/// A value that is in no way a member of the column's closed list: neither its code nor its name in
/// Kazakh, Russian or English.
package enum UnknownCode: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.unknownCode.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Мән белгіленген тізімнен алынады.",
      ru: "Значение взято из установленного списка.",
      en: "A value is taken from its list."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» мәні тізімде жоқ.{suggestion}",
      ru: "Значения «{value}» (столбец «{label}») нет в списке.{suggestion}",
      en: "\"{value}\" in \"{label}\" is not in the list.{suggestion}"),
    help: Texts(
      kk: "Тізімдегі мәнді жазыңыз: {allowed}.",
      ru: "Укажите значение из списка: {allowed}.",
      en: "Give a value of the list: {allowed}."),
    examples: [
      .fails((.monitoring, ["instruments": "сұхбат жургізу|бақылау"])),
      .fails((.monitoring, ["conducted_by": "комиссия"])),
      .fails((.projects, ["direction": "Спорт"])),
      .passes((.monitoring, ["instruments": "сұхбат жүргізу|наблюдение"])),
    ])
}
