package import Consolidation
package import SocialOrder

/// Annex 8 (index МӘТНБ-1, para 25) as an Excel workbook.
package enum Annex8Workbook {
  /// Writes the form.
  /// - Parameters:
  ///   - path: A file that may exist; whoever calls publishes it from there.
  ///   - log: Takes down where each figure stands.
  /// - Throws: `WorkbookError` where it was not written whole.
  package static func write(
    _ annex: Annex8, _ language: Language, _ reference: ReferenceData, to path: String,
    log: CellLog? = nil
  ) throws(WorkbookError) {
    try form(annex, language, reference).write(to: path, log: log)
  }

  static func form(_ annex: Annex8, _ language: Language, _ reference: ReferenceData) -> Form {
    let words = FormWords(
      form: "annex8", period: annex.period, language: language, reference: reference)
    return Form(
      words: words, widths: [5, 40, 17, 17, 23, 23, 23, 23],
      block: .administrativeData(words, 0...7, right: 5...7),
      span: (columns: 2...5, key: "criteria"),
      groups: FormGroups(
        annex.groups.lazy.map { group in
          Form.Group(
            heading: words.heading(group.direction),
            rows: group.rows.enumerated().map { index, row in
              let name = Form.Cell.text(row.administratorName[language])
              return Form.Row(
                ordinal: index + 1,
                lines: [
                  [name] + means(row.means, row.sources)
                    + [row.remarksReceived, row.remarksRejected].map {
                      .count($0, from: row.sources.remarks)
                    }
                ])
            },
            // The mean over the direction's projects is no mean of the column: a value, not a formula.
            subtotal: means(group.means, group.sources)
              + [group.remarksReceived, group.remarksRejected].map {
                .countAbove($0, from: group.sources.remarks)
              },
            labelColumns: 2)
        }),
      signatureColumns: (2...3, 5...5), footer: words.own("index"))
  }

  private static func means(_ means: Means, _ sources: GroupSources) -> [Form.Cell] {
    Criterion.allCases.map { .mean(means[$0], from: sources.scores) }
  }
}
