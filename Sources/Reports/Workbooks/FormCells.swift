extension FormSheet {
  /// A cell of a group's row, over the sheet rows that the row takes.
  func draw(_ cell: Form.Cell, _ rows: ClosedRange<Int>, _ column: Int, size: Double) {
    func set(_ style: Style, _ write: (Int, Int, Style) -> Void) {
      let style = style.sized(size)
      if rows.count > 1 { sheet.merge(rows, column...column, "", style) }
      write(rows.lowerBound, column, style)
    }
    func set(_ value: Double?, _ style: Style) {
      set(style) { row, column, style in
        if let value {
          sheet.write(value, row, column, style)
        } else {
          sheet.writeBlank(row, column, style)
        }
      }
    }
    switch cell {
    case .text(let text): set(.text) { sheet.write(text, $0, $1, $2) }
    case .money(let money): set(money.map(CellNumber.of), .money)
    case .mean(let mean): set(mean.map(CellNumber.of), .mean)
    case .count(let count): set(count.map(CellNumber.of), .count)
    case .moneyAbove, .countAbove, .empty: set(nil, .text)
    }
  }

  /// A cell of the row that closes a group.
  func drawSubtotal(_ cell: Form.Cell, _ place: FormLayout.Group, _ column: Int) {
    let row = place.subtotal
    func sum(_ value: Double?, _ style: Style) {
      guard let value, let first = place.rows.first else {
        return sheet.writeBlank(row, column, style)
      }
      let formula = Self.sum(first.lowerBound..<row, column)
      sheet.write(formula: formula, value, row, column, style)
    }
    switch cell {
    case .moneyAbove(let money): sum(money.map(CellNumber.of), .subtotalMoney)
    case .countAbove(let count): sum(count.map(CellNumber.of), .subtotalCount)
    case .mean(let mean?): sheet.write(CellNumber.of(mean), row, column, .subtotalMean)
    default: sheet.writeBlank(row, column, .subtotal)
    }
  }

  /// `=SUM(D12:D14)`: a formula, so that a reader sees what was added and a correction carries through.
  static func sum(_ rows: Range<Int>, _ column: Int) -> String {
    let letter = Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
    return "=SUM(\(letter)\(rows.lowerBound + 1):\(letter)\(rows.upperBound))"
  }
}
