package import SocialOrder

/// A date before 2018, when the Rules appeared, or over three years after the day of the check:
/// more often a slip than a fact.
package enum DateImplausible: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.dateImplausible.rawValue, .fields, .warning, basis: nil, since: nil,
    title: Texts(
      kk: "Күн ақылға қонымды аралықта болады.",
      ru: "Дата находится в разумных пределах.",
      en: "A date is plausible."),
    message: Texts(
      kk: "«{label}» бағанындағы {value} күні күмән тудырады: тым ерте немесе тым кеш.",
      ru: "Дата {value} в столбце «{label}» вызывает сомнение: слишком ранняя или слишком "
        + "поздняя.",
      en: "{value} in \"{label}\" is doubtful: too early or too late."),
    help: Texts(
      kk: "Жылын құжатпен салыстырыңыз. Күн дұрыс болса, ештеңе өзгертпеңіз.",
      ru: "Сверьте год с документом. Если дата верна, ничего менять не нужно.",
      en: "Compare the year with the document. If the date is right, leave it as it is."),
    examples: [
      .fails((.projects, ["contract_date": "2016-02-02"])),
      .fails((.projects, ["end_date": "2062-11-30"])),
      .passes((.projects, [:])),
    ])
}
