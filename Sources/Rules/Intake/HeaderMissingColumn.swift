package import SocialOrder

/// A required column of the recognised kind is not in the header row.
package enum HeaderMissingColumn: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.headerMissingColumn.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Тақырып жолында міндетті бағандардың бәрі бар.",
      ru: "В заголовке есть все обязательные столбцы.",
      en: "The header holds every required column."),
    message: Texts(
      kk: "Міндетті баған жоқ: «{label}» ({column}).",
      ru: "Нет обязательного столбца «{label}» ({column}).",
      en: "A required column is missing: \"{label}\" ({column})."),
    help: Texts(
      kk: "Бірінші жолға «{label}» деген баған қосып, оны әр жазбада толтырыңыз.",
      ru: "Добавьте в первую строку столбец «{label}» и заполните его в каждой записи.",
      en: "Add the column \"{label}\" to the first row and fill it in every record."),
    examples: [
      .fails(
        file: """
          administrator_bin;period;project_id;council_date;expert_name;score_results;\
          score_effect;score_continuation
          050440002118;2026;Ж-1;2026-12-10;Ахметов А.А.;4;5;4

          """),
      .passes((.scores, [:])),
    ])
}
