package import SocialOrder

/// Where the records about a project stand among the sorted facts of a batch.
///
/// The facts are sorted by project in every kind, so that one walk through them side by side finds this for all.
package struct ProjectPlaces: Sendable {
  package let key: ProjectKey
  /// Its rows, by period.
  package fileprivate(set) var projects = 0..<0
  /// Its visits, by day.
  package fileprivate(set) var visits = 0..<0
  /// Its score rows, by year, meeting and member.
  package fileprivate(set) var scores = 0..<0
}

extension FactBase {
  /// The places of all projects, by key.
  static func places(_ facts: FactSet) -> [ProjectPlaces] {
    var places: [ProjectPlaces] = []
    places.reserveCapacity(facts.projects.count)
    var (project, visit, score) = (0, 0, 0)
    while true {
      var next: ProjectKey?
      if project < facts.projects.count { next = facts.projects[project].key }
      if visit < facts.visits.count {
        let key = facts.visits[visit].key
        next = next.map { min($0, key) } ?? key
      }
      if score < facts.scores.count {
        let key = facts.scores[score].key
        next = next.map { min($0, key) } ?? key
      }
      guard let key = next else { return places }
      var place = ProjectPlaces(key: key)
      let firsts = (project, visit, score)
      while project < facts.projects.count, facts.projects[project].key == key { project += 1 }
      while visit < facts.visits.count, facts.visits[visit].key == key { visit += 1 }
      while score < facts.scores.count, facts.scores[score].key == key { score += 1 }
      place.projects = firsts.0..<project
      place.visits = firsts.1..<visit
      place.scores = firsts.2..<score
      places.append(place)
    }
  }
}
