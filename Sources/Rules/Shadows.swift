import SocialOrder

/// Bodies and projects of which some record could not be read or placed: a follow-on finding is hidden under its cause, so
/// nothing is said to be missing there.
struct Shadows: Sendable {
  /// By kind, in the kinds' order.
  private var bodies = [Set<BIN>](repeating: [], count: RecordKind.allCases.count)
  private var projects = [Set<ProjectKey>](repeating: [], count: RecordKind.allCases.count)

  /// - Parameter facts: tell which bodies a file is about, for a row whose BIN is what could not be read.
  init(_ facts: FactSet) {
    guard !facts.broken.isEmpty else { return }
    // Looked up only for a row that does not say whose it is.
    let isOfAnyBody = facts.broken.contains { $0.administrator == nil }
    let bodiesOfFile = isOfAnyBody ? Self.bodiesByFile(facts) : [:]
    for row in facts.broken {
      if let administrator = row.administrator {
        if let project = row.project {
          let key = ProjectKey(administrator: administrator, project: project)
          projects[row.kind.ordinal].insert(key)
        } else {
          cover(row.kind, administrator)
        }
      } else {
        for body in bodiesOfFile[row.file, default: []] { cover(row.kind, body) }
      }
    }
  }

  /// Covers a body: one of its records of the kind may belong anywhere in it.
  mutating func cover(_ kind: RecordKind, _ body: BIN) { bodies[kind.ordinal].insert(body) }

  func covers(_ kind: RecordKind, _ body: BIN) -> Bool {
    bodies[kind.ordinal].contains(body)
  }

  func covers(_ kind: RecordKind, _ key: ProjectKey) -> Bool {
    covers(kind, key.administrator) || projects[kind.ordinal].contains(key)
  }

  private static func bodiesByFile(_ facts: FactSet) -> [Int32: Set<BIN>] {
    var bodies: [Int32: Set<BIN>] = [:]
    func note(_ facts: FactList<some Fact>) {
      var last: (file: Int32, body: BIN)?
      // Facts are sorted by body: most say what the one before said.
      for fact in facts where last?.file != fact.id.file || last?.body != fact.administrator {
        last = (fact.id.file, fact.administrator)
        bodies[fact.id.file, default: []].insert(fact.administrator)
      }
    }
    note(facts.projects)
    note(facts.visits)
    note(facts.scores)
    note(facts.remarks)
    note(facts.notices)
    note(facts.discussions)
    note(facts.plans)
    for row in facts.broken {
      if let administrator = row.administrator {
        bodies[row.file, default: []].insert(administrator)
      }
    }
    return bodies
  }
}
