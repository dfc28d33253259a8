extension FormSheet {
  /// A cell of a line, over the sheet rows that the line takes.
  func draw(_ cell: Form.Cell, _ place: FormLayout.Place, _ column: Int, size: Double) {
    let sheet = sheets[place.sheet]
    let style = Self.style(cell).sized(size)
    if place.rows.count > 1 { sheet.merge(place.rows, column...column, "", style) }
    switch cell {
    case .text(let text): sheet.write(text, place.row, column, style)
    case .ordinal(let number): sheet.write(ordinal: number, place.row, column, style)
    case .figure(let figure?, _): sheet.write(figure, place.row, column, style)
    case .figure(nil, _), .above, .empty: sheet.writeBlank(place.row, column, style)
    }
  }

  /// A row's number and the cells that stand beside all its lines, on each sheet that it is on.
  func drawShared(_ row: Form.Row, _ places: [FormLayout.Place], size: Double) {
    for run in FormLayout.Group.runs(places) {
      let sheet = sheets[run.sheet]
      var column = 0
      if let ordinal = row.ordinal {
        let style = Style.count.sized(size)
        if run.rows.count > 1 { sheet.merge(run.rows, column...column, "", style) }
        // No figure: it was made of no record.
        sheet.write(ordinal: ordinal, run.row, column, style)
        column += 1
      }
      for text in row.shared {
        if run.rows.count > 1 { sheet.merge(run.rows, column...column, "", .text) }
        sheet.write(text, run.row, column, .text)
        column += 1
      }
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
  func drawSubtotal(
    _ cell: Form.Cell, _ group: FormLayout.Group, _ place: FormLayout.Place, _ column: Int
  ) {
    let (sheet, row) = (sheets[place.sheet], place.row)
    switch cell {
    case .above(let figure?, let style):
      guard let formula = sum(group, on: place.sheet, column) else {
        return sheet.writeBlank(row, column, style.closing)
      }
      sheet.write(formula: formula, figure, row, column, style.closing)
    case .above(_, let style): sheet.writeBlank(row, column, style.closing)
    case .figure(let figure?, let style): sheet.write(figure, row, column, style.closing)
    case .figure, .text, .ordinal, .empty: sheet.writeBlank(row, column, .subtotal)
    }
  }

  /// `=SUM(D12:D14)`: a formula, so that a reader sees what was added and a correction carries through. Rows on another
  /// sheet are named with it. Nil over no rows.
  private func sum(_ group: FormLayout.Group, on sheet: Int, _ column: Int) -> String? {
    let parts = group.runs.map { run in
      let cells = CellName.range(run.rows, column)
      return run.sheet == sheet ? cells : "\(SheetNames.quoted(sheets[run.sheet].name))!\(cells)"
    }
    return parts.isEmpty ? nil : "=SUM(\(parts.joined(separator: ",")))"
  }
}
