package import Consolidation
package import SocialOrder

/// Annex 3-1 (para 9) as Excel workbooks: a notice a sheet, to print and to sign.
package enum Annex31Workbook {
  /// Writes the sheets of one workbook.
  /// - Parameters:
  ///   - part: Which, from 0: `SheetParts` says how many there are.
  ///   - path: A file that may exist; whoever calls publishes it from there.
  /// - Throws: `WorkbookError` where it was not written whole.
  package static func write(
    _ annex: Annex31, part: Int = 0, _ language: Language, _ reference: ReferenceData,
    to path: String, log: CellLog? = nil
  ) throws(WorkbookError) {
    // No record is counted on a notice: there is no figure on it.
    if log?.drawing == .figuresAlone { return }
    let words = FormWords(
      form: "annex3-1", period: annex.period, language: language, reference: reference)
    let workbook = try Workbook(
      path: path, title: words.own("sheet"), cutNote: words.cutNote, log: log)
    var names = SheetNames()
    for notice in annex.notices[SheetParts.range(part, of: annex.notices.count)] {
      let sheet = try workbook.sheet(names.next(PersonName.short(notice.expertName)))
      NoticeDrawing(notice: notice, words: words, sheet: sheet).draw()
    }
    try workbook.close()
  }
}
