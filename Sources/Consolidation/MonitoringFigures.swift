package import SocialOrder

/// How the counted projects were monitored (para 9). Each number comes as the records that it counts.
package struct MonitoringFigures: Sendable {
  /// The projects and visits of a direction, or of all.
  package struct Group: Sendable {
    /// Projects with at least one visit, and with none: a record for each.
    package let visited: [RecordID]
    package let unvisited: [RecordID]
    /// Visits, by who made them.
    package let visits: [ConductedBy: [RecordID]]
  }

  /// Projects on one side of the threshold.
  package struct Side: Sendable {
    /// Under it; nil where that cannot be told.
    package let isUnder: Bool?
    package let figures: GroupFigures
  }

  /// All 17, in order.
  package let directions: [Group]
  package let total: Group
  /// Visits on which each instrument was used; a visit counts for each of its own.
  package let instruments: [Instrument: [RecordID]]
  /// Under the threshold, at or above it, and what could not be told, by the reading that the settings choose.
  package let sides: [Side]
}

extension MonitoringFigures {
  init(_ projects: [ProjectSums], sides: [Side]) {
    self.sides = sides
    total = Group(projects)
    directions = Direction.all.map { direction in
      Group(projects.filter { $0.fact.direction == direction })
    }
    let visits = projects.flatMap(\.visits)
    instruments = Dictionary(
      uniqueKeysWithValues: Instrument.allCases.map { instrument in
        (instrument, visits.filter { $0.instruments?.contains(instrument) ?? false }.map(\.id))
      })
  }
}

extension MonitoringFigures.Group {
  fileprivate init(_ projects: [ProjectSums]) {
    visited = projects.filter { !$0.visits.isEmpty }.map(\.fact.id)
    unvisited = projects.filter(\.visits.isEmpty).map(\.fact.id)
    visits = Dictionary(grouping: projects.flatMap(\.visits), by: \.conductedBy)
      .mapValues { $0.map(\.id) }
  }
}
