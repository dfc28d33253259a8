package import Consolidation
package import SocialOrder

/// `consolidated.LL.xlsx`: the figures of a period by direction, administrator and region, and how projects were monitored,
/// with charts of them.
package struct ConsolidatedWorkbook {
  private let figures: Figures
  private let names: FormRows
  private let words: ConsolidatedWords
  private let threshold: ThresholdChoice

  /// - Parameters:
  ///   - names: the figures, and what bodies are called.
  ///   - threshold: which reading of a project's sum decided on which side of the threshold it is.
  package init(
    _ names: FormRows, _ language: Language, _ reference: ReferenceData,
    threshold: ThresholdChoice
  ) {
    figures = names.figures
    self.names = names
    self.threshold = threshold
    words = ConsolidatedWords(figures.period, language, reference)
  }

  /// - Parameters:
  ///   - path: A file that may exist; whoever calls publishes it from there.
  ///   - log: Takes down where each figure stands.
  /// - Throws: `WorkbookError` where it was not written whole.
  package func write(to path: String, log: CellLog? = nil) throws(WorkbookError) {
    let workbook = try Workbook(path: path, title: words("title"), log: log)
    drawDirections(try workbook.sheet(words("sheet.directions")))
    drawAdministrators(try workbook.sheet(words("sheet.administrators")))
    drawRegions(try workbook.sheet(words("sheet.regions")))
    MonitoringSheet(figures, words, threshold).draw(try workbook.sheet(words("sheet.monitoring")))
    try workbook.close()
  }

  // MARK: By direction

  private func drawDirections(_ sheet: Sheet) {
    let columns = GroupColumn.columns(figures.period, withBodies: true, withRemarks: true)
    let table = TableSheet(
      title: words("directions"),
      columns: [words.numberColumn, words.column("direction", 44)] + columns.map(words.column),
      rows: figures.directions.map { group in
        [.ordinal(group.direction.number), .text(words.title(group.direction))]
          + columns.map { $0.cell(group.figures) }
      }, total: total(columns, 1))
    var charts = [sums(words("chart.directionSums"), .columns, columns, leading: 2, names: 0)]
    if !figures.period.isHalf, let column = columns.firstIndex(of: .overall) {
      charts.append(
        Chart(
          kind: .columns, title: words("chart.directionScores"), rows: 0...0, names: 0,
          series: [Chart.Series(name: words("overall"), column: column + 2)],
          axes: (words("direction"), words("overall")), numberFormat: "[$-419]0.0", highest: 5,
          size: (920, 320)))
    }
    draw(table, charts, on: sheet)
  }

  // MARK: By administrator

  private func drawAdministrators(_ sheet: Sheet) {
    let columns = GroupColumn.columns(figures.period, withBodies: false, withRemarks: true)
    let bodies = figures.administrators.sorted { a, b in
      a.total.contractSum == b.total.contractSum
        ? a.administrator < b.administrator : a.total.contractSum > b.total.contractSum
    }
    let table = TableSheet(
      title: words("administrators"),
      columns: [
        words.numberColumn, words.column("administrator", 44), words.column("bin", 15),
      ] + columns.map(words.column),
      rows: bodies.enumerated().map { index, body in
        [
          .ordinal(index + 1), .text(names.name(body.administrator)[words.language]),
          .text(body.administrator.text),
        ] + columns.map { $0.cell(body.total) }
      }, total: total(columns, 2))
    var chart = sums(words("chart.administratorSums"), .bars, columns, leading: 3, names: 1)
    chart.mostRows = 20
    draw(table, [chart], on: sheet)
  }

  // MARK: By region

  private func drawRegions(_ sheet: Sheet) {
    let columns = GroupColumn.columns(figures.period, withBodies: true, withRemarks: false)
    let table = TableSheet(
      title: words("regions"),
      columns: [words.numberColumn, words.column("region", 44)] + columns.map(words.column),
      rows: figures.regions.enumerated().map { index, region in
        [.ordinal(index + 1), .text(words.region(region.region))]
          + columns.map { $0.cell(region.figures) }
      }, total: total(columns, 1))
    draw(
      table, [sums(words("chart.regionSums"), .bars, columns, leading: 2, names: 1)], on: sheet)
  }

  // MARK: Parts

  /// The last row: the word, and the figures of the whole.
  private func total(_ columns: [GroupColumn], _ texts: Int) -> [Form.Cell] {
    [.empty, .text(words("total"))] + Array(repeating: .empty, count: texts - 1)
      + columns.map { $0.total(figures.total) }
  }

  /// A chart of planned and contract sums; its rows are those of the table.
  private func sums(
    _ title: String, _ kind: Chart.Kind, _ columns: [GroupColumn], leading: Int, names: Int
  ) -> Chart {
    let series = [GroupColumn.plannedSum, .contractSum].compactMap { column in
      columns.firstIndex(of: column).map {
        Chart.Series(name: words(column.rawValue), column: $0 + leading)
      }
    }
    return Chart(
      kind: kind, title: title, rows: 0...0, names: names, series: series,
      axes: (kind == .columns ? words("direction") : "", words("thousandTenge")),
      numberFormat: "[$-419]#,##0", size: (920, 340))
  }

  /// A table and below it the charts of its rows.
  private func draw(_ table: TableSheet, _ charts: [Chart], on sheet: Sheet) {
    table.setWidths(sheet)
    let place = table.draw(sheet, from: 0)
    let (end, breaks) = sheet.draw(
      charts.compactMap { $0.over(place.rows) }, from: place.end + 1,
      page: Sheet.Page.height(table.columns.map(\.width)))
    sheet.setPage(
      Sheet.Page(
        rows: end, columns: table.columns.count, headings: place.headings...place.headings,
        repeatsHeadings: table.rows.count > 25,
        footer: words.footer, fit: .scale(widths: table.columns.map(\.width), breaks: breaks)))
  }
}
