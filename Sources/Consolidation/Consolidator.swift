package import SocialOrder

/// Why no figures can be given: the program contradicts itself (exit code 70).
package enum ConsolidationError: Error {
  /// What was read is not what was accepted, rejected, superseded, waiting and outside: where this shows first.
  case notConserved(file: Int, ConservationGroup, Conservation)
  case overflow
}

/// Adds accepted records up to the figures of a period.
package enum Consolidator {
  /// - Throws: `ConsolidationError` where the conservation check fails: then no form is written.
  package static func figures(_ submissions: Submissions, period: Period, asOf: CivilDate)
    throws(ConsolidationError) -> Figures
  {
    do {
      let placing = try Placing(submissions, period: period)
      if let fault = placing.book.fault {
        throw ConsolidationError.notConserved(file: fault.file, fault.group, fault.amounts)
      }
      let projects = ProjectSums.all(placing, keys: submissions.keys)
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
        projects: projects.sorted { $0.order < $1.order }.compactMap(\.figures),
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
