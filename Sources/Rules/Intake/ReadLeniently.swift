package import SocialOrder

/// Something that is not in canonical form but certain in meaning was read: said once a column, once of rows above or amid
/// the records, once of an encoding, so that no reading is silent.
package enum ReadLeniently: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.readLeniently.rawValue, .intake, .note, basis: nil, since: nil,
    title: Texts(
      kk: "Файл мен мәндер үлгідегі түрде жазылады.",
      ru: "Файл и значения записываются как в образце.",
      en: "The file and its values are written in the canonical form."),
    message: Texts(
      kk: "{place}: «{value}» былай оқылды: {reading} ({form}).{total}",
      ru: "{place}: «{value}» прочитано так: {reading} ({form}).{total}",
      en: "{place}: \"{value}\" was read as {reading} ({form}).{total}"),
    help: Texts(
      kk: "Дұрыс оқылса, ештеңе істеудің қажеті жоқ. Қате оқылса, файлды түзетіңіз.",
      ru: "Если прочитано верно, делать ничего не нужно. Если нет, исправьте файл.",
      en: "If it was read rightly, nothing needs to be done. If not, correct the file."),
    examples: [
      .fails((.projects, ["planned_sum": "9 000,5"])),
      .fails((.projects, ["start_date": "03.02.2026"])),
      .fails(file: "Есеп\n" + ExampleFiles.remarks),
      .fails(bytes: ExampleFiles.kz1048),
      .passes((.projects, [:])),
    ])
}
