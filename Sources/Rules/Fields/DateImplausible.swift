package import SocialOrder

/// A date before 2018, when the Rules appeared, or over three years after the day of the check:
/// more often a slip than a fact. So is a date outside the table in which a rule looks it up: those
/// of contract and start in the MCI, those of a discussion in the working days. What could not be
/// judged for it, `not-checked` says.
package enum DateImplausible: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.dateImplausible.rawValue, .fields, .warning, basis: nil, since: nil,
    title: Texts(
      kk: "Күн ақылға қонымды аралықта болады.",
      ru: "Дата находится в разумных пределах.",
      en: "A date is plausible."),
    message: Texts(
      kk: "«{label}» бағанындағы {value} күні күмән тудырады: {why}.",
      ru: "Дата {value} в столбце «{label}» вызывает сомнение: {why}.",
      en: "{value} in \"{label}\" is doubtful: {why}."),
    help: Texts(
      kk: "Жылын құжатпен салыстырыңыз. Күн дұрыс болса, ештеңе өзгертпеңіз.",
      ru: "Сверьте год с документом. Если дата верна, ничего менять не нужно.",
      en: "Compare the year with the document. If the date is right, leave it as it is."),
    examples: [
      .fails((.projects, ["contract_date": "2016-02-02"])),
      .fails((.projects, ["end_date": "2062-11-30"])),
      // In three years' reach, but not in the table of the MCI.
      .fails(
        (.projects, ["contract_date": "", "start_date": "2028-02-01", "end_date": "2028-12-01"])),
      .fails((.discussions, ["posted_on": "2028-09-01", "closed_on": "2028-09-20"])),
      .passes((.projects, ["end_date": "2028-12-01"])),
      .passes((.projects, [:])),
    ])
}
