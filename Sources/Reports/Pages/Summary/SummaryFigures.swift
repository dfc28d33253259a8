internal import Consolidation
internal import SocialOrder

/// The parts of the summary that figures make: sums, scores, regions, the threshold, changes, and where the records went.
struct SummaryFigures {
  typealias Part = SummaryHTML.Part

  private let facts: SummaryFacts
  private let words: PageWords
  private let consolidated: ConsolidatedWords
  private var figures: Figures { facts.figures }

  init(_ facts: SummaryFacts, _ words: PageWords) {
    self.facts = facts
    self.words = words
    consolidated = ConsolidatedWords(facts.figures.period, words.language, words.reference)
  }

  private func money(_ money: Money) -> String { money.text(words.language) }
  private func name(_ direction: Direction) -> String {
    "\(direction.number). \(words.reference.title(direction)[words.language])"
  }

  // MARK: Sums

  private typealias Group = (name: String, figures: GroupFigures)

  var directions: Part {
    let groups: [Group] = figures.directions.map { (name($0.direction), $0.figures) }
    var part = Part("directions", words)
    part.charts = [sums("directions", consolidated("chart.directionSums"), groups)]
    return part
  }

  var regions: Part {
    let groups: [Group] = figures.regions.map { (consolidated.region($0.region), $0.figures) }
    var part = Part("regions", words)
    part.charts = [sums("regions", consolidated("chart.regionSums"), groups)]
    return part
  }

  /// Planned and contract sums of groups: bars of those that have any, a table of all.
  private func sums(_ id: String, _ title: String, _ groups: [Group]) -> BarChart {
    let series = [consolidated("plannedSum"), consolidated("contractSum")]
    func cells(_ figures: GroupFigures) -> [Grid.Cell] {
      [
        .figure(words.number(figures.projects)), .figure(money(figures.plannedSum)),
        .figure(money(figures.contractSum)),
        .figure(words.share(figures.contractSum, of: figures.plannedSum) ?? ""),
      ]
    }
    return BarChart(
      "\(words.language.rawValue)-chart-\(id)", title: title, series: series,
      entries: groups.filter { $0.figures.projects > 0 }.map { group in
        BarChart.Entry(
          name: group.name,
          values: [group.figures.plannedSum.tiyn, group.figures.contractSum.tiyn],
          texts: [money(group.figures.plannedSum), money(group.figures.contractSum)])
      },
      grid: Grid(
        title,
        headings: [
          words.plain("summary.\(id).one"), consolidated("projects"), series[0], series[1],
          words.plain("summary.share"),
        ], rows: groups.map { (.text($0.name), cells($0.figures)) },
        total: (.text(consolidated("total")), cells(figures.total))), words: words)
  }

  // MARK: Scores

  /// The table is the picture: each mean on a ground that is the darker the higher it is.
  var scores: Part {
    var part = Part("scores", words)
    let scored = figures.directions.filter { ($0.figures.scores?.projects ?? 0) > 0 }
    guard !scored.isEmpty else {
      part.words = [words(figures.period.isHalf ? "summary.scores.half" : "summary.scores.none")]
      return part
    }
    func cells(_ figures: GroupFigures) -> [Grid.Cell] {
      let means = figures.scores?.means ?? .none
      let all = Criterion.allCases.map { means[$0] } + [means.overall]
      return all.map { heat($0?.roundedHundredths) }
        + [.figure(words.number(figures.scores?.projects ?? 0))]
    }
    part.grids = [
      Grid(
        words.plain("summary.scores.caption"), "cards prose",
        headings: [consolidated("direction")]
          + (Criterion.allCases.map(\.name) + ["overall", "scoredProjects"]).map {
            consolidated($0)
          },
        rows: scored.map { (.text(name($0.direction)), cells($0.figures)) },
        total: (.text(consolidated("total")), cells(figures.total)))
    ]
    let unscored = figures.directions.filter {
      $0.figures.projects > 0 && ($0.figures.scores?.projects ?? 0) == 0
    }
    if !unscored.isEmpty {
      let numbers = unscored.map { "\($0.direction.number)" }.joined(separator: ", ")
      part.notes = [words("summary.scores.without", ["directions": numbers])]
    }
    return part
  }

  private func heat(_ hundredths: Int64?) -> Grid.Cell {
    guard let hundredths else { return .figure("") }
    let steps: [Int64] = [250, 350, 400, 425, 450]
    let step = 1 + steps.count { hundredths >= $0 }
    return Grid.Cell(look: "heat h\(step)", text: .text(words.mean(hundredths)))
  }

  // MARK: The threshold

  var threshold: Part {
    var part = Part("threshold", words)
    let sides = figures.monitoring.sides.filter { $0.isUnder != nil || $0.figures.projects > 0 }
    let title = consolidated("monitoring.threshold")
    let series = [consolidated("projects"), consolidated("visitedProjects")]
    func cells(_ figures: GroupFigures) -> [Grid.Cell] {
      [
        figures.projects, figures.visitedProjects, figures.projectsWithExperts, figures.visits,
      ].map { .figure(words.number($0)) }
    }
    part.charts = [
      BarChart(
        "\(words.language.rawValue)-chart-threshold", title: title, series: series,
        entries: sides.map { side in
          let counts = [side.figures.projects, side.figures.visitedProjects]
          return BarChart.Entry(
            name: consolidated.side(side.isUnder), values: counts.map(Int64.init),
            texts: counts.map(words.number))
        },
        grid: Grid(
          title,
          headings: [
            consolidated("threshold.side"), series[0], series[1],
            consolidated("projectsWithExperts"), consolidated("visits"),
          ], rows: sides.map { (.text(consolidated.side($0.isUnder)), cells($0.figures)) },
          total: (.text(consolidated("total")), cells(figures.total))), words: words)
    ]
    part.notes = [.text(consolidated.choice(facts.settings.threshold))]
    return part
  }

  // MARK: Changes

  var changes: Part {
    var part = Part("changes", words)
    let values = [
      "previous": words.period(figures.period.previous), "share": "\(facts.settings.noticedChange)",
    ]
    guard let changes = facts.changes else {
      part.words = [words("summary.changes.unknown", values)]
      return part
    }
    guard !changes.isEmpty else {
      part.words = [words("summary.changes.none", values)]
      return part
    }
    part.grids = [
      Grid(
        words.plain("summary.changes.caption", values),
        headings: [
          consolidated("direction"), words.plain("summary.changes.sum"),
          words.plain("summary.changes.before"), words.plain("summary.changes.now"),
          words.plain("summary.changes.percent"),
        ],
        rows: changes.map { change in
          let percent = change.percent.map { ($0 < 0 ? "−" : "+") + words.number(abs($0)) }
          return (
            .text(name(change.direction)),
            [
              .words(
                words.plain(
                  change.measure == .plannedSum ? "report.plannedSum" : "report.contractSumName")),
              .figure(money(change.before)), .figure(money(change.now)),
              .figure(percent ?? words.plain("report.change.new")),
            ]
          )
        })
    ]
    return part
  }

  // MARK: Conservation

  var conservation: Part {
    var part = Part("conservation", words)
    let all = figures.conservation
    func row(_ key: String, _ amounts: Conservation.Amounts) -> (name: HTML, cells: [Grid.Cell]) {
      (
        words(key),
        [.figure(words.number(amounts.records)), .figure(money(amounts.contractSum))]
      )
    }
    part.grids = [
      Grid(
        words.plain("report.conservation"),
        headings: [
          words.plain("summary.conservation.where"), words.plain("findings.records"),
          words.plain("report.contractSum"),
        ], rows: Placement.allCases.map { row($0.phrase, all[$0]) },
        total: row("report.read", all.read)
      )
    ]
    part.notes = [words("summary.conservation.note")]
    return part
  }
}
