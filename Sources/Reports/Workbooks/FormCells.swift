extension FormSheet {
  /// A cell of a group's row, over the sheet rows that the row takes.
  func draw(_ cell: Form.Cell, _ rows: ClosedRange<Int>, _ column: Int, size: Double) {
    let (row, style) = (rows.lowerBound, Self.style(cell).sized(size))
    if rows.count > 1 { sheet.merge(rows, column...column, "", style) }
    switch cell {
    case .text(let text): sheet.write(text, row, column, style)
    case .figure(let figure?, _): sheet.write(figure, row, column, style)
    case .ordinal(let number): sheet.write(ordinal: number, row, column, style)
    case .figure(nil, _), .above, .empty: sheet.writeBlank(row, column, style)
    }
  }

  private static func style(_ cell: Form.Cell) -> Style {
    switch cell {
    case .figure(_, let style): style
    case .ordinal: .count
    default: .text
    }
  }

  /// A cell of the row that closes a group.
  func drawSubtotal(_ cell: Form.Cell, _ place: FormLayout.Group, _ column: Int) {
    let row = place.subtotal
    switch cell {
    case .above(let figure?, let style):
      guard let first = place.rows.first else {
        return sheet.writeBlank(row, column, style.closing)
      }
      let formula = Self.sum(first.lowerBound..<row, column)
      sheet.write(formula: formula, figure, row, column, style.closing)
    case .above(_, let style): sheet.writeBlank(row, column, style.closing)
    case .figure(let figure?, let style): sheet.write(figure, row, column, style.closing)
    case .figure, .text, .ordinal, .empty: sheet.writeBlank(row, column, .subtotal)
    }
  }

  /// `=SUM(D12:D14)`: a formula, so that a reader sees what was added and a correction carries through.
  static func sum(_ rows: Range<Int>, _ column: Int) -> String {
    let letters = CellName.letters(column)
    return "=SUM(\(letters)\(rows.lowerBound + 1):\(letters)\(rows.upperBound))"
  }
}
