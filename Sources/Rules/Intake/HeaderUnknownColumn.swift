package import SocialOrder

/// A column that no kind has: it is carried back untouched and not checked.
package enum HeaderUnknownColumn: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.headerUnknownColumn.rawValue, .intake, .warning, basis: nil, since: nil,
    title: Texts(
      kk: "Тақырып жолында тек белгілі бағандар тұрады.",
      ru: "В заголовке стоят только известные столбцы.",
      en: "The header holds known columns only."),
    message: Texts(
      kk: "«{value}» деген баған белгісіз, оның мәндері тексерілмейді.",
      ru: "Столбец «{value}» неизвестен, его значения не проверяются.",
      en: "The column \"{value}\" is not known; its values are not checked."),
    help: Texts(
      kk: "Баған атауының дұрыс жазылғанын тексеріңіз. Бұл өзіңізге керек баған болса, ештеңе "
        + "өзгертпеңіз.",
      ru: "Проверьте, верно ли написано название. Если это ваш собственный столбец, ничего "
        + "менять не нужно.",
      en: "Check the spelling of the name. If it is a column of your own, leave it as it is."),
    examples: [
      .fails(
        file: """
          administrator_bin;period;direction;remarks_received;remarks_rejected;Орындаушы
          050440002118;2026;4;5;2;Сейтова

          """),
      .passes(file: ExampleFiles.remarks),
    ])
}
