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
      kk: "Мәтін оқылмайды: кодтауы бұзылған ({byte} байты, файл басынан {offset} байт жерде).",
      ru: "Текст не читается: нарушена кодировка (байт {byte}, {offset} байт от начала файла).",
      en: "The text cannot be read: its encoding is broken (byte {byte}, {offset} bytes from "
        + "the start)."),
    help: Texts(
      kk: "Бастапқы кестені Excel бағдарламасында ашып, «Басқаша сақтау» («Сохранить как») "
        + "арқылы «CSV UTF-8» түрінде қайта сақтаңыз.",
      ru: "Откройте исходную таблицу в Excel и через «Сохранить как» сохраните ее заново в виде "
        + "«CSV UTF-8».",
      en: "Open the original table in Excel and use Save As to store it again as \"CSV UTF-8\"."),
    examples: [
      .fails(
        bytes: [0xEF, 0xBB, 0xBF] + Array(ExampleFiles.noticeHeader.utf8)
          + Array("050440002118;2026;Ахметов ".utf8) + [0xFF] + Array(";2026-04-10;no\n".utf8)),
      .passes(file: ExampleFiles.remarks),
    ])
}
