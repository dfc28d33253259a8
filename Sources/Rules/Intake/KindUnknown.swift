package import SocialOrder

/// The kind of record is told by the columns; here they fit none of the kinds.
package enum KindUnknown: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.kindUnknown.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Деректердің түрі баған атауларынан танылады.",
      ru: "Вид данных узнается по названиям столбцов.",
      en: "The kind of data is recognised by the column names."),
    message: Texts(
      kk: "Баған атаулары тұрған жол табылмады немесе танылмады, сондықтан жазба түрі "
        + "анықталмады.{nearest}",
      ru: "Строка с названиями столбцов не найдена или не распознана, поэтому вид записей не "
        + "определен.{nearest}",
      en: "The row of column names is missing or was not recognised, so the kind of record is not "
        + "known.{nearest}"),
    help: Texts(
      kk: "Баған атаулары файлдың бірінші жолында тұруы керек. Оларды үлгідегідей жазыңыз.",
      ru: "Названия столбцов должны стоять в первой строке файла. Запишите их как в образце.",
      en: "The column names must stand in the first row of the file. Write them as in the "
        + "template."),
    examples: [
      .fails(file: "name;amount\nA;5\n"),
      .passes(file: ExampleFiles.remarks),
    ])
}
