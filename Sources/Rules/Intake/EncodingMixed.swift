package import SocialOrder

/// A file put together from two, one in UTF-8 and one with a byte a letter: neither reading is right for all of it.
package enum EncodingMixed: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.encodingMixed.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Файлдың барлық жолы бір кодтауда жазылады.",
      ru: "Все строки файла записаны в одной кодировке.",
      en: "All lines of a file are in one encoding."),
    message: Texts(
      kk:
        "Файлда екі кодтау араласқан: мына жолдар UTF-8 кодтауында: {utf}; мына жолдар бір байтты "
        + "кодтауда (KZ-1048 немесе Windows-1251): {eightBit}.",
      ru: "В файле смешаны две кодировки: строки в UTF-8: {utf}; строки в однобайтовой кодировке "
        + "(KZ-1048 или Windows-1251): {eightBit}.",
      en:
        "The file mixes two encodings: lines in UTF-8: {utf}; lines with a byte a letter (KZ-1048 "
        + "or Windows-1251): {eightBit}."),
    help: Texts(
      kk: "Файл екі файлдан құралған сияқты. Бастапқы файлдардың әрқайсысын UTF-8 кодтауында қайта "
        + "сақтап, содан кейін біріктіріңіз немесе бөлек жіберіңіз.",
      ru: "Похоже, файл собран из двух. Сохраните каждый исходный файл заново в кодировке UTF-8, "
        + "затем объедините их или отправьте отдельно.",
      en:
        "The file seems to be put together from two. Store each of them again in UTF-8, then join "
        + "them or send them apart."),
    examples: [
      .fails(
        bytes: ExampleFiles.kz1048
          + Array("050440002118;2026;Сейтова Әсел;2026-04-10;no\n".utf8)),
      .passes(bytes: ExampleFiles.kz1048),
      .passes(file: ExampleFiles.notice("Сейтова Әсел")),
    ])
}
