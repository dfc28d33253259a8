package import SocialOrder

/// A required column in which nothing stands.
package enum Required: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.required.rawValue, .fields, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Міндетті баған толтырылады.",
      ru: "Обязательный столбец заполнен.",
      en: "A required column is filled."),
    message: Texts(
      kk: "«{label}» толтырылмаған.",
      ru: "Не заполнено: «{label}».",
      en: "\"{label}\" is empty."),
    help: Texts(
      kk: "Осы жазбада жетіспейтін мәнді толтырыңыз.",
      ru: "Заполните недостающее значение в этой записи.",
      en: "Fill in the missing value of this record."),
    examples: [
      .fails((.projects, ["planned_sum": ""])),
      .fails((.projects, ["project_name_kk": "  "])),
      .passes((.projects, [:])),
    ])
}
