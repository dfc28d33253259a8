package import SocialOrder

/// A control character other than tab and line end: text from a damaged or binary source.
package enum ControlCharacter: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.controlCharacter.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Мәтінде көрінбейтін басқару таңбалары болмайды.",
      ru: "В тексте нет невидимых управляющих символов.",
      en: "Text holds no control characters."),
    message: Texts(
      kk: "Мәтінде көрінбейтін {code} таңбасы бар (файл басынан {offset} байт жерде).",
      ru: "В тексте стоит невидимый символ {code} ({offset} байт от начала файла).",
      en: "The text holds the invisible character {code} ({offset} bytes from the start)."),
    help: Texts(
      kk: "Осы жолдағы мәтінді өшіріп, қолмен қайта теріңіз де, файлды сақтаңыз.",
      ru: "Удалите текст в этой строке, наберите его заново вручную и сохраните файл.",
      en: "Delete the text on this line, type it again by hand, and save the file."),
    examples: [
      .fails(file: ExampleFiles.notice("Ахметов\u{0}Арман")),
      .fails(file: ExampleFiles.notice("Ахметов\u{1}Арман")),
      .passes(file: ExampleFiles.notice("Ахметов Арман Асқарұлы")),
    ])
}
