package import SocialOrder

/// A BIN is twelve digits and nothing else.
package enum NotABIN: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.notABIN.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "БСН 12 цифрдан тұрады.",
      ru: "БИН состоит из 12 цифр.",
      en: "A BIN is 12 digits."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» БСН емес: БСН 12 цифрдан тұрады.",
      ru: "«{value}» в столбце «{label}» – не БИН: БИН состоит из 12 цифр.",
      en: "\"{value}\" in \"{label}\" is no BIN: a BIN is 12 digits."),
    help: Texts(
      kk: "БСН-ның 12 цифрын бос орынсыз және басқа таңбасыз жазыңыз.",
      ru: "Запишите 12 цифр БИН без пробелов и других знаков.",
      en: "Write the 12 digits of the BIN without spaces or other signs."),
    examples: [
      .fails((.projects, ["supplier_bin": "14074000123X"])),
      .fails((.projects, ["supplier_bin": "1407400012390"])),
      .passes((.projects, [:])),
    ])
}
