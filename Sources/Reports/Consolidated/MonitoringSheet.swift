internal import Consolidation
internal import SocialOrder

/// How projects were monitored (para 9): by direction, by instrument, and on either side of the threshold.
struct MonitoringSheet {
  private let figures: Figures
  private let words: ConsolidatedWords
  private let threshold: ThresholdChoice
  private static let width = 17.0

  init(_ figures: Figures, _ words: ConsolidatedWords, _ threshold: ThresholdChoice) {
    self.figures = figures
    self.words = words
    self.threshold = threshold
  }

  func draw(_ sheet: Sheet) {
    directions.setWidths(sheet)
    let first = directions.draw(sheet, from: 0)
    let second = instruments.draw(sheet, from: first.end + 1)
    let third = sides.draw(sheet, from: second.end + 1)
    let charts = [visitedChart.over(first.rows), instrumentChart.over(second.rows)]
    let (end, breaks) = sheet.draw(
      charts.compactMap { $0 }, from: third.end + 1,
      page: Sheet.Page.height(directions.columns.map(\.width)))
    sheet.setPage(
      Sheet.Page(
        rows: end, columns: directions.columns.count, headings: nil, footer: words.footer,
        fit: .scale(
          widths: directions.columns.map(\.width),
          breaks: [first.end + 1] + breaks)))
  }

  // MARK: By direction

  private var directions: TableSheet {
    TableSheet(
      title: words("monitoring.directions"),
      columns: [words.numberColumn, words.column("direction", 52)]
        + [
          "visitedProjects", "unvisitedProjects", "visits.body", "visits.experts", "visits.both",
          "visits",
        ].map { words.column($0, Self.width) },
      rows: zip(Direction.all, figures.monitoring.directions).map { direction, group in
        [.ordinal(direction.number), .text(words.title(direction))]
          + cells(group) { .count($0.count, from: $0) }
      },
      total: [.empty, .text(words("total"))]
        + cells(figures.monitoring.total) { .countAbove($0.count, from: $0) })
  }

  private func cells(
    _ group: MonitoringFigures.Group, _ cell: ([RecordID]) -> Form.Cell
  ) -> [Form.Cell] {
    let visits = ConductedBy.allCases.map { group.visits[$0] ?? [] }
    return ([group.visited, group.unvisited] + visits + [Array(visits.joined())]).map(cell)
  }

  private var visitedChart: Chart {
    Chart(
      kind: .stackedBars, title: words("chart.visited"), rows: 0...0, names: 0,
      series: ["visitedProjects", "unvisitedProjects"].enumerated().map { index, key in
        Chart.Series(name: words(key), column: index + 2)
      }, axes: (words("direction"), words("projects")), numberFormat: "0", size: (920, 420))
  }

  // MARK: By instrument

  private var instruments: TableSheet {
    TableSheet(
      title: words("monitoring.instruments"),
      columns: [
        words.numberColumn, words.column("instrument", 52), words.column("visits", Self.width),
      ],
      rows: Instrument.allCases.enumerated().map { index, instrument in
        let visits = figures.monitoring.instruments[instrument] ?? []
        return [
          .ordinal(index + 1), .text(words.instrument(instrument)),
          .count(visits.count, from: visits),
        ]
      }, notes: [words("monitoring.instruments.note")])
  }

  private var instrumentChart: Chart {
    Chart(
      kind: .bars, title: words("chart.instruments"), rows: 0...0, names: 1,
      series: [Chart.Series(name: words("visits"), column: 2)],
      axes: ("", words("visits")), numberFormat: "0", size: (920, 300))
  }

  // MARK: The threshold

  private var sides: TableSheet {
    let columns: [GroupColumn] = [
      .projects, .plannedSum, .contractSum, .visits, .visitedProjects, .projectsWithExperts,
    ]
    return TableSheet(
      title: words("monitoring.threshold"),
      columns: [words.numberColumn, words.column("threshold.side", 52)] + columns.map(words.column),
      rows: figures.monitoring.sides.enumerated().map { index, side in
        [.ordinal(index + 1), .text(words.side(side.isUnder))]
          + columns.map { $0.cell(side.figures) }
      },
      total: [.empty, .text(words("total"))] + columns.map { $0.total(figures.total) },
      notes: [words.choice(threshold)])
  }
}
