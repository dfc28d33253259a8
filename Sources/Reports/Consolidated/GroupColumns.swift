internal import Consolidation
internal import SocialOrder

/// The figures of a group of projects as columns of a table: the same in every table of the consolidated workbook.
enum GroupColumn: String {
  case projects
  case administrators = "bodies"
  case plannedSum, contractSum, visits, visitedProjects
  case projectsWithExperts, scoredProjects, results, effect, continuation, longterm, overall
  case remarksReceived, remarksRejected

  /// The columns of a table.
  /// - Parameters:
  ///   - withBodies: whether the number of bodies is told.
  ///   - withRemarks: whether remarks on the evaluation can be told of the groups.
  static func columns(_ period: Period, withBodies: Bool, withRemarks: Bool) -> [GroupColumn] {
    let common: [GroupColumn] =
      [.projects] + (withBodies ? [.administrators] : [])
      + [.plannedSum, .contractSum, .visits, .visitedProjects, .projectsWithExperts]
    guard !period.isHalf else { return common }
    return common + [.scoredProjects, .results, .effect, .continuation, .longterm, .overall]
      + (withRemarks ? [.remarksReceived, .remarksRejected] : [])
  }

  var width: Double {
    switch self {
    case .plannedSum, .contractSum, .administrators: 15.5
    default: 14
    }
  }

  /// What a row of the table holds.
  func cell(_ group: GroupFigures) -> Form.Cell {
    let sources = group.sources
    return switch self {
    case .projects: .count(group.projects, from: sources.projects)
    case .administrators: .count(group.administrators, from: sources.projects)
    case .plannedSum: .money(group.plannedSum, from: sources.projects)
    case .contractSum: .money(group.contractSum, from: sources.projects)
    case .visits: .count(group.visits, from: sources.visits)
    case .visitedProjects: .count(group.visitedProjects, from: sources.visits)
    case .projectsWithExperts: .count(group.projectsWithExperts, from: sources.expertVisits)
    case .scoredProjects: .count(group.scores?.projects, from: sources.scores)
    case .results: mean(group, \.results)
    case .effect: mean(group, \.effect)
    case .continuation: mean(group, \.continuation)
    case .longterm: mean(group, \.longterm)
    case .overall: mean(group, \.overall)
    case .remarksReceived:
      .count(group.hasRemarks ? group.remarksReceived : nil, from: sources.remarks)
    case .remarksRejected:
      .count(group.hasRemarks ? group.remarksRejected : nil, from: sources.remarks)
    }
  }

  /// What the table's last row holds: a sum of what is above it, where the whole is that.
  func total(_ group: GroupFigures) -> Form.Cell {
    switch (self, cell(group)) {
    case (.administrators, let cell): cell
    case (_, .figure(let figure, let style)) where style != .mean: .above(figure, style)
    case (_, let cell): cell
    }
  }

  private func mean(_ group: GroupFigures, _ mean: (Means) -> ExactMean?) -> Form.Cell {
    .mean(group.scores.flatMap { mean($0.means) }, from: group.sources.scores)
  }
}
