import SocialOrder

/// Bodies and projects of which some record could not be read or placed: a follow-on finding is hidden under its cause, so
/// nothing is said to be missing there.
struct Shadows: Sendable {
  private var bodies: [RecordKind: Set<BIN>] = [:]
  private var projects: [RecordKind: Set<ProjectKey>] = [:]

  /// - Parameter facts: tell which bodies a file is about, for a row whose BIN is what could not be read.
  init(_ facts: FactSet) {
    guard !facts.broken.isEmpty else { return }
    let bodiesOfFile = Self.bodiesByFile(facts)
    for row in facts.broken {
      if let administrator = row.administrator {
        if let project = row.project {
          let key = ProjectKey(administrator: administrator, project: project)
          projects[row.kind, default: []].insert(key)
        } else {
          cover(row.kind, administrator)
        }
      } else {
        for body in bodiesOfFile[row.file, default: []] { cover(row.kind, body) }
      }
    }
  }

  /// Covers a body: one of its records of the kind may belong anywhere in it.
  mutating func cover(_ kind: RecordKind, _ body: BIN) { bodies[kind, default: []].insert(body) }

  func covers(_ kind: RecordKind, _ body: BIN) -> Bool {
    !bodies.isEmpty && bodies[kind]?.contains(body) == true
  }

  func covers(_ kind: RecordKind, _ key: ProjectKey) -> Bool {
    covers(kind, key.administrator)
      || (!projects.isEmpty && projects[kind]?.contains(key) == true)
  }

  private static func bodiesByFile(_ facts: FactSet) -> [Int32: Set<BIN>] {
    var bodies: [Int32: Set<BIN>] = [:]
    func note(_ fact: some Fact) { bodies[fact.id.file, default: []].insert(fact.administrator) }
    facts.projects.forEach(note)
    facts.visits.forEach(note)
    facts.scores.forEach(note)
    facts.remarks.forEach(note)
    facts.notices.forEach(note)
    facts.discussions.forEach(note)
    facts.plans.forEach(note)
    for row in facts.broken {
      if let administrator = row.administrator {
        bodies[row.file, default: []].insert(administrator)
      }
    }
    return bodies
  }
}
