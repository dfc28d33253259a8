package import SocialOrder

/// A submission as it is returned to be corrected: the body's own rows with the bad cells marked and explained, and before
/// them a sheet that lists what is wrong.
///
/// Made in two readings of the file: `SentSurvey` takes the first, this the second, row by row, so that the size of the file
/// is no matter.
package final class FixItWorkbook: SentSink {
  /// What a workbook is made of, besides its rows.
  package struct Content {
    let outcome: CheckOutcome
    let causes: [Cause]
    let file: Int
    let reference: ReferenceData
    let language: Language
    let changes: Changes?

    /// - Parameters:
    ///   - causes: of all files (`Batch.causes`).
    ///   - file: its place in the batch.
    ///   - language: of the drop-down lists; all else is in Kazakh and Russian.
    ///   - changes: since an earlier check, where one was named.
    package init(
      _ outcome: CheckOutcome, _ causes: [Cause], file: Int, _ reference: ReferenceData,
      _ language: Language, since changes: Changes? = nil
    ) {
      self.outcome = outcome
      self.causes = causes
      self.file = file
      self.reference = reference
      self.language = language
      self.changes = changes
    }
  }

  /// How much a workbook is given: beyond it programs that open it choke.
  package struct Capacity {
    /// Cells that have a comment; further ones are marked only.
    package var comments = 5_000
    /// The last row that rows are written to, from 0: one is left for what is missing.
    package var lastRow = 1_048_574

    package init() {}
  }

  private let content: Content
  private let capacity: Capacity
  private let words: FixItWords
  private let workbook: Workbook
  private let overview: Sheet
  private let lists: ListSheet
  private let listSheet: Sheet
  private var tables: [SentSheet: FixItTable] = [:]
  private let order: [SentSheet]
  private var entries: FixItEntries
  private var losses: FixItGuard
  private var comments = 0
  private var uncommented = 0

  /// - Parameter path: a file that may exist; whoever calls publishes it from there.
  /// - Throws: `WorkbookError` where it cannot be begun.
  package init(
    path: String, _ content: Content, _ survey: SentSurvey, capacity: Capacity = Capacity()
  ) throws(WorkbookError) {
    self.content = content
    self.capacity = capacity
    let words = FixItWords(phrases: content.reference.phrases)
    self.words = words
    entries = FixItEntries(content.outcome, content.causes, file: content.file)
    losses = FixItGuard(content.outcome.findings(ofFile: content.file))
    workbook = try Workbook(
      path: path, title: words.both("fixit.title"), rowByRow: true)
    var names = SheetNames()
    overview = try workbook.sheet(names.next(words.text("sheet", .kk)))
    lists = ListSheet(
      Set(survey.tables.compactMap(\.kind)).sorted(), content.reference, content.language)
    _ = names.next(lists.name)
    order = survey.tables.map(\.sheet)
    let hints = ReferenceWords(phrases: content.reference.phrases, language: content.language)
    for table in survey.tables {
      let name = table.sheet.name ?? table.kind.map { words.phrases["sheet.\($0.rawValue)"].kk }
      var sheets: [Sheet] = []
      for _ in 0..<table.parts(lastRow: capacity.lastRow) {
        sheets.append(try workbook.sheet(names.next(name ?? words.text("unknownSheet", .kk))))
      }
      var drawn = FixItTable(table, sheets, words, lastRow: capacity.lastRow)
      drawn.begin(lists, hints, content.reference)
      tables[table.sheet] = drawn
    }
    listSheet = try workbook.sheet(lists.name)
  }

  package func take(_ row: SentRow) {
    let findings = entries.findings(of: row).map { ($0, entries.marking[$0]) }
    tables[row.sheet]?.draw(row, findings, losses: &losses) { findings, cell in
      for finding in findings { entries.stands(finding, at: cell) }
      if comments < capacity.comments {
        comments += 1
        return true
      }
      uncommented += 1
      return false
    }
  }

  /// Draws what needs all rows to have been seen, and writes the file.
  /// - Throws: `WorkbookError` where it was not written whole.
  package func close() throws(WorkbookError) {
    if let first = order.first { tables[first]?.end(losses.row(words)) }
    lists.draw(on: listSheet)
    FixItOverview(
      content, words, entries.entries, losses, uncommented: uncommented, comments: comments,
      hasRows: !order.isEmpty
    ).draw(on: overview)
    try workbook.close()
  }
}
