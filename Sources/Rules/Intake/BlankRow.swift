package import SocialOrder

/// Rows in which nothing stands: Excel writes them below a table. They are passed over.
package enum BlankRow: IntakeRule {
  package static let declaration = RuleDeclaration(
    IntakeCode.blankRow.rawValue, .intake, .note, basis: nil, since: nil,
    title: Texts(
      kk: "Жазбалар арасында бос жол болмайды.",
      ru: "Между записями нет пустых строк.",
      en: "There are no blank rows among the records."),
    message: Texts(
      kk: "Бос жолдар саны – {count}. Олар оқылмады.",
      ru: "Пустых строк: {count}. Они пропущены.",
      en: "Blank rows: {count}. They were passed over."),
    help: Texts(
      kk: "Ештеңе істеудің қажеті жоқ. Қаласаңыз, бос жолдарды өшіріңіз.",
      ru: "Делать ничего не нужно. При желании удалите пустые строки.",
      en: "Nothing needs to be done. Delete the blank rows if you like."),
    examples: [
      .fails(file: ExampleFiles.remarks + ";;;;\n"),
      .passes(file: ExampleFiles.remarks),
    ])
}
