package import SocialOrder

/// A number that its column cannot hold: negative, zero where something must stand, over a hundred
/// per cent, or finer than the column keeps.
package enum NumberOutOfRange: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.numberOutOfRange.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Сан рұқсат етілген шекте болады.",
      ru: "Число находится в допустимых пределах.",
      en: "A number is within its range."),
    message: Texts(
      kk: "«{label}» бағанындағы {value} саны рұқсат етілген шектен тыс. Рұқсат етілгені: "
        + "{allowed}.",
      ru: "Число {value} в столбце «{label}» вне допустимых пределов. Допускается: {allowed}.",
      en: "{value} in \"{label}\" is out of range. Allowed: {allowed}."),
    help: Texts(
      kk: "Санды құжатпен салыстырып түзетіңіз.",
      ru: "Сверьте число с документом и исправьте.",
      en: "Compare the number with the document and correct it."),
    examples: [
      .fails((.projects, ["planned_sum": "0"])),
      .fails((.projects, ["planned_sum": "-5"])),
      .fails((.projects, ["contract_sum": "8500.123456"])),
      .fails((.monitoring, ["plan_completion": "120"])),
      .passes((.monitoring, ["plan_completion": "100"])),
    ])
}
