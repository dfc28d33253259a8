package import SocialOrder

/// The rows of Annex 4-1 (para 13): one per project that was carried out and ended in a year, for the site of the body.
package struct Annex41 {
  /// A year.
  package let period: Period
  /// Bodies with such projects, by BIN. Each is made when it is asked for: the texts of all would fill memory.
  package let bodies: FormGroups<Body>

  package init(period: Period, bodies: some RandomAccessCollection<Body>) {
    self.period = period
    self.bodies = FormGroups(bodies)
  }

  package struct Body: Sendable {
    package let name: BilingualText
    /// By project number.
    package let rows: [Row]

    package init(name: BilingualText, rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  package struct Row: Sendable {
    package let projectName: BilingualText
    package let supplierName: String?
    package let contractSum: Money?
    package let goals: BilingualText
    /// The first and the last day of the project.
    package let start: CivilDate?
    package let end: CivilDate
    package let process: BilingualText
    package let results: BilingualText
    /// The mean of the four criteria; nil where no council has scored it.
    package let overall: ExactMean?
    package let record: RecordID
    package let scores: [RecordID]

    package init(
      projectName: BilingualText, supplierName: String?, contractSum: Money?,
      goals: BilingualText, start: CivilDate?, end: CivilDate, process: BilingualText,
      results: BilingualText, overall: ExactMean?, record: RecordID, scores: [RecordID]
    ) {
      self.projectName = projectName
      self.supplierName = supplierName
      self.contractSum = contractSum
      self.goals = goals
      self.start = start
      self.end = end
      self.process = process
      self.results = results
      self.overall = overall
      self.record = record
      self.scores = scores
    }
  }
}

extension FormRows {
  /// The rows of Annex 4-1.
  package var annex41: Annex41 {
    let bodies = byBody(own.projects.filter { outcome($0) != nil }, \.administrator)
    return Annex41(
      period: own.period,
      bodies: bodies.lazy.map { body, projects in
        Annex41.Body(name: name(body), rows: projects.compactMap(annex41Row))
      })
  }

  /// The record of a project that has ended, and its last day. Nil where the project goes on, or its days are unknown (a filed
  /// Annex 4 has none), or it was cancelled: the form tells of «іске асырылу қорытындылары», the outcome of what was carried
  /// out.
  private func outcome(_ figures: ProjectFigures) -> (project: Project, end: CivilDate)? {
    let project = Project(texts.row(figures.record))
    guard let end = project.endDate, own.period.contains(end), project.status != .cancelled
    else { return nil }
    return (project, end)
  }

  private func annex41Row(_ figures: ProjectFigures) -> Annex41.Row? {
    guard let (project, end) = outcome(figures) else { return nil }
    func both(_ kk: ProjectColumn, _ ru: ProjectColumn) -> BilingualText {
      BilingualText(kk: project.text(kk), ru: project.text(ru))
    }
    return Annex41.Row(
      projectName: both(.nameKK, .nameRU), supplierName: project.text(.supplierName),
      contractSum: project.contractSum, goals: both(.goalsKK, .goalsRU),
      start: project.startDate, end: end, process: both(.activitiesKK, .activitiesRU),
      results: both(.resultsKK, .resultsRU), overall: figures.means.overall,
      record: figures.record, scores: figures.scores)
  }
}
