internal import CLibXLSXWriter

/// A sheet of a workbook. Rows and columns count from 0.
struct Sheet {
  let workbook: Workbook
  /// The library's sheet; nil where nothing is written.
  let paper: UnsafeMutablePointer<lxw_worksheet>?
  let name: String

  init(
    _ workbook: Workbook, _ paper: UnsafeMutablePointer<lxw_worksheet>?, _ name: String
  ) {
    self.workbook = workbook
    self.name = name
    self.paper = paper
  }

  private var print: DrawingPrint? { workbook.print }

  /// Whether nothing but figures is drawn on it: then nothing else need be thought of.
  var takesFiguresAlone: Bool { workbook.log?.drawing == .figuresAlone }

  /// For calls that no form of the Order makes, and that no print takes down.
  var handle: UnsafeMutablePointer<lxw_worksheet> {
    guard let paper, print == nil else { preconditionFailure("not taken down by a print") }
    return paper
  }

  /// A text, never a formula or a link, whatever it begins with.
  func write(_ text: String, _ row: Int, _ column: Int, _ style: Style) {
    if takesFiguresAlone { return }
    let isCut = text.utf8.count > CellText.limit && text.utf16.count > CellText.limit
    let text = CellText.safe(text)
    if text.isEmpty { return writeBlank(row, column, style) }
    if isCut, !workbook.cutNote.isEmpty { comment(workbook.cutNote, row, column) }
    if let print {
      print.note(.text, row, column, style)
      print.add(text)
    }
    guard let paper else { return }
    workbook.note(
      worksheet_write_string(
        paper, lxw_row_t(row), lxw_col_t(column), text, workbook.format(style)))
  }

  /// A figure, with a note of where it stands.
  func write(_ figure: Figure, _ row: Int, _ column: Int, _ style: Style) {
    workbook.log?.note(figure, sheet: name, row: row, column: column)
    if takesFiguresAlone { return }
    let number = figure.number
    if let print {
      print.note(.figure, row, column, style)
      print.add(number)
    }
    guard let paper else { return }
    workbook.note(
      worksheet_write_number(
        paper, lxw_row_t(row), lxw_col_t(column), number, workbook.format(style)))
  }

  /// The number of a row or column: no figure, no record stands behind it.
  func write(ordinal: Int, _ row: Int, _ column: Int, _ style: Style) {
    if let print {
      print.note(.ordinal, row, column, style)
      print.add(ordinal)
    }
    guard let paper else { return }
    workbook.note(
      worksheet_write_number(
        paper, lxw_row_t(row), lxw_col_t(column), Double(ordinal), workbook.format(style)))
  }

  /// A formula, and the figure that a program shows which does not calculate.
  func write(
    formula: @autoclosure () -> String, _ figure: Figure, _ row: Int, _ column: Int, _ style: Style
  ) {
    workbook.log?.note(figure, sheet: name, row: row, column: column)
    if takesFiguresAlone { return }
    let number = figure.number
    let formula = formula()
    if let print {
      print.note(.formula, row, column, style)
      print.add(formula)
      print.add(number)
    }
    guard let paper else { return }
    workbook.note(
      worksheet_write_formula_num(
        paper, lxw_row_t(row), lxw_col_t(column), formula, workbook.format(style), number))
  }

  /// The style alone.
  func writeBlank(_ row: Int, _ column: Int, _ style: Style) {
    print?.note(.blank, row, column, style)
    guard let paper else { return }
    workbook.note(
      worksheet_write_blank(paper, lxw_row_t(row), lxw_col_t(column), workbook.format(style)))
  }

  /// A text over several cells; over one, a plain cell.
  func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ text: String, _ style: Style)
  {
    guard rows.count > 1 || columns.count > 1 else {
      return write(text, rows.lowerBound, columns.lowerBound, style)
    }
    if takesFiguresAlone { return }
    let text = CellText.safe(text)
    if let print {
      print.note(.merge, rows.lowerBound, columns.lowerBound, style)
      print.add(rows.upperBound)
      print.add(columns.upperBound)
      print.add(text)
    }
    guard let paper else { return }
    workbook.note(
      worksheet_merge_range(
        paper, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
        lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), text, workbook.format(style)))
  }

  /// - Parameter height: In points, at most `RowHeights.tallest`.
  func setHeight(_ row: Int, _ height: @autoclosure () -> Double) {
    if takesFiguresAlone { return }
    let height = height()
    if let print {
      print.note(.height, row)
      print.add(height)
    }
    guard let paper else { return }
    workbook.note(worksheet_set_row(paper, lxw_row_t(row), height, nil))
  }

  /// - Parameter width: In digits of the workbook's standard font, as Excel counts.
  func setWidth(_ column: Int, _ width: Double) {
    if let print {
      print.note(.width, column)
      print.add(width)
    }
    guard let paper else { return }
    workbook.note(worksheet_set_column(paper, lxw_col_t(column), lxw_col_t(column), width, nil))
  }

  /// The look of a whole column, for cells that nobody has filled yet.
  func setColumn(_ column: Int, width: Double, _ style: Style) {
    workbook.note(
      worksheet_set_column(
        handle, lxw_col_t(column), lxw_col_t(column), width, workbook.format(style)))
  }

  /// A table that is wider than a form: A3 across, one page wide.
  func setWidePage(headings: ClosedRange<Int>? = nil) {
    worksheet_set_landscape(handle)
    worksheet_set_paper(handle, 8)  // A3
    worksheet_set_margins(handle, 0.4, 0.4, 0.6, 0.6)
    worksheet_fit_to_pages(handle, 1, 0)
    guard let headings else { return }
    workbook.note(
      worksheet_repeat_rows(handle, lxw_row_t(headings.lowerBound), lxw_row_t(headings.upperBound)))
  }

  /// Keeps the rows down to one in sight.
  func freeze(through row: Int) { worksheet_freeze_panes(handle, lxw_row_t(row + 1), 0) }

  /// Keeps a sheet that only formulas need out of sight.
  func hide() { worksheet_hide(handle) }

  /// A note that shows when the pointer is on the cell.
  func comment(_ text: String, _ row: Int, _ column: Int) {
    if let print {
      print.note(.comment, row, column)
      print.add(text)
    }
    guard let paper else { return }
    var options = lxw_comment_options()
    options.width = 320
    let lines = text.split(separator: "\n").reduce(1) { $0 + 1 + $1.count / 40 }
    options.height = UInt16(clamping: min(26 + 18 * lines, 520))
    workbook.note(
      worksheet_write_comment_opt(
        paper, lxw_row_t(row), lxw_col_t(column), CellText.safe(text), &options))
  }

  /// What the cells of a column take, and what is said of it when one is chosen or filled wrongly. Excel shows the first 255
  /// characters.
  func limit(_ rows: ClosedRange<Int>, _ column: Int, _ limit: ColumnLimit?, _ words: String) {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    func between(_ type: lxw_validation_types, _ least: Double, _ greatest: Double) {
      validation.validate = UInt8(type.rawValue)
      validation.minimum_number = least
      validation.maximum_number = greatest
    }
    var formula: [CChar] = []
    switch limit {
    case nil: validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .whole(let range)?:
      between(LXW_VALIDATION_TYPE_INTEGER, Double(range.lowerBound), Double(range.upperBound))
    case .decimal(let range)?:
      between(LXW_VALIDATION_TYPE_DECIMAL, range.lowerBound, range.upperBound)
    case .date(let range)?:
      between(LXW_VALIDATION_TYPE_DATE_NUMBER, Double(range.lowerBound), Double(range.upperBound))
    case .length(let range)?:
      between(LXW_VALIDATION_TYPE_LENGTH, Double(range.lowerBound), Double(range.upperBound))
    case .list(let range)?:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = Array(range.utf8CString)
    case .formula(let text)?:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      formula = Array(text.utf8CString)
    }
    var message = Array(String(words.prefix(255)).utf8CString)
    formula.withUnsafeMutableBufferPointer { formula in
      message.withUnsafeMutableBufferPointer { message in
        validation.value_formula = formula.baseAddress
        validation.input_message = message.baseAddress
        validation.error_message = message.baseAddress
        workbook.note(
          worksheet_data_validation_range(
            handle, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound),
            lxw_col_t(column), &validation))
      }
    }
  }
}
