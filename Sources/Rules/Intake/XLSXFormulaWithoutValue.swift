package import SocialOrder

/// A formula whose value the workbook does not hold, or one that gives none: nothing is calculated here.
package enum XLSXFormulaWithoutValue: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xlsxFormulaWithoutValue.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Формуланың мәні файлда сақталған.",
      ru: "Значение формулы сохранено в файле.",
      en: "The value of a formula is kept in the file."),
    message: Texts(
      kk: "«{label}» бағанындағы формуланың мәні жоқ: {value}.",
      ru: "В столбце «{label}» формула без значения: {value}.",
      en: "A formula in \"{label}\" has no value: {value}."),
    help: Texts(
      kk:
        "Файлды Excel бағдарламасында ашып, формула есептелген соң қайта сақтаңыз немесе формуланың "
        + "орнына мәнін жазыңыз.",
      ru: "Откройте файл в Excel, дайте формуле посчитаться и сохраните заново или впишите вместо "
        + "формулы ее значение.",
      en: "Open the file in Excel, let it calculate, and save it anew; or write the value in place "
        + "of the formula."),
    // A workbook is no small example: tests of the command show it.
    examples: [])
}
