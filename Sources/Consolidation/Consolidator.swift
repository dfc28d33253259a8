package import SocialOrder

/// Why no figures can be given: the program contradicts itself (exit code 70).
package enum ConsolidationError: Error {
  /// What was read is not what was accepted, rejected, superseded, waiting and outside: where this shows first.
  case notConserved(file: Int, ConservationGroup, Conservation)
  case overflow
}

/// Adds accepted records up to the figures of a period.
package enum Consolidator {
  /// - Parameter threshold: on which side of the threshold a project is; nil where that cannot be told.
  /// - Throws: `ConsolidationError` where the conservation check fails: then no form is written.
  package static func figures(
    _ submissions: Submissions, period: Period, asOf: CivilDate,
    threshold: (ProjectFact) -> ThresholdDecision? = { _ in nil }
  ) throws(ConsolidationError) -> Figures {
    do {
      let placing = try Placing(submissions, period: period)
      if let fault = placing.book.fault {
        throw ConsolidationError.notConserved(file: fault.file, fault.group, fault.amounts)
      }
      let projects = ProjectSums.all(placing, keys: submissions.keys, threshold: threshold)
      return try Figures(
        period: period, asOf: asOf,
        directions: Direction.all.map { direction in
          DirectionFigures(
            direction: direction,
            figures: try group(
              projects.filter { $0.fact.direction == direction },
              placing.remarks.filter { $0.direction == direction }, period))
        },
        total: group(projects, placing.remarks, period),
        administrators: administrators(projects, placing.remarks, period),
        regions: regions(projects, period),
        monitoring: MonitoringFigures(projects, sides: sides(projects, period)),
        projects: projects.sorted(by: ProjectSums.precedes).compactMap(\.figures),
        notices: placing.notices, discussions: placing.discussions,
        book: placing.book, conservation: placing.book.checkedTotal(),
        places: placing.places)
    } catch let error as ConsolidationError {
      throw error
    } catch {
      throw .overflow
    }
  }

  private static func administrators(
    _ projects: [ProjectSums], _ remarks: [RemarkFact], _ period: Period
  ) throws -> [AdministratorFigures] {
    let projectsByBody = Dictionary(grouping: projects) { $0.fact.administrator }
    let remarksByBody = Dictionary(grouping: remarks) { $0.administrator }
    return try Set(projectsByBody.keys).union(remarksByBody.keys).sorted().map { body in
      let mine = projectsByBody[body, default: []]
      let myRemarks = remarksByBody[body, default: []]
      let directions = Set(mine.compactMap(\.fact.direction)).union(myRemarks.map(\.direction))
      return AdministratorFigures(
        administrator: body,
        directions: try directions.sorted().map { direction in
          DirectionFigures(
            direction: direction,
            figures: try group(
              mine.filter { $0.fact.direction == direction },
              myRemarks.filter { $0.direction == direction }, period))
        },
        total: try group(mine, myRemarks, period))
    }
  }

  private static func regions(_ projects: [ProjectSums], _ period: Period) throws
    -> [RegionFigures]
  {
    try Dictionary(grouping: projects) { $0.fact.region.map { Int($0) } }
      .sorted { ($0.key ?? .max) < ($1.key ?? .max) }
      .map { RegionFigures(region: $0.key, figures: try group($0.value, [], period)) }
  }

  private static func sides(_ projects: [ProjectSums], _ period: Period) throws
    -> [MonitoringFigures.Side]
  {
    let sides = Dictionary(grouping: projects) { $0.threshold?.isUnder }
    return try [true, false, nil].map { isUnder in
      MonitoringFigures.Side(
        isUnder: isUnder, figures: try group(sides[isUnder, default: []], [], period))
    }
  }

  /// The figures of a group of projects and the remarks that belong with them.
  private static func group(_ projects: [ProjectSums], _ remarks: [RemarkFact], _ period: Period)
    throws -> GroupFigures
  {
    var planned = Money.zero
    var contract = Money.zero
    for project in projects {
      planned = try planned.adding(project.fact.plannedSum ?? .zero)
      contract = try contract.adding(project.fact.contractSum ?? .zero)
    }
    let scored = projects.map(\.means).filter { $0.overall != nil }
    return GroupFigures(
      projects: projects.count,
      administrators: Set(projects.map(\.fact.administrator)).count,
      plannedSum: planned, contractSum: contract,
      visits: projects.reduce(0) { $0 + $1.visits.count },
      visitedProjects: projects.count { !$0.visits.isEmpty },
      projectsWithExperts: projects.count { $0.visits.contains { $0.conductedBy.hasExperts } },
      scores: period.isHalf ? nil : GroupScores(projects: scored.count, means: Means(of: scored)),
      remarksReceived: period.isHalf ? nil : remarks.reduce(0) { $0 + ($1.received ?? 0) },
      remarksRejected: period.isHalf ? nil : remarks.reduce(0) { $0 + ($1.rejected ?? 0) },
      hasRemarks: !period.isHalf && !remarks.isEmpty,
      sources: GroupSources(projects, period.isHalf ? [] : remarks))
  }
}
