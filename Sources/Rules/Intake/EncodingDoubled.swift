package import SocialOrder

/// Text in UTF-8 that a program took for another encoding and stored again: each letter has become two.
package enum EncodingDoubled: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.encodingDoubled.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Мәтін әріптері бұрмаланбай сақталады.",
      ru: "Буквы текста сохранены без искажений.",
      en: "The letters of a text are stored as they were written."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» мәтіні екі рет кодталған; дұрысы мынау болса керек: "
        + "«{likely}». Осындай мәндер саны – {count}.",
      ru: "В столбце «{label}» текст «{value}» закодирован дважды; вероятно, там стояло: "
        + "«{likely}». Таких значений: {count}.",
      en: "In the column \"{label}\", the text \"{value}\" was encoded twice; probably it was "
        + "\"{likely}\". Such values: {count}."),
    help: Texts(
      kk:
        "UTF-8 кодтауындағы файл басқа кодтауда ашылып, қайта сақталған. Бастапқы файлды табыңыз; "
        + "оны ашқанда кодтауын UTF-8 деп көрсетіп, қайта сақтаңыз.",
      ru: "Файл в кодировке UTF-8 открыли в другой кодировке и сохранили снова. Найдите исходный "
        + "файл, при открытии укажите кодировку UTF-8 и сохраните его заново.",
      en:
        "A file in UTF-8 was opened in another encoding and stored again. Find the original, name "
        + "UTF-8 when you open it, and store it again."),
    examples: [
      .fails(file: ExampleFiles.notice("РђС…РјРµС‚РѕРІ РђСЂРјР°РЅ")),
      .fails(file: ExampleFiles.notice("ÐÐ¼Ð°Ð½Ð¾Ð² Ð¢Ð°Ð¿")),
      .passes(file: ExampleFiles.notice("Ахметов Арман")),
      .passes(file: ExampleFiles.notice("«ЖасӨРТ» ҚБ, Р°")),
    ])
}
