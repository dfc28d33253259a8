/// A table of figures on a sheet: a title, headings, rows, and a total that adds up what is above it.
struct TableSheet {
  struct Column {
    let heading: String
    /// In Excel's digits.
    let width: Double
  }

  let title: String
  let columns: [Column]
  let rows: [[Form.Cell]]
  /// Nil: no total.
  var total: [Form.Cell]?
  /// What must be known to read the table, below it.
  var notes: [String] = []

  /// Where a table stands.
  struct Place {
    let headings: Int
    /// Nil where it has no rows.
    let rows: ClosedRange<Int>?
    /// The first row below it and its notes.
    let end: Int
  }

  /// Draws the table from a row of the sheet on. The sheet's columns have their widths from its first table.
  func draw(_ sheet: Sheet, from top: Int) -> Place {
    let last = columns.count - 1
    sheet.merge(top...top, 0...last, title, .tableTitle)
    sheet.setHeight(top, height(title, 0...last, .tableTitle) + 6)
    var headingHeight = 0.0
    for (index, column) in columns.enumerated() {
      sheet.write(column.heading, top + 1, index, .columnHeading)
      headingHeight = max(headingHeight, height(column.heading, index...index, .columnHeading))
    }
    sheet.setHeight(top + 1, headingHeight)
    var row = top + 2
    for cells in rows {
      for (column, cell) in cells.enumerated() { draw(cell, sheet, row, column) }
      sheet.setHeight(row, height(cells))
      row += 1
    }
    let place = rows.isEmpty ? nil : (top + 2)...(row - 1)
    if let total {
      for (column, cell) in total.enumerated() {
        drawTotal(cell, sheet, row, column, above: place)
      }
      sheet.setHeight(row, 16.5)
      row += 1
    }
    for note in notes {
      sheet.merge(row...row, 0...last, note, .note)
      sheet.setHeight(row, height(note, 0...last, .note))
      row += 1
    }
    return Place(headings: top + 1, rows: place, end: row)
  }

  func setWidths(_ sheet: Sheet) {
    for (index, column) in columns.enumerated() { sheet.setWidth(index, column.width) }
  }

  private func draw(_ cell: Form.Cell, _ sheet: Sheet, _ row: Int, _ column: Int) {
    switch cell {
    case .text(let text): sheet.write(text, row, column, .text)
    case .ordinal(let number): sheet.write(ordinal: number, row, column, .count)
    case .figure(let figure?, let style): sheet.write(figure, row, column, style)
    case .figure(nil, let style): sheet.writeBlank(row, column, style)
    case .above, .empty: sheet.writeBlank(row, column, .text)
    }
  }

  private func drawTotal(
    _ cell: Form.Cell, _ sheet: Sheet, _ row: Int, _ column: Int, above rows: ClosedRange<Int>?
  ) {
    switch cell {
    case .text(let text): sheet.write(text, row, column, .subtotal)
    case .above(let figure?, let style):
      guard let rows else { return sheet.write(figure, row, column, style.closing) }
      let formula = "=SUM(\(CellName.range(rows, column)))"
      sheet.write(formula: formula, figure, row, column, style.closing)
    case .figure(let figure?, let style): sheet.write(figure, row, column, style.closing)
    case .above(nil, _), .figure(nil, _), .ordinal, .empty:
      sheet.writeBlank(row, column, .subtotal)
    }
  }

  private func height(_ cells: [Form.Cell]) -> Double {
    zip(cells, columns.indices).map { cell, column in
      guard case .text(let text) = cell else { return 16.5 }
      return max(16.5, height(text, column...column, .text))
    }.max() ?? 16.5
  }

  private func height(_ text: String, _ columns: ClosedRange<Int>, _ style: Style) -> Double {
    RowHeights.height(text, room: RowHeights.room(self.columns[columns].map(\.width)), style)
  }
}
