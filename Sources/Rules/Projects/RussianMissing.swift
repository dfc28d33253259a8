package import SocialOrder

/// The report is given in Kazakh and in Russian (para 11): a text that is there in Kazakh is there
/// in Russian too. A body's name is asked for only where the register does not give it.
package enum RussianMissing: RecordRule {
  package static let declaration = RuleDeclaration(
    "russian-missing", .projects, .warning, basis: .order, citation: Citation(.paragraph("11")),
    title: Texts(
      kk: "Қазақша берілген мәтін орысша да беріледі.",
      ru: "Текст, данный на казахском языке, дан и на русском.",
      en: "A text given in Kazakh is given in Russian too."),
    message: Texts(
      kk: "«{label}» бағаны бос, ал қазақша мәтіні берілген.",
      ru: "Столбец «{label}» пуст, хотя текст на казахском языке дан.",
      en: "The column “{label}” is empty, though the Kazakh text is given."),
    help: Texts(
      kk: "Орысша мәтінін толтырыңыз: есеп қазақ және орыс тілдерінде беріледі.",
      ru: "Заполните русский текст: отчет представляется на казахском и русском языках.",
      en: "Fill in the Russian text: the report is given in Kazakh and in Russian."),
    examples: [
      .fails((.projects, ["goals_ru": ""])),
      .fails((.projects, ["administrator_name_ru": ""])),
      .fails((.projects, ["project_name_ru": ""])),
      .passes((.projects, ["goals_kk": "", "goals_ru": ""])),
      .passes((.projects, [:])),
    ])

  package static func judge(
    _ project: Project, _ context: RuleContext, _ report: inout RecordReport
  ) {
    guard LanguagePair.lacksRussian(project) else { return }
    for pair in LanguagePair.all where project.isBlank(pair.ru) && project.isFilled(pair.kk) {
      if pair.ru == .administratorNameRU, let bin = project.administrator,
        context.reference.administrators?[bin]?.nameRU != nil
      {
        continue
      }
      report.add(
        declaration, on: pair.ru, arguments: ["label": .phrase(pair.ru.declaration.labels)])
    }
  }
}
