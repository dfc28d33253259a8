package import SocialOrder

/// A byte that cannot stand where it stands in the encoding that the file shows.
package enum EncodingInvalid: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.encodingInvalid.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Файл мәтіні бір кодтауда толық оқылады.",
      ru: "Текст файла целиком читается в одной кодировке.",
      en: "The text can be read in one encoding throughout."),
    message: Texts(
      kk: "Мәтін UTF-8 кодтауында емес: {what}.",
      ru: "Текст не в кодировке UTF-8: {what}.",
      en: "The text is not in UTF-8: {what}."),
    help: Texts(
      kk: "Файлды UTF-8 кодтауында қайта сақтаңыз. Excel бағдарламасында: «Басқаша сақтау» "
        + "(«Сохранить как»), «CSV UTF-8» түрі.",
      ru: "Сохраните файл заново в кодировке UTF-8. В Excel: «Сохранить как», вид «CSV UTF-8».",
      en: "Store the file again in UTF-8. In Excel: Save As, \"CSV UTF-8\"."),
    examples: [
      .fails(
        bytes: [0xEF, 0xBB, 0xBF] + Array(ExampleFiles.noticeHeader.utf8)
          + Array("050440002118;2026;Ахметов ".utf8) + [0xFF] + Array(";2026-04-10;no\n".utf8)),
      .passes(file: ExampleFiles.remarks),
    ])
}
