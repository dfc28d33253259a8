internal import Consolidation
internal import SocialOrder

/// Draws a sheet of Annex 5-1: what was scored, a row for each expert, the sums and the means.
struct ScoreSheetDrawing {
  let project: Annex51.Project
  let words: FormWords
  let sheet: Sheet

  private static let widths: [Double] = [21, 13.5, 17, 14.5, 17, 14, 17, 14, 17, 8.5, 10.5]
  private static let columns = 0...10
  private static let pointsColumn = 9
  /// The row of column headings; the first expert stands below.
  private static let head = 7

  /// The column of a criterion's scores; its comments stand in the next.
  private static func column(_ criterion: Int) -> Int { 1 + 2 * criterion }

  func draw() {
    if !sheet.takesFiguresAlone {
      for (column, width) in Self.widths.enumerated() { sheet.setWidth(column, width) }
      drawBlock()
    }
    var row = Self.head + 1
    for expert in project.experts { row = draw(expert, row) }
    drawSums(row, experts: (Self.head + 1)...(row - 1))
    drawMeans(row + 1)
    sheet.setPage(
      Sheet.Page(
        rows: row + 2, columns: Self.columns.count, headings: Self.head...Self.head,
        footer: Sheet.footer(center: "\(words.own("sheet")) · \(project.projectID)")))
  }

  private func drawBlock() {
    line(0, [(6...10, words.own("appendix"), .appendix)])
    line(1, [(Self.columns, words.own("title"), .title)], spacing: 10)
    let regions = project.regions.compactMap { code in
      words.reference.codes(.region).entry(value: code)?.labels[words.language]
    }
    let dates = project.councilDates.map { $0.text(words.language) }
    let facts = [
      ("region", regions.joined(separator: ", ")), ("council", dates.joined(separator: ", ")),
      ("project", project.name[words.language]),
    ]
    for (index, (key, value)) in facts.enumerated() {
      line(2 + index, [(0...1, words.own(key), .text), (2...10, value, .text)])
    }
    sheet.setHeight(5, 6)
    line(6, [(Self.columns, words.own("results"), .band)])
    let headings = Self.columns.map { column in
      (column...column, words.own("column.\(column + 1)"), Style.columnHeading)
    }
    line(Self.head, headings)
  }

  /// - Returns: The row below.
  private func draw(_ expert: Annex51.Expert, _ row: Int) -> Int {
    let comments = expert.comments.map { $0 ?? "" }
    let fit = RowHeights.fit(
      comments.enumerated().map { ($1, RowHeights.room([Self.widths[Self.column($0) + 1]])) }
        + [(expert.name, RowHeights.room([Self.widths[0]]))])
    let rows = row...(row + fit.heights.count - 1)
    for (row, height) in zip(rows, fit.heights) { sheet.setHeight(row, height) }
    func cell(_ column: Int, _ style: Style, _ write: (Int, Int, Style) -> Void) {
      let style = style.sized(fit.size)
      if rows.count > 1 { sheet.merge(rows, column...column, "", style) }
      write(row, column, style)
    }
    cell(0, .text) { sheet.write(expert.name, $0, $1, $2) }
    let sources = [expert.record]
    for index in Criterion.allCases.indices {
      cell(Self.column(index), .points) { row, column, style in
        guard let score = expert.scores[index] else {
          return sheet.writeBlank(row, column, style)
        }
        sheet.write(.points(hundredths: score, from: sources), row, column, style)
      }
      cell(Self.column(index) + 1, .text) { sheet.write(comments[index], $0, $1, $2) }
    }
    cell(Self.pointsColumn, .points) { row, column, style in
      func name(_ criterion: Int) -> String { CellName.text(row, Self.column(criterion)) }
      sheet.write(
        formula: "=\(Criterion.allCases.indices.map(name).joined(separator: "+"))",
        .points(hundredths: expert.points, from: sources), row, column, style)
    }
    cell(Self.pointsColumn + 1, .percent) { row, column, style in
      write(expert.percentOfHighest.map { .percent($0, from: sources) }, row, column, style)
    }
    return rows.upperBound + 1
  }

  /// Six figures: sums of the columns, and the points of the highest that all experts could give.
  private func drawSums(_ row: Int, experts: ClosedRange<Int>) {
    sheet.write(words.own("total"), row, 0, .subtotal)
    for index in Criterion.allCases.indices {
      let sum = project.experts.reduce(0) { $0 + ($1.scores[index] ?? 0) }
      drawSum(sum, experts, row, Self.column(index))
      sheet.writeBlank(row, Self.column(index) + 1, .subtotal)
    }
    drawSum(project.points, experts, row, Self.pointsColumn)
    drawPercent(row)
    sheet.setHeight(row, 16.5)
  }

  private func drawSum(_ sum: Int64, _ experts: ClosedRange<Int>, _ row: Int, _ column: Int) {
    sheet.write(
      formula: "=SUM(\(CellName.range(experts, column)))",
      .points(hundredths: sum, from: project.sources), row, column, Style.points.closing)
  }

  /// Six figures: means over the experts.
  private func drawMeans(_ row: Int) {
    sheet.write(words.own("mean"), row, 0, .subtotal)
    for (index, criterion) in Criterion.allCases.enumerated() {
      drawMean(project.means[criterion], row, Self.column(index))
      sheet.writeBlank(row, Self.column(index) + 1, .subtotal)
    }
    let count = Int64(project.experts.count)
    drawMean(ExactMean(hundredths: project.points, over: count), row, Self.pointsColumn)
    drawPercent(row)
    sheet.setHeight(row, 16.5)
  }

  private func drawMean(_ mean: ExactMean?, _ row: Int, _ column: Int) {
    write(mean.map { .mean($0, from: project.sources) }, row, column, Style.mean.closing)
  }

  private func drawPercent(_ row: Int) {
    write(
      project.percentOfHighest.map { .percent($0, from: project.sources) }, row,
      Self.pointsColumn + 1, Style.percent.closing)
  }

  private func write(_ figure: Figure?, _ row: Int, _ column: Int, _ style: Style) {
    if let figure {
      sheet.write(figure, row, column, style)
    } else {
      sheet.writeBlank(row, column, style)
    }
  }

  /// Texts over several columns in one row, which is made as tall as they need.
  private func line(
    _ row: Int, _ texts: [(ClosedRange<Int>, String, Style)], spacing: Double = 0
  ) {
    let heights = texts.map { columns, text, style in
      sheet.merge(row...row, columns, text, style)
      return RowHeights.height(text, room: RowHeights.room(Self.widths[columns]), style)
    }
    sheet.setHeight(row, (heights.max() ?? 0) + spacing)
  }
}
