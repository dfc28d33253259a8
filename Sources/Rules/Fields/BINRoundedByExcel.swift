package import SocialOrder

/// Excel shows a long number as a power of ten, and so saves it: the digits are gone.
package enum BINRoundedByExcel: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.binRoundedByExcel.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "БСН толық 12 цифрмен жазылады.",
      ru: "БИН записан полностью, всеми 12 цифрами.",
      en: "A BIN is written out in full."),
    message: Texts(
      kk: "Excel «{label}» бағанындағы БСН-ды дөңгелектеп жіберген: «{value}». Цифрларының бір "
        + "бөлігі жоғалған.",
      ru: "Excel округлил БИН в столбце «{label}»: «{value}». Часть цифр потеряна.",
      en: "Excel has rounded the BIN in \"{label}\": \"{value}\". Some of its digits are lost."),
    help: Texts(
      kk: "Excel бағдарламасында алдымен баған пішімін «Мәтін» («Текстовый») етіп қойыңыз, "
        + "содан кейін БСН-ның 12 цифрын қайта теріңіз.",
      ru: "В Excel сначала задайте столбцу формат «Текстовый», затем наберите 12 цифр БИН "
        + "заново.",
      en: "In Excel, first set the column's format to Text, then type the 12 digits of the BIN "
        + "again."),
    examples: [
      .fails((.projects, ["supplier_bin": "1,4074E+11"])),
      .fails((.projects, ["supplier_bin": "1.4074E+11"])),
      .passes((.projects, [:])),
    ])
}
