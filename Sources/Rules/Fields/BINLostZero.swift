package import SocialOrder

/// Excel drops the zeros before a number, and a BIN may begin with one or two.
package enum BINLostZero: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.binLostZero.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "БСН-ның басындағы нөлдер сақталады.",
      ru: "Нули в начале БИН сохранены.",
      en: "The leading zeros of a BIN are kept."),
    message: Texts(
      kk: "«{label}» бағанындағы {value} нөмірінде {found} цифр бар, ал БСН 12 цифрдан тұрады: "
        + "басындағы нөл түсіп қалған.",
      ru: "В столбце «{label}» в номере {value} цифр: {found}, а в БИН их 12. Потерян ноль в "
        + "начале.",
      en: "{value} in \"{label}\" has {found} digits, and a BIN has 12: a zero was lost at its "
        + "start."),
    help: Texts(
      kk: "Excel бағдарламасында алдымен баған пішімін «Мәтін» («Текстовый») етіп қойыңыз, "
        + "содан кейін БСН-ды басындағы нөлімен қоса қайта теріңіз.",
      ru: "В Excel сначала задайте столбцу формат «Текстовый», затем наберите БИН заново, с "
        + "нулем в начале.",
      en: "In Excel, first set the column's format to Text, then type the BIN again with the "
        + "zero at its start."),
    examples: [
      .fails((.projects, ["administrator_bin": "50440002118"])),
      .passes((.projects, [:])),
    ])
}
