package import Consolidation
package import SocialOrder

/// Annex 4-1 (para 13) as an Excel workbook; `Annex41HTML` is the page for the site.
package enum Annex41Workbook {
  /// Writes the form.
  /// - Parameters:
  ///   - path: A file that may exist; whoever calls publishes it from there.
  ///   - log: Takes down where each figure stands.
  /// - Throws: `WorkbookError` where it was not written whole.
  package static func write(
    _ annex: Annex41, _ language: Language, _ reference: ReferenceData, to path: String,
    log: CellLog? = nil
  ) throws(WorkbookError) {
    try form(annex, language, reference).write(to: path, log: log)
  }

  static func form(_ annex: Annex41, _ language: Language, _ reference: ReferenceData) -> Form {
    let words = FormWords(
      form: "annex4-1", period: annex.period, language: language, reference: reference)
    return Form(
      words: words, widths: [25, 22, 14, 30, 13, 35, 35, 12],
      block: .posted(words, 0...7, right: 6...7, kind: nil), numbersColumns: false,
      groups: FormGroups(
        annex.bodies.lazy.map { body in
          Form.Group(
            heading: body.name[language],
            rows: body.rows.map { Form.Row(ordinal: nil, lines: [cells($0, language)]) })
        }),
      ifEmpty: words.own("none"), footer: words.own("sheet"))
  }

  private static func cells(_ row: Annex41.Row, _ language: Language) -> [Form.Cell] {
    [
      .text(row.projectName[language]), .text(row.supplierName ?? ""),
      .money(row.contractSum, from: [row.record]), .text(row.goals[language]),
      .text(row.term(language)), .text(row.process[language]), .text(row.results[language]),
      .mean(row.overall, from: row.scores),
    ]
  }
}

extension Annex41.Row {
  /// `01.02.2025 – 30.11.2025`.
  func term(_ language: Language) -> String {
    [start, end].compactMap { $0?.text(language) }.joined(separator: " – ")
  }
}
