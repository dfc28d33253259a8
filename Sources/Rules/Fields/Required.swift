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
      kk: "Осы жолдағы бос ұяшықты толтырыңыз.",
      ru: "Заполните пустую ячейку в этой строке.",
      en: "Fill the empty cell in this row."),
    examples: [
      .fails((.projects, ["planned_sum": ""])),
      .fails((.projects, ["project_name_kk": "  "])),
      .passes((.projects, [:])),
    ])
}
