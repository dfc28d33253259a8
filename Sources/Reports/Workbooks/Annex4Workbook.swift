package import Consolidation
package import SocialOrder

/// Annex 4 (index МӘТІАМ-1, para 11) as the Excel workbook that the Order asks for.
package enum Annex4Workbook {
  /// Writes the form.
  /// - Parameters:
  ///   - language: Kazakh or Russian: the Order asks for both.
  ///   - path: A file that may exist; whoever calls publishes it from there.
  ///   - log: Takes down where each figure stands.
  /// - Throws: `WorkbookError` where it was not written whole.
  package static func write(
    _ annex: Annex4, _ language: Language, _ reference: ReferenceData, to path: String,
    log: CellLog? = nil
  ) throws(WorkbookError) {
    try form(annex, language, reference).write(to: path, log: log)
  }

  static func form(_ annex: Annex4, _ language: Language, _ reference: ReferenceData) -> Form {
    let words = FormWords(
      form: "annex4", period: annex.period, language: language, reference: reference)
    return Form(
      words: words, widths: [5, 23, 26, 15, 15, 21, 38, 30],
      block: .administrativeData(words, 0...7, right: 6...7),
      groups: FormGroups(
        annex.groups.lazy.map { group in
          let records = group.rows.map(\.record)
          return Form.Group(
            heading: words.heading(group.direction),
            rows: group.rows.enumerated().map { index, row in
              Form.Row(ordinal: index + 1, lines: [cells(row, language)])
            },
            subtotal: [
              .moneyAbove(group.plannedSum, from: records),
              .moneyAbove(group.contractSum, from: records), .empty, .empty, .empty,
            ],
            labelColumns: 3)
        }),
      signatureColumns: (3...4, 6...6), footer: words.own("index"))
  }

  private static func cells(_ row: Annex4.Row, _ language: Language) -> [Form.Cell] {
    [
      .text(row.administratorName[language]), .text(row.projectName[language]),
      .money(row.plannedSum, from: [row.record]), .money(row.contractSum, from: [row.record]),
      .text(row.supplierName ?? ""),
      .text(row.process[language]), .text(row.effect[language]),
    ]
  }
}
