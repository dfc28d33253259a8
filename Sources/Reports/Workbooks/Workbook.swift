internal import CLibXLSXWriter
internal import Glibc

/// A workbook being written: the one owner of the library's handle.
///
/// Calls that write do not throw. The first thing that goes wrong is kept, and `close` throws it: a
/// form has hundreds of cells and one fate.
final class Workbook {
  private let path: String
  private(set) var handle: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  private var failure: lxw_error = LXW_NO_ERROR
  fileprivate let log: CellLog?
  /// Stands at a cell whose text was cut; none where it is empty.
  fileprivate let cutNote: String

  /// The day on which the Order was registered, 28.08.2021: a clock would make each run's bytes differ.
  private static let created: time_t = 1_630_108_800

  /// Begins a workbook.
  /// - Parameters:
  ///   - path: The file to write, which may exist; whoever calls publishes it from there.
  ///   - title: The document's title.
  ///   - cutNote: Stands at a cell whose text is longer than Excel's cells.
  ///   - log: Takes down where each figure stands.
  ///   - rowByRow: Keeps one row of each sheet in memory: rows must come in order, and a row's height and comments with it.
  /// - Throws: `WorkbookError` where there is no memory for it.
  init(
    path: String, title: String, cutNote: String = "", log: CellLog? = nil, rowByRow: Bool = false
  ) throws(WorkbookError) {
    var options = lxw_workbook_options()
    options.constant_memory = rowByRow ? 1 : 0
    guard let handle = workbook_new_opt(path, &options) else {
      throw WorkbookError(path: path, reason: "no memory for a workbook")
    }
    self.path = path
    self.handle = handle
    self.log = log
    self.cutNote = cutNote
    // Columns are measured in digits of the first format's font. The library's own, Calibri, is missing from
    // many machines, and whatever stands in for it makes the sheet wider.
    if let standard = handle.pointee.formats.pointee.stqh_first {
      format_set_font_name(standard, Style.font)
    }
    var title = Array(CellText.safe(title).utf8CString)
    title.withUnsafeMutableBufferPointer { text in
      var properties = lxw_doc_properties()
      properties.title = text.baseAddress
      properties.created = Self.created
      note(workbook_set_properties(handle, &properties))
    }
  }

  deinit {
    if let handle { lxw_workbook_free(handle) }
  }

  /// Adds a sheet.
  /// - Throws: `WorkbookError` where the library does not take the name.
  func sheet(_ name: String) throws(WorkbookError) -> Sheet {
    guard let handle, let sheet = workbook_add_worksheet(handle, name) else {
      throw WorkbookError(path: path, reason: "sheet name not taken: \(name)")
    }
    return Sheet(self, sheet, name)
  }

  /// Writes the file and looks at it: every part must be there to its last tag.
  /// - Throws: `WorkbookError` with the first thing that went wrong.
  func close() throws(WorkbookError) {
    guard let handle else { return }
    // The library prints on stderr of its own where it cannot write, and does not say why: asked here first.
    guard let file = fopen(path, "ab") else {
      throw WorkbookError(path: path, reason: String(cString: strerror(errno)))
    }
    fclose(file)
    // The library frees the handle whatever happens.
    self.handle = nil
    formats = [:]
    note(workbook_close(handle))
    guard failure == LXW_NO_ERROR else {
      throw WorkbookError(path: path, reason: String(cString: lxw_strerror(failure)))
    }
    try WorkbookParts(path: path).checkWhole()
  }

  func note(_ error: lxw_error) {
    if failure == LXW_NO_ERROR { failure = error }
  }

  func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let handle, let format = workbook_add_format(handle) else {
      note(LXW_ERROR_MEMORY_MALLOC_FAILED)
      return nil
    }
    format_set_font_name(format, Style.font)
    format_set_font_size(format, style.size)
    if style.bold { format_set_bold(format) }
    if style.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let colour = style.colour { format_set_font_color(format, colour) }
    if style.wraps { format_set_text_wrap(format) }
    if style.shrinks { format_set_shrink(format) }
    if style.indented { format_set_indent(format, 1) }
    format_set_align(format, UInt8(style.horizontal.code.rawValue))
    format_set_align(format, UInt8(style.vertical.code.rawValue))
    switch style.border {
    case .none: break
    case .box: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .below: format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    if let number = style.numberFormat { format_set_num_format(format, number) }
    formats[style] = format
    return format
  }
}

extension Style.Horizontal {
  fileprivate var code: lxw_format_alignments {
    switch self {
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    }
  }
}

extension Style.Vertical {
  fileprivate var code: lxw_format_alignments {
    switch self {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .center: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
    }
  }
}

/// A sheet of a workbook. Rows and columns count from 0.
struct Sheet {
  let workbook: Workbook
  let handle: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  fileprivate init(
    _ workbook: Workbook, _ handle: UnsafeMutablePointer<lxw_worksheet>, _ name: String
  ) {
    self.workbook = workbook
    self.name = name
    self.handle = handle
  }

  /// A text, never a formula or a link, whatever it begins with.
  func write(_ text: String, _ row: Int, _ column: Int, _ style: Style) {
    let isCut = text.utf16.count > CellText.limit
    let text = CellText.safe(text)
    if text.isEmpty { return writeBlank(row, column, style) }
    if isCut, !workbook.cutNote.isEmpty { comment(workbook.cutNote, row, column) }
    workbook.note(
      worksheet_write_string(
        handle, lxw_row_t(row), lxw_col_t(column), text, workbook.format(style)))
  }

  /// A figure, with a note of where it stands.
  func write(_ figure: Figure, _ row: Int, _ column: Int, _ style: Style) {
    workbook.log?.note(figure, sheet: name, row: row, column: column)
    workbook.note(
      worksheet_write_number(
        handle, lxw_row_t(row), lxw_col_t(column), figure.number, workbook.format(style)))
  }

  /// The number of a row or column: no figure, no record stands behind it.
  func write(ordinal: Int, _ row: Int, _ column: Int, _ style: Style) {
    workbook.note(
      worksheet_write_number(
        handle, lxw_row_t(row), lxw_col_t(column), Double(ordinal), workbook.format(style)))
  }

  /// A formula, and the figure that a program shows which does not calculate.
  func write(formula: String, _ figure: Figure, _ row: Int, _ column: Int, _ style: Style) {
    workbook.log?.note(figure, sheet: name, row: row, column: column)
    workbook.note(
      worksheet_write_formula_num(
        handle, lxw_row_t(row), lxw_col_t(column), formula, workbook.format(style),
        figure.number))
  }

  /// The style alone.
  func writeBlank(_ row: Int, _ column: Int, _ style: Style) {
    workbook.note(
      worksheet_write_blank(handle, lxw_row_t(row), lxw_col_t(column), workbook.format(style)))
  }

  /// A text over several cells; over one, a plain cell.
  func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ text: String, _ style: Style)
  {
    guard rows.count > 1 || columns.count > 1 else {
      return write(text, rows.lowerBound, columns.lowerBound, style)
    }
    workbook.note(
      worksheet_merge_range(
        handle, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
        lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), CellText.safe(text),
        workbook.format(style)))
  }

  /// - Parameter height: In points, at most `RowHeights.tallest`.
  func setHeight(_ row: Int, _ height: Double) {
    workbook.note(worksheet_set_row(handle, lxw_row_t(row), height, nil))
  }

  /// - Parameter width: In digits of the workbook's standard font, as Excel counts.
  func setWidth(_ column: Int, _ width: Double) {
    workbook.note(
      worksheet_set_column(handle, lxw_col_t(column), lxw_col_t(column), width, nil))
  }

  /// How the sheet shows and prints: A4, one page wide, the heading rows on every page and always in sight.
  func setPage(_ page: Page) {
    if page.isUpright { worksheet_set_portrait(handle) } else { worksheet_set_landscape(handle) }
    worksheet_set_paper(handle, 9)  // A4
    worksheet_set_margins(handle, 0.4, 0.4, 0.6, 0.6)
    switch page.fit {
    case .width: worksheet_fit_to_pages(handle, 1, 0)
    case .scale(let widths, let breaks):
      // Pages that are fitted by the program that prints them know no breaks.
      worksheet_set_print_scale(handle, UInt16(Page.scale(widths)))
      var rows = breaks.map { lxw_row_t($0) } + [0]
      workbook.note(worksheet_set_h_pagebreaks(handle, &rows))
    }
    worksheet_center_horizontally(handle)
    let last = lxw_row_t(page.rows - 1)
    workbook.note(worksheet_print_area(handle, 0, 0, last, lxw_col_t(page.columns - 1)))
    if let headings = page.headings {
      if page.repeatsHeadings {
        workbook.note(
          worksheet_repeat_rows(
            handle, lxw_row_t(headings.lowerBound), lxw_row_t(headings.upperBound)))
      }
      worksheet_freeze_panes(handle, lxw_row_t(headings.upperBound + 1), 0)
    }
    workbook.note(worksheet_set_footer(handle, page.footer))
    worksheet_set_zoom(handle, page.isUpright ? 100 : 85)
  }

  /// What `setPage` has to know of a sheet.
  struct Page {
    let rows: Int
    let columns: Int
    /// The rows on every page and always in sight; nil: none.
    let headings: ClosedRange<Int>?
    /// Whether they stand on every page: over a chart they would say nothing.
    var repeatsHeadings = true
    let footer: String
    var fit = Fit.width
    var isUpright = false

    /// How a sheet is made to fit the page's width.
    enum Fit {
      /// By the program that prints it.
      case width
      /// By the widths of its columns, with pages that end before rows of our choice.
      case scale(widths: [Double], breaks: [Int])
    }

    /// How many pixels of a sheet a page laid across holds, one below the other.
    static func height(_ widths: [Double]) -> Int { 7 * 96 * 100 / scale(widths) }

    /// The scale, in per cent, at which columns fill an A4 page laid across: 10.89 inches within the margins, less what programs
    /// set wider than the font says.
    static func scale(_ widths: [Double]) -> Int {
      let inches = widths.reduce(0) { $0 + $1 * 7 + 5 } / 96
      return min(72, max(10, Int(10.89 / inches * 92)))
    }
  }

  /// A page's footer: a text in the middle and the page's number at the right.
  static func footer(center: String) -> String {
    // The space ends the size: «9» and «4-1» would be 94.
    let font = "&\"\(Style.font),Regular\"&9 "
    // An ampersand begins a code; Excel takes 255 characters.
    let text = center.prefix(150).split(separator: "&", omittingEmptySubsequences: false)
    return "&C\(font)\(text.joined(separator: "&&"))&R\(font)&P / &N"
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
    var options = lxw_comment_options()
    options.width = 320
    let lines = text.split(separator: "\n").reduce(1) { $0 + 1 + $1.count / 40 }
    options.height = UInt16(clamping: min(26 + 18 * lines, 520))
    workbook.note(
      worksheet_write_comment_opt(
        handle, lxw_row_t(row), lxw_col_t(column), CellText.safe(text), &options))
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
