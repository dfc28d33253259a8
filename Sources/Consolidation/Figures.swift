package import SocialOrder

/// The figures of a period (figures.json): what accepted records add up to.
package struct Figures: Sendable {
  package let period: Period
  package let asOf: CivilDate
  /// All 17, in order.
  package let directions: [DirectionFigures]
  package let total: GroupFigures
  /// Bodies with a counted project or remarks, by BIN.
  package let administrators: [AdministratorFigures]
  /// Regions with a counted project, in the order of their list; projects that name none come last.
  package let regions: [RegionFigures]
  package let monitoring: MonitoringFigures
  /// Counted projects, by administrator and number.
  package let projects: [ProjectFigures]
  /// What the forms of a year show without adding it up; none in a half-year.
  package let notices: [NoticeFact]
  package let discussions: [DiscussionFact]
  /// What became of every record that was read, by file, body and direction.
  package let book: ConservationBook
  /// The same in all.
  package let conservation: Conservation
  /// What became of each record of the accepted files.
  package let places: [RecordPlace]
}

/// Figures of one direction.
package struct DirectionFigures: Sendable {
  package let direction: Direction
  package let figures: GroupFigures
}

/// Figures of one body: in all, and in the directions that it has.
package struct AdministratorFigures: Sendable {
  package let administrator: BIN
  package let directions: [DirectionFigures]
  package let total: GroupFigures
}

/// Figures of the projects of one region; remarks on the evaluation name none.
package struct RegionFigures: Sendable {
  /// The place in the region list; nil for projects that name none.
  package let region: Int?
  package let figures: GroupFigures
}

/// Figures of a group of projects: a direction, a body, a body's direction, or all.
package struct GroupFigures: Sendable {
  package let projects: Int
  /// Bodies with a projects record in the group.
  package let administrators: Int
  package let plannedSum: Money
  package let contractSum: Money
  package let visits: Int
  /// Projects with at least one visit.
  package let visitedProjects: Int
  /// Projects with at least one visit in which experts took part.
  package let projectsWithExperts: Int
  /// Nil in a half-yearly report.
  package let scores: GroupScores?
  /// Nil in a half-yearly report.
  package let remarksReceived: Int?
  package let remarksRejected: Int?
  /// Whether remarks were filed, be they none in number.
  package let hasRemarks: Bool
  /// What all of them were made of.
  package let sources: GroupSources
}

/// The means of a group's scored projects, over the projects' own means.
package struct GroupScores: Sendable {
  /// How many projects were scored.
  package let projects: Int
  package let means: Means
}

/// The mean of each criterion and of the four; all nil over nothing.
package struct Means: Sendable {
  package let results: ExactMean?
  package let effect: ExactMean?
  package let continuation: ExactMean?
  package let longterm: ExactMean?
  package let overall: ExactMean?

  package init(
    results: ExactMean?, effect: ExactMean?, continuation: ExactMean?, longterm: ExactMean?,
    overall: ExactMean?
  ) {
    self.results = results
    self.effect = effect
    self.continuation = continuation
    self.longterm = longterm
    self.overall = overall
  }

  package subscript(criterion: Criterion) -> ExactMean? {
    switch criterion {
    case .results: results
    case .effect: effect
    case .continuation: continuation
    case .longterm: longterm
    }
  }
}

/// Figures of one project.
package struct ProjectFigures: Sendable {
  package let administrator: BIN
  package let projectID: String
  package let direction: Direction
  /// The score rows that count for it.
  package let experts: Int
  package let means: Means
  /// Hundredths: the sum of all experts' points; nil for an unscored project.
  package let points: Int64?
  /// Points of the highest possible, in per cent.
  package let percentOfHighest: ExactMean?
  /// On which side of 500 MCI it is, by the reading that the settings choose (para 9); nil where that cannot be told.
  package let isUnderThreshold: Bool?
  /// The record that the project is counted by.
  package let record: RecordID
  /// Its counted visits, and its scores: one for each expert, in the order of the council's days and the names.
  package let visits: [RecordID]
  package let scores: [RecordID]
}

/// What became of a record.
package struct RecordPlace: Sendable {
  package let record: RecordID
  package let placement: Placement
}
