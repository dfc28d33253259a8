package import SocialOrder

/// A blank workbook: a sheet for each kind asked for, a sheet with a filled example of each, and out of sight the lists that
/// the drop-downs take their values from.
package struct TemplateWorkbook {
  /// Rows that are made ready to be filled.
  private static let lastRow = 5000

  private let reference: ReferenceData
  private let words: ReferenceWords
  private let kinds: [RecordKind]
  private let examples: [RecordKind: [String: String]]
  private var language: Language { words.language }
  private var lists: ListSheet { ListSheet(kinds, reference, language) }

  /// - Parameters:
  ///   - examples: a good record of each kind, as CSV holds it.
  package init(
    _ kinds: [RecordKind], _ reference: ReferenceData, _ language: Language,
    examples: [RecordKind: [String: String]]
  ) {
    self.kinds = kinds
    self.reference = reference
    self.examples = examples
    words = ReferenceWords(phrases: reference.phrases, language: language)
  }

  /// - Parameter path: a file that may exist; whoever calls publishes it from there.
  /// - Throws: `WorkbookError` where it was not written whole.
  package func write(to path: String) throws(WorkbookError) {
    let workbook = try Workbook(path: path, title: words("template.title"))
    for kind in kinds { draw(kind, on: try workbook.sheet(sheetName(kind))) }
    drawExamples(on: try workbook.sheet(words("template.exampleSheet")))
    lists.draw(on: try workbook.sheet(lists.name))
    try workbook.close()
  }

  private func sheetName(_ kind: RecordKind) -> String { words("sheet.\(kind.rawValue)") }

  private func draw(_ kind: RecordKind, on sheet: Sheet) {
    drawHeadings(kind, 0, on: sheet)
    sheet.freeze(through: 0)
    sheet.setWidePage(headings: 0...0)
    for (index, column) in kind.columns.enumerated() {
      sheet.setColumn(index, width: column.type.cellWidth, .typed(column.type))
      let cell = CellName.letters(index) + "2"
      sheet.limit(
        1...Self.lastRow, index,
        ColumnLimit(column.type, cell: cell, list: lists.range), words.hint(column, reference))
    }
  }

  private func drawHeadings(_ kind: RecordKind, _ row: Int, on sheet: Sheet) {
    var height = 0.0
    for (index, column) in kind.columns.enumerated() {
      let label = column.labels[language]
      let style: Style = column.requirement == .required ? .requiredHeading : .optionalHeading
      sheet.write(label, row, index, style)
      sheet.comment(note(column), row, index)
      let room = RowHeights.room([column.type.cellWidth])
      height = max(height, RowHeights.height(label, room: room, style))
    }
    sheet.setHeight(row, height + 4)
  }

  /// What stands on every line of a column's note.
  private func note(_ column: Column) -> String {
    var lines = [
      "\(words.requirement(column).capitalisedFirst): \(words.entry(column.type))",
      "\(column.name)",
    ]
    if let list = column.type.list, case .codes = column.type {
      lines.append(
        reference.codes(list).entries.map { $0.labels[language] }.joined(separator: " | "))
    }
    if let paragraph = column.paragraph {
      lines.append("\(words("column.paragraph")): \(Citation(code: paragraph).text(language))")
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Examples

  /// A filled row of each kind. The first line says that the sheet is not read: it is how the reader knows it.
  private func drawExamples(on sheet: Sheet) {
    sheet.write(words("template.notRead"), 0, 0, .blankTitle)
    var row = 2
    for kind in kinds {
      sheet.write(kind.title[language].capitalisedFirst, row, 0, .blankTitle)
      drawHeadings(kind, row + 1, on: sheet)
      var height = 0.0
      for (index, column) in kind.columns.enumerated() {
        let text = shown(examples[kind]?[column.name] ?? "", column.type)
        sheet.write(text, row + 2, index, .example)
        let room = RowHeights.room([ColumnType.text(limit: nil).cellWidth])
        height = max(height, RowHeights.height(text, room: room, .example))
      }
      sheet.setHeight(row + 2, height + 2)
      row += 4
    }
    sheet.setWidePage()
    let most = kinds.map(\.columns.count).max() ?? 0
    for column in 0..<most { sheet.setWidth(column, ColumnType.text(limit: nil).cellWidth) }
  }

  /// A value as a person types it: labels for codes, days and numbers as here.
  private func shown(_ value: String, _ type: ColumnType) -> String {
    if case .date = type, let date = CivilDate(iso: value) { return date.text(language) }
    if let list = type.list {
      return value.split(separator: "|").map { code in
        reference.codes(list).entries.first { $0.code == code }?.labels[language] ?? String(code)
      }.joined(separator: " | ")
    }
    return value
  }
}
