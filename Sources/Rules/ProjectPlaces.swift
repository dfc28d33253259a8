package import SocialOrder

/// Where the records about a project stand among the sorted facts of a batch.
package struct ProjectPlaces: Sendable {
  package let key: ProjectKey
  /// Its rows, by period.
  package let projects: Range<Int>
  /// Its visits, by day.
  package let visits: Range<Int>
  /// Its score rows, by year, meeting and member.
  package let scores: Range<Int>
}

/// The places of all projects that were read or are pointed at, by key.
///
/// The facts are sorted by project in every kind, so that one walk through them side by side finds this for all, and the
/// records of each project end where those of the next one begin.
struct ProjectPlaceList: RandomAccessCollection, Sendable {
  /// Where the records about a project begin.
  private struct Start {
    let administrator: BIN
    let project: Symbol
    let projects: UInt32
    let visits: UInt32
    let scores: UInt32

    var key: ProjectKey { ProjectKey(administrator: administrator, project: project) }
  }

  private var starts: [Start] = []
  /// How many facts there are of each kind.
  private let ends: (projects: Int, visits: Int, scores: Int)

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count }

  init(_ facts: FactSet) {
    ends = (facts.projects.count, facts.visits.count, facts.scores.count)
    // Some are pointed at and were not read. What is not used of the room is never touched; to grow would take twice of it.
    starts.reserveCapacity(ends.projects + ends.projects / 8 + 64)
    var (project, visit, score) = (0, 0, 0)
    while true {
      var next: ProjectKey?
      if project < ends.projects { next = facts.projects[project].key }
      if visit < ends.visits {
        let key = facts.visits[visit].key
        next = next.map { Swift.min($0, key) } ?? key
      }
      if score < ends.scores {
        let key = facts.scores[score].key
        next = next.map { Swift.min($0, key) } ?? key
      }
      guard let key = next else { return }
      starts.append(
        Start(
          administrator: key.administrator, project: key.project, projects: UInt32(project),
          visits: UInt32(visit), scores: UInt32(score)))
      while project < ends.projects, facts.projects[project].key == key { project += 1 }
      while visit < ends.visits, facts.visits[visit].key == key { visit += 1 }
      while score < ends.scores, facts.scores[score].key == key { score += 1 }
    }
  }

  subscript(index: Int) -> ProjectPlaces {
    let start = starts[index]
    let isLast = index + 1 == starts.count
    return ProjectPlaces(
      key: start.key,
      projects: Int(start.projects)..<(isLast ? ends.projects : Int(starts[index + 1].projects)),
      visits: Int(start.visits)..<(isLast ? ends.visits : Int(starts[index + 1].visits)),
      scores: Int(start.scores)..<(isLast ? ends.scores : Int(starts[index + 1].scores)))
  }

  /// Those of one project; nil where there are no records about it.
  func of(_ key: ProjectKey) -> ProjectPlaces? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low].key == key ? self[low] : nil
  }
}
