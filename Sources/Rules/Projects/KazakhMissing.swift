package import SocialOrder

/// The report is given in Kazakh and in Russian (para 11): a text that is there in Russian is there
/// in Kazakh too.
///
/// The administrator's and the project's names must be there in Kazakh in any case: `required`
/// speaks of them.
package enum KazakhMissing: RecordRule {
  package static let declaration = RuleDeclaration(
    "kazakh-missing", .projects, .warning, basis: .order, citation: Citation(.paragraph("11")),
    title: Texts(
      kk: "Орысша берілген мәтін қазақша да беріледі.",
      ru: "Текст, данный на русском языке, дан и на казахском.",
      en: "A text given in Russian is given in Kazakh too."),
    message: Texts(
      kk: "«{label}» бағаны бос, ал орысша мәтіні берілген.",
      ru: "Столбец «{label}» пуст, хотя текст на русском языке дан.",
      en: "The column “{label}” is empty, though the Russian text is given."),
    help: Texts(
      kk: "Қазақша мәтінін толтырыңыз: есеп қазақ және орыс тілдерінде беріледі.",
      ru: "Заполните казахский текст: отчет представляется на казахском и русском языках.",
      en: "Fill in the Kazakh text: the report is given in Kazakh and in Russian."),
    examples: [
      .fails((.projects, ["goals_kk": ""])),
      .fails((.projects, ["effect_kk": ""])),
      .passes((.projects, ["goals_kk": "", "goals_ru": ""])),
      .passes((.projects, ["project_name_kk": ""])),
    ])

  package static func judge(_ project: Project, _: RuleContext, _ report: inout RecordReport) {
    guard LanguagePair.lacksKazakh(project) else { return }
    for pair in LanguagePair.withOptionalKazakh
    where project.isBlank(pair.kk) && project.isFilled(pair.ru) {
      report.add(
        declaration, on: pair.kk, arguments: ["label": .phrase(pair.kk.declaration.labels)])
    }
  }
}
