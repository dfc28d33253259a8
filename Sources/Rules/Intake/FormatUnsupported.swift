package import SocialOrder

/// A file that is no CSV, XML or XLSX by its content, whatever its name says.
package enum FormatUnsupported: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.formatUnsupported.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Файл CSV, XML немесе XLSX пішімінде болады.",
      ru: "Файл подается в формате CSV, XML или XLSX.",
      en: "A file is CSV, XML or XLSX."),
    message: Texts(
      kk: "Мұндай файл қабылданбайды: {format}.",
      ru: "Такой файл не принимается: {format}.",
      en: "Such a file is not accepted: {format}."),
    help: Texts(
      kk: "Кестені Excel бағдарламасында ашып, «Басқаша сақтау» («Сохранить как») арқылы "
        + "XLSX немесе «CSV UTF-8» түрінде сақтаңыз. Файл құпиясөзбен жабылған болса, құпиясөзді алып "
        + "тастаңыз; архивте болса, архивтен шығарыңыз.",
      ru:
        "Откройте таблицу в Excel и через «Сохранить как» сохраните ее в виде XLSX или «CSV UTF-8». "
        + "Если файл закрыт паролем, снимите пароль; если он в архиве, извлеките его.",
      en:
        "Open the table in Excel and use Save As to store it as XLSX or \"CSV UTF-8\". Take off a "
        + "password; take the file out of an archive."),
    examples: [
      .fails(file: "%PDF-1.7\n1 0 obj\n"),
      .fails(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      .fails(file: "<!DOCTYPE html>\n<html><body><table></table></body></html>\n"),
      .passes(file: ExampleFiles.remarks),
      .passes(file: ExampleFiles.xml),
    ])
}
