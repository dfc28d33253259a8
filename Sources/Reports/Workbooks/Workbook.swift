internal import CLibXLSXWriter
internal import Glibc

/// A workbook being written: the one owner of the library's handle.
///
/// Without paper (`CellLog.Drawing`) all is drawn as ever, and no file is written.
///
/// Calls that write do not throw. The first thing that goes wrong is kept, and `close` throws it: a
/// form has hundreds of cells and one fate.
final class Workbook {
  private let path: String
  private(set) var handle: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  private var failure: lxw_error = LXW_NO_ERROR
  /// What had failed in scratch files before this workbook was begun.
  private let failedBefore = ScratchFile.failures.count
  let log: CellLog?
  /// Takes down all that is drawn; nil where nobody compares.
  let print: DrawingPrint?
  /// Stands at a cell whose text was cut; none where it is empty.
  let cutNote: String

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
    self.path = path
    self.log = log
    self.cutNote = cutNote
    print = log?.print
    print?.note(.workbook, title)
    print?.note(.workbook, rowByRow ? 1 : 0)
    if !isOnPaper { return }
    var options = lxw_workbook_options()
    options.constant_memory = rowByRow ? 1 : 0
    guard let handle = workbook_new_opt(path, &options) else {
      throw WorkbookError(path: path, reason: "no memory for a workbook")
    }
    self.handle = handle
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

  private var isOnPaper: Bool { log.map { $0.drawing == .onPaper } ?? true }

  deinit {
    if let handle { lxw_workbook_free(handle) }
  }

  /// Adds a sheet.
  /// - Throws: `WorkbookError` where the library does not take the name.
  func sheet(_ name: String) throws(WorkbookError) -> Sheet {
    print?.note(.sheet, name)
    if !isOnPaper { return Sheet(self, nil, name) }
    guard let handle, let sheet = workbook_add_worksheet(handle, name) else {
      throw WorkbookError(path: path, reason: "sheet name not taken: \(name)")
    }
    return Sheet(self, sheet, name)
  }

  /// Writes the file and looks at it: every part must be there to its last tag.
  /// - Throws: `WorkbookError` with the first thing that went wrong.
  func close() throws(WorkbookError) {
    print?.flush()
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
    let scratch = ScratchFile.failures
    guard scratch.count == failedBefore else {
      throw WorkbookError(path: path, reason: "scratch files: \(scratch.reason)")
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
