package import SocialOrder

/// The same column twice in the header row: which one counts would be a guess.
package enum HeaderDuplicateColumn: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.headerDuplicateColumn.rawValue, .intake, .error, basis: nil, since: nil,
    title: Texts(
      kk: "Тақырып жолында әр баған бір рет тұрады.",
      ru: "Каждый столбец стоит в заголовке один раз.",
      en: "Each column stands in the header once."),
    message: Texts(
      kk: "«{label}» ({column}) бағаны бір реттен көп кездеседі.",
      ru: "Столбец «{label}» ({column}) встречается больше одного раза.",
      en: "The column \"{label}\" ({column}) stands there more than once."),
    help: Texts(
      kk: "Қажетті бағанды қалдырып, артығын өшіріңіз.",
      ru: "Оставьте нужный столбец и удалите лишний.",
      en: "Keep the column that you need and delete the other."),
    examples: [
      .fails(
        file: """
          administrator_bin;period;direction;remarks_received;remarks_rejected;remarks_rejected
          050440002118;2026;4;5;2;2

          """),
      .passes(file: ExampleFiles.remarks),
    ])
}
