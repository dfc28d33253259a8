package import Consolidation
package import SocialOrder

/// Annex 5-1 (para 19) as Excel workbooks: a sheet a project.
package enum Annex51Workbook {
  /// Writes the sheets of one workbook.
  /// - Parameters:
  ///   - part: Which, from 0: `SheetParts` says how many there are.
  ///   - path: A file that may exist; whoever calls publishes it from there.
  ///   - log: Takes down where each figure stands.
  /// - Throws: `WorkbookError` where it was not written whole.
  package static func write(
    _ annex: Annex51, part: Int = 0, _ language: Language, _ reference: ReferenceData,
    to path: String, log: CellLog? = nil
  ) throws(WorkbookError) {
    let words = FormWords(
      form: "annex5-1", period: annex.period, language: language, reference: reference)
    let workbook = try Workbook(
      path: path, title: words.own("title"), cutNote: words.cutNote, log: log)
    var names = SheetNames()
    for project in annex.projects[SheetParts.range(part, of: annex.projects.count)] {
      let sheet = try workbook.sheet(names.next(project.projectID))
      ScoreSheetDrawing(project: project, words: words, sheet: sheet).draw()
    }
    try workbook.close()
  }
}

/// How forms with many sheets are parted into workbooks.
package enum SheetParts {
  /// The sheets of one workbook. Excel itself names no limit; the library holds a file open for each sheet, and nobody
  /// finds his way among more.
  package static let most = 250

  /// How many workbooks that many sheets take; none for none.
  package static func count(_ sheets: Int) -> Int { (sheets + most - 1) / most }

  /// Which sheets stand in a part.
  package static func range(_ part: Int, of sheets: Int) -> Range<Int> {
    min(part * most, sheets)..<min((part + 1) * most, sheets)
  }
}
