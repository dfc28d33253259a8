package import SocialOrder

/// To draw up its themes a body uses what one or more of the named sources of information say (para
/// 7(1)).
package enum SourcesMissing: RecordRule {
  package static let declaration = RuleDeclaration(
    "sources-missing", .remarks, .breach, basis: .order, citation: Citation(.paragraph("7(1)")),
    column: "sources",
    title: Texts(
      kk: "Тақырыптар бір немесе бірнеше ақпарат дереккөзі бойынша дайындалады.",
      ru: "Темы готовятся по одному или нескольким источникам информации.",
      en: "Themes are drawn up from one or more sources of information."),
    message: Texts(
      kk: "Тақырыптарды дайындау үшін пайдаланылған бірде-бір ақпарат дереккөзі көрсетілмеген.",
      ru: "Не указан ни один источник информации, по которому готовились темы.",
      en: "No source of information is named from which the themes were drawn up."),
    help: Texts(
      kk: "Пайдаланылған дереккөздерді жазыңыз, бірнешеуін «|» белгісімен бөліңіз. Олар болмаса, "
        + "сол күйінде қалдырыңыз: бұл үшін файл қайтарылмайды.",
      ru: "Укажите использованные источники, несколько разделяйте знаком «|». Если их не было, "
        + "оставьте как есть: из-за этого файл не отклоняется.",
      en: "Name the sources used, several split by “|”. If there were none, leave it: the file is "
        + "not rejected for this."),
    examples: [
      .fails((.plans, ["sources": ""])),
      .fails((.plans, ["sources": "|"])),
      .passes((.plans, ["sources": "open_dialogue"])),
      .passes((.plans, ["sources": "no_such_source"])),
    ])

  package static func judge(_ plan: Plan, _: RuleContext, _ report: inout RecordReport) {
    guard !plan.isWrong(.sources), plan.sources?.isEmpty ?? true else { return }
    report.add(declaration, on: PlanColumn.sources)
  }
}
