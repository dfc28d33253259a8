package import SocialOrder

/// The figures that forms are made of: those of all bodies, or of one body's own records.
struct FormFigures {
  let period: Period
  /// All 17, in order.
  let directions: [DirectionFigures]
  let administrators: [AdministratorFigures]
  let projects: [ProjectFigures]
  let notices: [NoticeFact]
  let discussions: [DiscussionFact]

  init(_ figures: Figures) {
    period = figures.period
    directions = figures.directions
    administrators = figures.administrators
    projects = figures.projects
    notices = figures.notices
    discussions = figures.discussions
  }

  /// Each body's own; all 17 directions stay.
  static func ofBodies(_ figures: Figures) -> [BIN: FormFigures] {
    let administrators = Dictionary(
      uniqueKeysWithValues: figures.administrators.map { ($0.administrator, $0) })
    let projects = Dictionary(grouping: figures.projects, by: \.administrator)
    let notices = Dictionary(grouping: figures.notices, by: \.administrator)
    let discussions = Dictionary(grouping: figures.discussions, by: \.administrator)
    return Dictionary(
      uniqueKeysWithValues: figures.bodies.map { body in
        (
          body,
          FormFigures(
            figures.period, administrators[body], projects[body] ?? [], notices[body] ?? [],
            discussions[body] ?? [])
        )
      })
  }

  /// Those of a body of which nothing counts.
  init(nothingIn period: Period) { self.init(period, nil, [], [], []) }

  private init(
    _ period: Period, _ mine: AdministratorFigures?, _ projects: [ProjectFigures],
    _ notices: [NoticeFact], _ discussions: [DiscussionFact]
  ) {
    let own = Dictionary(
      uniqueKeysWithValues: mine?.directions.map { ($0.direction, $0.figures) } ?? [])
    self.period = period
    directions = Direction.all.map { direction in
      DirectionFigures(direction: direction, figures: own[direction] ?? .nothing(in: period))
    }
    administrators = mine.map { [$0] } ?? []
    self.projects = projects
    self.notices = notices
    self.discussions = discussions
  }
}

extension Figures {
  /// Bodies of which a form has something to show, by BIN: a counted project, remarks, a theme or a notice.
  package var bodies: [BIN] {
    Set(administrators.map(\.administrator))
      .union(discussions.map(\.administrator)).union(notices.map(\.administrator)).sorted()
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
