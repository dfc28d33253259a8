/// Draws a form: on each of its sheets the block above the table and the table's head, then the groups, the signature.
struct FormSheet {
  let form: Form
  let sheets: [Sheet]
  let fits: [Form.GroupFit]
  let layout: FormLayout
  private var words: FormWords { form.words }
  private var columns: ClosedRange<Int> { 0...(form.widths.count - 1) }

  func draw() {
    for sheet in sheets where !sheet.takesFiguresAlone {
      for (column, width) in form.widths.enumerated() { sheet.setWidth(column, width) }
      for (row, texts) in form.block.enumerated() { line(sheet, row, texts) }
      sheet.setHeight(form.block.count, 6)
      drawHead(sheet)
    }
    for (index, group) in form.groups.enumerated() {
      draw(group, fits[index].rows, layout.groups[index])
    }
    if let below = layout.below { drawBelow(below) }
    for (sheet, rows) in zip(sheets, layout.lengths) {
      sheet.setPage(
        Sheet.Page(
          rows: rows, columns: columns.count, headings: form.firstHeading...form.lastHeading,
          footer: Sheet.footer(center: form.footer)))
    }
  }

  private func drawHead(_ sheet: Sheet) {
    let first = form.firstHeading
    let last = form.numbersColumns ? form.lastHeading - 1 : form.lastHeading
    var upper = 0.0
    if let span = form.span {
      let heading = words.own(span.key)
      sheet.merge(first...first, span.columns, heading, .columnHeading)
      upper = height(heading, span.columns, .columnHeading)
      sheet.setHeight(first, upper)
    }
    var lower = 0.0
    for column in columns {
      let spanned = form.span?.columns.contains(column) ?? false
      let heading = words.own("column.\(column + 1)")
      sheet.merge((spanned ? last : first)...last, column...column, heading, .columnHeading)
      // What stands over both rows must fit in the two together.
      let above = spanned ? 0 : upper
      lower = max(lower, height(heading, column...column, .columnHeading) - above)
      if form.numbersColumns {
        sheet.write(ordinal: column + 1, form.lastHeading, column, .columnNumber)
      }
    }
    sheet.setHeight(last, lower)
    if form.numbersColumns { sheet.setHeight(form.lastHeading, 13.5) }
  }

  private func draw(
    _ group: Form.Group, _ fits: [[RowHeights.Fit]], _ places: FormLayout.Group
  ) {
    line(
      sheets[places.heading.sheet], places.heading.row,
      Form.Line(texts: [(columns, group.heading, .groupHeading)]))
    for (index, row) in group.rows.enumerated() {
      let first = (row.ordinal == nil ? 0 : 1) + row.shared.count
      for (line, (place, fit)) in zip(places.rows[index], fits[index]).enumerated() {
        for (row, height) in zip(place.rows, fit.heights) {
          sheets[place.sheet].setHeight(row, height)
        }
        for (column, cell) in row.lines[line].enumerated() {
          draw(cell, place, first + column, size: fit.size)
        }
      }
      // Beside a single line they are set as it is.
      let size = row.lines.count == 1 ? fits[index].first?.size : nil
      drawShared(row, places.rows[index], size: size ?? Style.text.size)
    }
    guard let cells = group.subtotal, let place = places.subtotal else { return }
    let sheet = sheets[place.sheet]
    sheet.merge(place.rows, 0...(group.labelColumns - 1), words.shared("subtotal"), .subtotal)
    for (index, cell) in cells.enumerated() {
      drawSubtotal(cell, places, place, group.labelColumns + index)
    }
    sheet.setHeight(place.row, 16.5)
  }

  /// What an empty table says of itself, and two captioned lines to sign on and a date.
  private func drawBelow(_ place: FormLayout.Place) {
    let sheet = sheets[place.sheet]
    if form.groups.isEmpty {
      line(sheet, place.row, Form.Line(texts: [(columns, form.ifEmpty ?? "", .text)]))
    }
    guard let (signature, name) = form.signatureColumns else { return }
    let row = place.rows.upperBound - 3
    let label = 0...(signature.lowerBound - 1)
    sheet.merge(row...row, label, words.shared("signatory"), .signatory)
    sheet.setHeight(row, 32)
    for (columns, caption) in [(signature, "signature"), (name, "name")] {
      sheet.merge(row...row, columns, "", .signatureLine)
      sheet.merge((row + 1)...(row + 1), columns, words.shared(caption), .signatureCaption)
    }
    sheet.merge((row + 3)...(row + 3), label, words.shared("date"), .signatory)
  }

  /// Texts over several columns in one row, which is made as tall as they need.
  private func line(_ sheet: Sheet, _ row: Int, _ line: Form.Line) {
    for (columns, text, style) in line.texts { sheet.merge(row...row, columns, text, style) }
    sheet.setHeight(
      row,
      (line.texts.map { height($0.text, $0.columns, $0.style) }.max() ?? 0) + line.spacing)
  }

  private func height(_ text: String, _ columns: ClosedRange<Int>, _ style: Style) -> Double {
    RowHeights.height(text, room: RowHeights.room(form.widths[columns]), style)
  }
}
