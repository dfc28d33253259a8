package import Consolidation
internal import SocialOrder

/// `figures.json`, to the letter of the contract.
package enum FiguresJSON {
  package static func document(_ figures: Figures) -> JSON {
    .object([
      ("period", .string(figures.period.text)), ("as_of", .string(figures.asOf.iso)),
      ("edition", .string(Tool.edition)),
      ("directions", .array(figures.directions.map { direction($0, withBodies: true) })),
      ("total", .object(group(figures.total, withBodies: true))),
      (
        "administrators",
        .made(count: figures.administrators.count) { administrator(figures.administrators[$0]) }
      ), ("projects", .made(count: figures.projects.count) { project(figures.projects[$0]) }),
      ("conservation", conservation(figures.conservation)),
    ])
  }

  private static func direction(_ group: DirectionFigures, withBodies: Bool) -> JSON {
    .object(
      [("direction", .number(group.direction.number))]
        + self.group(group.figures, withBodies: withBodies))
  }

  private static func administrator(_ body: AdministratorFigures) -> JSON {
    .object([
      ("administrator_bin", .string(body.administrator.text)),
      ("directions", .array(body.directions.map { direction($0, withBodies: false) })),
      ("total", .object(group(body.total, withBodies: false))),
    ])
  }

  /// - Parameter withBodies: whether the number of bodies is told, which of one body says nothing.
  private static func group(_ group: GroupFigures, withBodies: Bool) -> [(String, JSON)] {
    let monitoring: [(String, JSON)] = [
      ("visits", .number(group.visits)), ("projects", .number(group.visitedProjects)),
      ("with_experts", .number(group.projectsWithExperts)),
    ]
    return [("projects", .number(group.projects))]
      + (withBodies ? [("administrators", .number(group.administrators))] : [])
      + [
        ("planned_sum", .string(group.plannedSum.thousandTenge)),
        ("contract_sum", .string(group.contractSum.thousandTenge)),
        ("monitoring", .object(monitoring)),
        (
          "scores",
          group.scores.map { scores in
            .object([("projects", .number(scores.projects))] + means(scores.means))
          } ?? .null
        ), ("remarks_received", .optional(group.remarksReceived)),
        ("remarks_rejected", .optional(group.remarksRejected)),
      ]
  }

  private static func means(_ means: Means) -> [(String, JSON)] {
    Criterion.allCases.map { ($0.name, .optional(means[$0]?.text)) }
      + [("overall", .optional(means.overall?.text))]
  }

  private static func project(_ project: ProjectFigures) -> JSON {
    .object(
      [
        ("administrator_bin", .string(project.administrator.text)),
        ("project_id", .string(project.projectID)),
        ("direction", .number(project.direction.number)), ("experts", .number(project.experts)),
      ] + means(project.means) + [
        (
          "points",
          .optional(
            project.points.map {
              Decimals.text(units: $0, places: 2, minimumPlaces: 0, point: ".")
            })
        ), ("percent_of_highest", .optional(project.percentOfHighest?.text)),
      ])
  }

  static func conservation(_ conservation: Conservation) -> JSON {
    .object(places(conservation))
  }

  /// Where records and contract sums went.
  static func places(_ conservation: Conservation) -> [(String, JSON)] {
    let parts = [
      ("read", conservation.read), ("accepted", conservation.accepted),
      ("rejected", conservation.rejected), ("superseded", conservation.superseded),
      ("waiting", conservation.waiting), ("outside", conservation.outside),
    ]
    return [
      ("records", .object(parts.map { ($0.0, .number($0.1.records)) })),
      ("contract_sum", .object(parts.map { ($0.0, .string($0.1.contractSum.thousandTenge)) })),
    ]
  }
}
