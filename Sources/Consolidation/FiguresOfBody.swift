package import SocialOrder

extension Figures {
  /// Bodies of which a form has something to show, by BIN: a counted project, remarks, a theme or a notice.
  package var bodies: [BIN] {
    Set(administrators.map(\.administrator))
      .union(discussions.map(\.administrator)).union(notices.map(\.administrator)).sorted()
  }

  /// The figures of one body's own records, of which its forms are made; all 17 directions stay.
  ///
  /// The conservation is that of the whole: what was read is known of files, not of bodies.
  package func of(_ body: BIN) -> Figures {
    let mine = administrators.first { $0.administrator == body }
    let own = Dictionary(
      uniqueKeysWithValues: mine?.directions.map { ($0.direction, $0.figures) } ?? [])
    let nothing = GroupFigures.nothing(in: period)
    return Figures(
      period: period, asOf: asOf,
      directions: Direction.all.map { direction in
        DirectionFigures(direction: direction, figures: own[direction] ?? nothing)
      },
      total: mine?.total ?? nothing, administrators: mine.map { [$0] } ?? [],
      projects: projects.filter { $0.administrator == body },
      notices: notices.filter { $0.administrator == body },
      discussions: discussions.filter { $0.administrator == body }, book: book,
      conservation: conservation, places: places)
  }
}

extension GroupFigures {
  /// The figures of no record: sums of nothing are 0, means of nothing are none.
  fileprivate static func nothing(in period: Period) -> GroupFigures {
    GroupFigures(
      projects: 0, administrators: 0, plannedSum: .zero, contractSum: .zero, visits: 0,
      visitedProjects: 0, projectsWithExperts: 0,
      scores: period.isHalf ? nil : GroupScores(projects: 0, means: .none),
      remarksReceived: period.isHalf ? nil : 0, remarksRejected: period.isHalf ? nil : 0,
      hasRemarks: false, sources: GroupSources())
  }
}
