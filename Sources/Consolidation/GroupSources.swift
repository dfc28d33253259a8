package import SocialOrder

/// The records that the figures of a group of projects were made of: each figure can be added up again from them.
package struct GroupSources: Sendable {
  /// One for each counted project: the planned and contract sums, and the numbers of projects and bodies.
  package let projects: [RecordID]
  /// Counted visits, by project.
  package let visits: [RecordID]
  /// Those of them in which experts took part.
  package let expertVisits: [RecordID]
  /// Counted scores, by project: the means.
  package let scores: [RecordID]
  /// Remarks on the evaluation; empty in a half-yearly report.
  package let remarks: [RecordID]

  package init(
    projects: [RecordID] = [], visits: [RecordID] = [], expertVisits: [RecordID] = [],
    scores: [RecordID] = [], remarks: [RecordID] = []
  ) {
    self.projects = projects
    self.visits = visits
    self.expertVisits = expertVisits
    self.scores = scores
    self.remarks = remarks
  }
}

extension GroupSources {
  init(_ projects: [ProjectSums], _ remarks: [RemarkFact]) {
    self.init(
      projects: projects.map(\.fact.id), visits: projects.flatMap { $0.visits.map(\.id) },
      expertVisits: projects.flatMap { project in
        project.visits.filter { $0.conductedBy.hasExperts }.map(\.id)
      },
      scores: projects.flatMap { $0.scores.map(\.id) }, remarks: remarks.map(\.id))
  }
}
