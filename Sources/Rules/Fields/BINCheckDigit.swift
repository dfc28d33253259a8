package import SocialOrder

/// The last digit of a BIN is reckoned from the others; here it does not agree.
package enum BINCheckDigit: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.binCheckDigit.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "БСН-ның бақылау цифры дұрыс болады.",
      ru: "Контрольная цифра БИН верна.",
      en: "The check digit of a BIN is right."),
    message: Texts(
      kk: "«{label}» бағанындағы {value} қате: соңғы, бақылау цифры басқа цифрларына сай "
        + "келмейді.",
      ru: "В столбце «{label}» номер {value} ошибочен: последняя, контрольная цифра не сходится "
        + "с остальными.",
      en: "{value} in \"{label}\" is wrong: its last digit, the check digit, does not agree "
        + "with the others."),
    help: Texts(
      kk: "БСН-ды тіркеу құжатымен салыстырыңыз: бір цифры қате терілген немесе екі цифрының "
        + "орны ауысқан.",
      ru: "Сверьте БИН с регистрационным документом: одна цифра набрана неверно или две "
        + "переставлены.",
      en: "Compare the BIN with the registration document: a digit was mistyped, or two have "
        + "changed places."),
    examples: [
      .fails((.projects, ["supplier_bin": "140740001238"])),
      .fails((.evaluationRemarks, ["administrator_bin": "050440002181"])),
      .passes((.projects, [:])),
    ])
}
