internal import CLibXLSXWriter

/// What a sheet that people work on has beside its cells.
extension Sheet {
  /// A number as it was sent.
  func write(sent number: Double, _ row: Int, _ column: Int, _ style: Style) {
    workbook.note(
      worksheet_write_number(
        handle, lxw_row_t(row), lxw_col_t(column), number, workbook.format(style)))
  }

  func write(_ flag: Bool, _ row: Int, _ column: Int, _ style: Style) {
    workbook.note(
      worksheet_write_boolean(
        handle, lxw_row_t(row), lxw_col_t(column), flag ? 1 : 0, workbook.format(style)))
  }

  /// A link to a cell of another sheet, shown by its name.
  func link(to cell: String, on sheet: String, _ shown: String, _ row: Int, _ column: Int) {
    let address = "internal:'\(sheet.replacing("'", with: "''"))'!\(cell)"
    workbook.note(
      worksheet_write_url_opt(
        handle, lxw_row_t(row), lxw_col_t(column), address, workbook.format(.link), shown, nil))
  }

  /// A filter on each heading of a table.
  func filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    workbook.note(
      worksheet_autofilter(
        handle, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
        lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound)))
  }

  /// No green corner on numbers that were sent as text.
  func allowNumbersAsText(rows: Int, columns: Int) {
    workbook.note(
      worksheet_ignore_errors(
        handle, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
        "A1:\(CellName.text(rows, columns))"))
  }
}
