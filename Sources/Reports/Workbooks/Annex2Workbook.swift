package import Consolidation
package import SocialOrder

/// Annex 2 (para 7(2)) as an Excel workbook: under each body its themes, beside each theme the remarks on it.
package enum Annex2Workbook {
  /// Writes the form.
  /// - Parameters:
  ///   - path: A file that may exist; whoever calls publishes it from there.
  /// - Throws: `WorkbookError` where it was not written whole.
  package static func write(
    _ annex: Annex2, _ language: Language, _ reference: ReferenceData, to path: String,
    log: CellLog? = nil
  ) throws(WorkbookError) {
    try form(annex, language, reference).write(to: path, log: log)
  }

  static func form(_ annex: Annex2, _ language: Language, _ reference: ReferenceData) -> Form {
    let words = FormWords(
      form: "annex2", period: annex.period, language: language, reference: reference)
    return Form(
      words: words, widths: [5, 42, 58, 58],
      block: .posted(words, 0...3, right: 3...3, kind: words.shared("form")),
      numbersColumns: false,
      groups: FormGroups(
        annex.bodies.lazy.map { body in
          Form.Group(
            heading: body.name[language],
            rows: body.themes.enumerated().map { index, theme in
              Form.Row(
                ordinal: index + 1, shared: [theme.title[language]], lines: lines(theme, words))
            })
        }),
      ifEmpty: words.own("noThemes"), footer: words.own("sheet"))
  }

  private static func lines(_ theme: Annex2.Theme, _ words: FormWords) -> [[Form.Cell]] {
    if theme.remarks.isEmpty { return [[.text(words.own("noRemarks")), .text("–")]] }
    return theme.remarks.map { remark in
      let remarkText = [remark.author, remark.text].compactMap { $0 }.joined(separator: ": ")
      return [.text(remarkText), .text(conclusion(remark, words))]
    }
  }

  /// What the body decided, and why: «Қабылданбады. Шарт аясында көзделмеген». What was not said is not made up.
  private static func conclusion(_ remark: Annex2.Remark, _ words: FormWords) -> String {
    let decision = remark.decision
      .flatMap { words.reference.codes(.decision).entry(value: $0.rawValue) }
      .map { $0.labels[words.language] }
    let sentence = decision.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return [sentence, remark.reason].compactMap { $0 }.joined(separator: ". ")
  }
}
