package import SocialOrder

/// Elements nested beyond the limit (formats.md, Limits).
package enum XMLTooDeep: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.xmlTooDeep.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "XML элементтері шектен терең салынбайды.",
      ru: "Вложенность элементов XML не превышает предела.",
      en: "XML elements are nested no deeper than the limit."),
    message: Texts(
      kk: "Элементтер бірінің ішіне бірі тым терең салынған. Шегі – {limit}.",
      ru: "Элементы вложены друг в друга слишком глубоко. Предел – {limit}.",
      en: "The elements are nested too deep. The limit is {limit}."),
    help: Texts(
      kk: "Файлды оны жасаған бағдарламадан қайта алыңыз: жазбаларға төрт деңгей жеткілікті.",
      ru: "Получите файл заново из программы, которая его создала: для записей достаточно "
        + "четырех уровней.",
      en: "Export the file again from the program that made it: four levels are enough for "
        + "records."),
    examples: [
      .fails(
        file: ExampleFiles.xml(
          rows: String(repeating: "<row>", count: 65) + String(repeating: "</row>", count: 65))),
      .passes(file: ExampleFiles.xml),
    ])
}
