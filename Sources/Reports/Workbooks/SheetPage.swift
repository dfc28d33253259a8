internal import CLibXLSXWriter

/// How a sheet shows and prints.
extension Sheet {
  /// How the sheet shows and prints: A4, one page wide, the heading rows on every page and always in sight.
  func setPage(_ page: Page) {
    if takesFiguresAlone { return }
    // All that it is told, whichever members that may get.
    workbook.print?.note(.page, "\(page)")
    guard let handle = paper else { return }
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

    /// How many pages side by side hold columns at about two thirds of their size: below it print is hard to read.
    static func across(_ widths: [Double]) -> Int {
      let inches = widths.reduce(0) { $0 + $1 * 7 + 5 } / 96
      return max(1, Int((inches * 0.66 / 10.89).rounded(.up)))
    }

    /// The scale, in per cent, at which columns fill an A4 page laid across: 10.89 inches within the margins, less what programs
    /// set wider than the font says.
    static func scale(_ widths: [Double]) -> Int {
      let inches = widths.reduce(0) { $0 + $1 * 7 + 5 } / 96
      return min(72, max(10, Int(10.89 / inches * 92)))
    }
  }

  /// A table of data that is wider than a page: A4 across, over as many pages as keep it readable, with the names of rows
  /// and columns by which its cells are called.
  func setDataPages(widths: [Double], headings: ClosedRange<Int>?) {
    worksheet_set_landscape(handle)
    worksheet_set_paper(handle, 9)  // A4
    worksheet_set_margins(handle, 0.4, 0.4, 0.6, 0.6)
    worksheet_fit_to_pages(handle, UInt16(clamping: Page.across(widths)), 0)
    worksheet_print_row_col_headers(handle)
    if let headings {
      workbook.note(
        worksheet_repeat_rows(
          handle, lxw_row_t(headings.lowerBound), lxw_row_t(headings.upperBound)))
    }
    workbook.note(worksheet_set_footer(handle, Self.footer(center: name)))
  }

  /// A page's footer: a text in the middle and the page's number at the right.
  static func footer(center: String) -> String {
    // The space ends the size: «9» and «4-1» would be 94.
    let font = "&\"\(Style.font),Regular\"&9 "
    // An ampersand begins a code; Excel takes 255 characters.
    let text = center.prefix(150).split(separator: "&", omittingEmptySubsequences: false)
    return "&C\(font)\(text.joined(separator: "&&"))&R\(font)&P / &N"
  }
}
