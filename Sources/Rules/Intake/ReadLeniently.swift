package import SocialOrder

/// A value that is not in canonical form but certain in meaning was read: said once a column, so
/// that no reading is silent.
package enum ReadLeniently: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.readLeniently.rawValue, .intake, .note, basis: nil, since: nil,
    title: Texts(
      kk: "Мәндер үлгідегі түрде жазылады.",
      ru: "Значения записываются как в образце.",
      en: "Values are written in the canonical form."),
    message: Texts(
      kk: "«{label}» бағанындағы «{value}» мәні {reading} деп оқылды (жазылу түрі: {form}). "
        + "Осындай мәндер саны – {count}.",
      ru: "В столбце «{label}» значение «{value}» прочитано как {reading} (форма записи: "
        + "{form}). Таких значений: {count}.",
      en: "In the column \"{label}\", the value \"{value}\" was read as {reading} (form: "
        + "{form}). Such values: {count}."),
    help: Texts(
      kk: "Дұрыс оқылса, ештеңе істеудің қажеті жоқ. Қате оқылса, мәнді түзетіңіз.",
      ru: "Если прочитано верно, делать ничего не нужно. Если нет, исправьте значение.",
      en: "If it was read rightly, nothing needs to be done. If not, correct the value."),
    examples: [
      .fails((.projects, ["planned_sum": "9 000,5"])),
      .fails((.projects, ["start_date": "03.02.2026"])),
      .passes((.projects, [:])),
    ])
}
