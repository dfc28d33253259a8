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

  /// Where the form's rows stand on its sheet: in each language the texts, and so the rows, are of other lengths.
  package static func layout(
    _ annex: Annex4, _ language: Language, _ reference: ReferenceData
  ) -> FormLayout {
    let form = form(annex, language, reference)
    return form.layout(form.fits)
  }

  private static func form(_ annex: Annex4, _ language: Language, _ reference: ReferenceData)
    -> Form
  {
    Form(
      words: FormWords(
        form: "annex4", period: annex.period, language: language, reference: reference),
      widths: [5, 23, 26, 15, 15, 21, 38, 30], appendixColumns: 6...7,
      signatureColumns: (3...4, 6...6), span: nil,
      groups: annex.groups.map { group in
        Form.Group(
          direction: group.direction, rows: group.rows.map { cells($0, language) },
          subtotal: [
            .moneyAbove(group.plannedSum, from: group.rows.map(\.record)),
            .moneyAbove(group.contractSum, from: group.rows.map(\.record)),
            .empty, .empty, .empty,
          ],
          labelColumns: 3)
      })
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
