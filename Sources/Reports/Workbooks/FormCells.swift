extension FormSheet {
  /// A cell of a group's row.
  func draw(_ cell: Form.Cell, _ row: Int, _ column: Int, size: Double, _ place: FormLayout.Group) {
    func number(_ value: Double?, _ style: Style) {
      guard let value else { return sheet.writeBlank(row, column, style) }
      sheet.write(value, row, column, style.sized(size))
    }
    switch cell {
    case .text(let text): sheet.write(text, row, column, Style.text.sized(size))
    case .money(let money): number(money.map(CellNumber.of), .money)
    case .mean(let mean): number(mean.map(CellNumber.of), .mean)
    case .count(let count): number(count.map(CellNumber.of), .count)
    case .moneyAbove, .countAbove, .empty: sheet.writeBlank(row, column, .text)
    }
  }

  /// A cell of the row that closes a group.
  func drawSubtotal(_ cell: Form.Cell, _ place: FormLayout.Group, _ column: Int) {
    let row = place.subtotal
    func sum(_ value: Double?, _ style: Style) {
      guard let value, !place.rows.isEmpty else { return sheet.writeBlank(row, column, style) }
      sheet.write(formula: Self.sum(place.rows, column), value, row, column, style)
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
