package import SocialOrder

/// Which bodies sent which kinds of record for a period, and what became of them.
package struct Filings: Sendable {
  /// Records of a body, of one kind.
  package struct Sent: Sendable {
    package var accepted = 0
    package var rejected = 0
  }

  /// The kinds that the period's reports are made of.
  package let kinds: [RecordKind]
  /// Bodies that sent anything, by BIN.
  package let bodies: [BIN]
  private let sent: [Key: Sent]
  /// The kinds and periods that each file holds of the period, in order.
  package let parts: [Int: [Part]]

  private let bodiesByFile: [Int: [BIN]]
  /// Files whose records are all of other periods.
  private let foreign: Set<Int>

  /// Records of one kind and filing period.
  package struct Part: Hashable, Comparable, Sendable {
    package let kind: RecordKind
    package let period: Period

    package init(_ kind: RecordKind, _ period: Period) {
      self.kind = kind
      self.period = period
    }

    package static func < (a: Part, b: Part) -> Bool {
      (a.kind, a.period) < (b.kind, b.period)
    }
  }

  private struct Key: Hashable {
    let body: BIN
    let kind: RecordKind
  }

  /// - Parameter period: of a half-year its own records, of a year those of its halves too.
  package init(_ submissions: Submissions, period: Period) {
    var sent: [Key: Sent] = [:]
    var parts: [Int: Set<Part>] = [:]
    var bodies: [Int: Set<BIN>] = [:]
    var foreign: Set<Int> = []
    func count(_ facts: FactList<some Fact>) {
      for fact in facts {
        let file = Int(fact.id.file)
        guard period.covers(fact.period) else {
          foreign.insert(file)
          continue
        }
        bodies[file, default: []].insert(fact.administrator)
        let key = Key(body: fact.administrator, kind: fact.id.kind)
        if submissions.files[file].isAccepted {
          sent[key, default: Sent()].accepted += 1
        } else {
          sent[key, default: Sent()].rejected += 1
        }
        parts[file, default: []].insert(Part(fact.id.kind, fact.period))
      }
    }
    let facts = submissions.facts
    count(facts.projects)
    count(facts.visits)
    count(facts.scores)
    count(facts.remarks)
    count(facts.notices)
    count(facts.discussions)
    count(facts.plans)
    kinds = RecordKind.allCases.filter { !period.isHalf || $0.isHalfYearly }
    self.bodies = Set(sent.keys.map(\.body)).sorted()
    bodiesByFile = bodies.mapValues { $0.sorted() }
    self.foreign = foreign.subtracting(parts.keys)
    self.sent = sent
    self.parts = parts.mapValues { $0.sorted() }
  }

  /// Whose records of the period a file holds, by BIN.
  package func bodies(ofFile file: Int) -> [BIN] { bodiesByFile[file] ?? [] }

  /// Whether a file has to do with the period: it holds records of it, or none that could be told.
  package func concerns(file: Int) -> Bool { !foreign.contains(file) }

  package func sent(_ body: BIN, _ kind: RecordKind) -> Sent? {
    sent[Key(body: body, kind: kind)]
  }
}

extension Period {
  /// Whether what was filed under another period is of this one: the halves of a year are.
  package func covers(_ filed: Period) -> Bool {
    isHalf ? filed == self : filed.year == year
  }
}
