package import SocialOrder

/// The state social order has 17 directions (Annex 4); a number beyond them is none of them.
package enum DirectionRange: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.directionRange.rawValue, .projects, .error, basis: .order,
    citation: Citation(.annex("4")), column: "direction", since: nil,
    title: Texts(
      kk: "Бағыт нөмірі 1-ден 17-ге дейін болады.",
      ru: "Номер направления – от 1 до 17.",
      en: "A direction's number is 1 to 17."),
    message: Texts(
      kk: "{value} нөмірлі бағыт жоқ. Бағыт нөмірі 1-ден 17-ге дейін болады.",
      ru: "Направления с номером {value} нет. Номер направления – от 1 до 17.",
      en: "There is no direction {value}. A direction's number is 1 to 17."),
    help: Texts(
      kk: "Мемлекеттік әлеуметтік тапсырыс бағытының нөмірін немесе толық атауын жазыңыз.",
      ru: "Укажите номер направления государственного социального заказа или его полное "
        + "название.",
      en: "Give the number of a direction of the state social order, or its full name."),
    examples: [
      .fails((.projects, ["direction": "18"])),
      .fails((.evaluationRemarks, ["direction": "0"])),
      .passes((.projects, ["direction": "17"])),
    ])
}
