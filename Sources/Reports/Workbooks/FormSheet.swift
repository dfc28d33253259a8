/// Draws a form: the block above the table, the table's head, the seventeen directions, the signature.
struct FormSheet {
  let form: Form
  let sheet: Sheet
  private let fits: [[RowHeights.Fit]]
  private let layout: FormLayout
  private var words: FormWords { form.words }
  private var columns: ClosedRange<Int> { 0...(form.widths.count - 1) }

  /// The first row of column headings; the block above has the rows before it.
  static let firstHeading = 9

  init(form: Form, sheet: Sheet) {
    self.form = form
    self.sheet = sheet
    fits = form.fits
    layout = form.layout(fits)
  }

  func draw() {
    for (column, width) in form.widths.enumerated() { sheet.setWidth(column, width) }
    drawBlock()
    drawHead()
    for (index, group) in form.groups.enumerated() {
      draw(group, fits[index], layout.groups[index])
    }
    let rows = drawSignature()
    sheet.setPage(
      Sheet.Page(
        rows: rows, columns: columns.count,
        headings: Self.firstHeading...layout.columnNumbers,
        footer: "&C\(footerFont)\(words.own("index"))&R\(footerFont)&P / &N"))
  }

  private var footerFont: String { "&\"\(Style.font),Regular\"&9" }

  /// The annex's name at the right, whom the form goes to at the left, the title, and the lines under it.
  private func drawBlock() {
    let right = form.appendixColumns
    let left = 0...(right.lowerBound - 2)
    line(
      0,
      [(left, words.shared("addressee"), .headerLine), (right, words.own("appendix"), .appendix)])
    line(
      1, [(left, words.shared("published"), .headerLine), (right, words.shared("kind"), .appendix)])
    line(2, [(columns, words.own("title"), .title)], spacing: 10)
    line(3, [(columns, words.own("period"), .headerLine)])
    line(4, [(columns, words.own("index"), .headerLine)])
    line(5, [(columns, words.own("periodicity"), .headerLine)])
    line(6, [(columns, words.shared("submitters"), .headerLine)])
    line(7, [(columns, words.own("due"), .headerLine)])
    sheet.setHeight(8, 6)
  }

  private func drawHead() {
    let first = Self.firstHeading
    let last = layout.columnNumbers - 1
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
      sheet.write(ordinal: column + 1, layout.columnNumbers, column, .columnNumber)
    }
    sheet.setHeight(last, lower)
    sheet.setHeight(layout.columnNumbers, 13.5)
  }

  private func draw(
    _ group: Form.Group, _ fits: [RowHeights.Fit], _ place: FormLayout.Group
  ) {
    line(place.heading, [(columns, words.heading(group.direction), .directionHeading)])
    for (index, cells) in group.rows.enumerated() {
      let (rows, fit) = (place.rows[index], fits[index])
      for (row, height) in zip(rows, fit.heights) { sheet.setHeight(row, height) }
      draw(.ordinal(index + 1), rows, 0, size: fit.size)
      for (column, cell) in cells.enumerated() { draw(cell, rows, column + 1, size: fit.size) }
    }
    sheet.merge(
      place.subtotal...place.subtotal, 0...(group.labelColumns - 1), words.shared("subtotal"),
      .subtotal)
    for (index, cell) in group.subtotal.enumerated() {
      drawSubtotal(cell, place, group.labelColumns + index)
    }
    sheet.setHeight(place.subtotal, 16.5)
  }

  /// Two captioned lines to sign on and a date.
  /// - Returns: How many rows the sheet has.
  private func drawSignature() -> Int {
    let row = layout.end + 1
    let (signature, name) = form.signatureColumns
    let label = 0...(signature.lowerBound - 1)
    sheet.merge(row...row, label, words.shared("signatory"), .signatory)
    sheet.setHeight(row, 32)
    for (columns, caption) in [(signature, "signature"), (name, "name")] {
      sheet.merge(row...row, columns, "", .signatureLine)
      sheet.merge((row + 1)...(row + 1), columns, words.shared(caption), .signatureCaption)
    }
    sheet.merge((row + 3)...(row + 3), label, words.shared("date"), .signatory)
    return row + 4
  }
}

extension FormSheet {
  /// Texts over several columns in one row, which is made as tall as they need.
  private func line(
    _ row: Int, _ texts: [(ClosedRange<Int>, String, Style)], spacing: Double = 0
  ) {
    for (columns, text, style) in texts { sheet.merge(row...row, columns, text, style) }
    sheet.setHeight(row, (texts.map { height($1, $0, $2) }.max() ?? 0) + spacing)
  }

  private func height(_ text: String, _ columns: ClosedRange<Int>, _ style: Style) -> Double {
    RowHeights.height(text, room: RowHeights.room(form.widths[columns]), style)
  }
}
