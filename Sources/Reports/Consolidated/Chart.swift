internal import CLibXLSXWriter

/// A native chart of figures that stand on the same sheet. Rows and columns count from 0.
struct Chart {
  enum Kind {
    /// Upright, side by side.
    case columns
    /// Lying, the first row on top: for long names.
    case bars
    /// Lying, one behind the other.
    case stackedBars
  }

  struct Series {
    let name: String
    /// The column of the values.
    let column: Int
  }

  let kind: Kind
  let title: String
  /// The rows charted, and the column of their names.
  var rows: ClosedRange<Int>
  let names: Int
  let series: [Series]
  /// What the names are, and what is measured.
  let axes: (names: String, values: String)
  let numberFormat: String
  /// The highest value that there can be; nil: as the values have it.
  var highest: Double?
  /// In pixels; bars make it taller where there are many.
  var size: (width: Int, height: Int)
  /// How many of a table's rows are charted, from the first on; nil: all.
  var mostRows: Int?

  /// How many sheet rows of the usual height it covers.
  var rowsCovered: Int { (size.height + 19) / 20 }

  /// The chart of a table's rows; nil where there are none.
  func over(_ rows: ClosedRange<Int>?) -> Chart? {
    guard let rows else { return nil }
    var chart = self
    let count = min(rows.count, mostRows ?? rows.count)
    chart.rows = rows.lowerBound...(rows.lowerBound + count - 1)
    if kind != .columns { chart.size.height = max(200, 110 + count * 12 * (series.count + 1)) }
    return chart
  }
}

extension Sheet {
  /// Puts charts one below the other.
  /// - Parameter page: how many pixels a page holds.
  /// - Returns: the first row below them, and the rows before which a page ends so that none is cut.
  func draw(_ charts: [Chart], from top: Int, page: Int) -> (end: Int, breaks: [Int]) {
    var row = top
    var breaks: [Int] = []
    var used = Int.max
    for chart in charts {
      if used > page - chart.size.height {
        breaks.append(row)
        used = 0
      }
      used += chart.size.height
      insert(chart, row, 0)
      row += chart.rowsCovered + 1
    }
    return (row, breaks)
  }

  /// Puts a chart on the sheet, its upper left corner in a cell.
  func insert(_ chart: Chart, _ row: Int, _ column: Int) {
    guard let book = workbook.handle, let made = workbook_add_chart(book, chart.kind.code) else {
      return workbook.note(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    withFont(size: 12, bold: true) { chart_title_set_name_font(made, $0) }
    chart_title_set_name(made, chart.title)
    for (index, series) in chart.series.enumerated() { add(series, index, chart, to: made) }
    let across = (made.pointee.x_axis, made.pointee.y_axis)
    let (names, values) = chart.kind == .columns ? across : (across.1, across.0)
    if !chart.axes.names.isEmpty { chart_axis_set_name(names, chart.axes.names) }
    chart_axis_set_name(values, chart.axes.values)
    for axis in [names, values] {
      withFont(size: 9) { chart_axis_set_num_font(axis, $0) }
      withFont(size: 9) { chart_axis_set_name_font(axis, $0) }
    }
    var line = lxw_chart_line()
    line.color = Style.gridColour
    line.width = 0.75
    chart_axis_major_gridlines_set_line(values, &line)
    chart_axis_set_num_format(values, chart.numberFormat)
    chart_axis_set_min(values, 0)
    if let highest = chart.highest { chart_axis_set_max(values, highest) }
    if chart.kind != .columns { chart_axis_set_reverse(names) }
    chart_set_series_gap(made, 60)
    if chart.series.count == 1 {
      chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      withFont(size: 9) { chart_legend_set_font(made, $0) }
    }
    var options = lxw_chart_options()
    // The library's own size is 480 by 288 pixels.
    options.x_scale = Double(chart.size.width) / 480
    // Off the line where a page may end.
    options.y_offset = 4
    options.y_scale = Double(chart.size.height) / 288
    var description = Array(chart.title.utf8CString)
    description.withUnsafeMutableBufferPointer { text in
      options.description = text.baseAddress
      workbook.note(
        worksheet_insert_chart_opt(handle, lxw_row_t(row), lxw_col_t(column), made, &options))
    }
  }

  private func add(
    _ series: Chart.Series, _ index: Int, _ chart: Chart,
    to made: UnsafeMutablePointer<lxw_chart>
  ) {
    guard let added = chart_add_series(made, nil, nil) else {
      return workbook.note(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    let (first, last) = (lxw_row_t(chart.rows.lowerBound), lxw_row_t(chart.rows.upperBound))
    chart_series_set_categories(
      added, name, first, lxw_col_t(chart.names), last, lxw_col_t(chart.names))
    chart_series_set_values(
      added, name, first, lxw_col_t(series.column), last, lxw_col_t(series.column))
    chart_series_set_name(added, series.name)
    var fill = lxw_chart_fill()
    fill.color = Style.chartColours[index % Style.chartColours.count]
    chart_series_set_fill(added, &fill)
  }

  private func withFont(
    size: Double, bold: Bool = false, _ use: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    var name = Array(Style.font.utf8CString)
    name.withUnsafeMutableBufferPointer { text in
      var font = lxw_chart_font()
      font.name = text.baseAddress
      font.size = size
      font.bold = bold ? UInt8(LXW_TRUE.rawValue) : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      use(&font)
    }
  }
}

extension Chart.Kind {
  fileprivate var code: UInt8 {
    let type =
      switch self {
      case .columns: LXW_CHART_COLUMN
      case .bars: LXW_CHART_BAR
      case .stackedBars: LXW_CHART_BAR_STACKED
      }
    return UInt8(type.rawValue)
  }
}
