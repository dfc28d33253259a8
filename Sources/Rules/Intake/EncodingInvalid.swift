package import SocialOrder

/// A byte that cannot stand where it stands in the encoding that the file shows, or an encoding that is not read.
package enum EncodingInvalid: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.encodingInvalid.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Файл мәтіні бір кодтауда толық оқылады.",
      ru: "Текст файла целиком читается в одной кодировке.",
      en: "The text can be read in one encoding throughout."),
    message: Texts(
      kk: "Файл мәтінін оқу мүмкін болмады: {what}.",
      ru: "Текст файла не удалось прочитать: {what}.",
      en: "The text of the file could not be read: {what}."),
    help: Texts(
      kk: "Файлды UTF-8 кодтауында қайта сақтаңыз. Excel бағдарламасында: «Басқаша сақтау» "
        + "(«Сохранить как»), «CSV UTF-8» түрі. Кодтауы белгілі болса, оны --encoding параметрімен "
        + "көрсетуге де болады.",
      ru: "Сохраните файл заново в кодировке UTF-8. В Excel: «Сохранить как», вид «CSV UTF-8». "
        + "Если кодировка известна, ее можно указать параметром --encoding.",
      en: "Store the file again in UTF-8. In Excel: Save As, \"CSV UTF-8\". Where the encoding is "
        + "known, it may be named with --encoding."),
    examples: [
      .fails(
        bytes: [0xEF, 0xBB, 0xBF] + Array(ExampleFiles.noticeHeader.utf8)
          + Array("050440002118;2026;Ахметов ".utf8) + [0xFF] + Array(";2026-04-10;no\n".utf8)),
      .fails(bytes: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]),
      .fails(
        file: "<?xml version=\"1.0\" encoding=\"ISO-8859-5\"?>\n" + ExampleFiles.xml),
      .passes(file: ExampleFiles.remarks),
      .passes(bytes: ExampleFiles.kz1048),
    ])
}
