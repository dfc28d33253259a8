package import SocialOrder

/// Which file's record counts for each natural key, where files came one after another: later ones supersede earlier ones.
///
/// References are looked up among all records that were read, in rejected files too: such a record is left out only where
/// another has its key.
package struct Succession {
  /// How a file stands at a moment.
  package enum Standing: Sendable {
    /// Accepted by then, or judged then: of several the last in order counts.
    case current
    /// Judged later: the first in order counts, where no current one has the key.
    case later
    /// Rejected before: the last counts, where nothing else has the key.
    case refused
    /// As if it were not there.
    case absent
  }

  /// By file: the greater counts; negative: none of its records does.
  private let ranks: [Int]

  /// - Parameter standings: by file, in the batch's order.
  package init(_ standings: [Standing]) {
    let count = standings.count
    ranks = standings.enumerated().map { index, standing in
      switch standing {
      case .current: count * 2 + index
      case .later: count * 2 - 1 - index
      case .refused: index
      case .absent: -1
      }
    }
  }

  /// Of each natural key the records of the file that counts; all of them where that file holds several.
  /// - Parameter facts: sorted (`FactSet.sort`); so is what is returned.
  package func current(_ facts: FactSet) -> FactSet {
    var current = FactSet()
    current.projects = select(formsReplaced(facts.projects))
    current.visits = select(facts.visits)
    current.scores = select(facts.scores)
    current.remarks = select(facts.remarks)
    current.notices = select(facts.notices)
    current.discussions = select(facts.discussions)
    current.plans = select(facts.plans)
    current.broken = facts.broken.filter { ranks[Int($0.file)] >= 0 }
    return current
  }

  private func select<F: Fact>(_ facts: FactList<F>) -> FactList<F> {
    var current = FactList<F>()
    facts.forEachKey { same in
      let best = same.reduce(-1) { max($0, ranks[Int($1.id.file)]) }
      guard best >= 0 else { return }
      for fact in same where ranks[Int(fact.id.file)] == best { current.append(fact) }
    }
    return current
  }

  /// A filed form holds all projects of its body and half-year, and their numbers are made up: the form that counts leaves
  /// no row of another.
  private func formsReplaced(_ projects: FactList<ProjectFact>) -> FactList<ProjectFact> {
    guard projects.contains(where: \.isOnFiledForm) else { return projects }
    var best: [BodyPeriod: Int] = [:]
    for fact in projects where fact.isOnFiledForm {
      best[fact.bodyPeriod] = max(best[fact.bodyPeriod, default: -1], ranks[Int(fact.id.file)])
    }
    return projects.filter {
      !$0.isOnFiledForm || ranks[Int($0.id.file)] == best[$0.bodyPeriod]
    }
  }
}

/// A body and a period.
struct BodyPeriod: Hashable {
  let administrator: BIN
  let period: Period

  /// Both in one number: a BIN has 40 bits, a period 14.
  var packed: UInt64 { administrator.number | UInt64(period.ordinal) << 40 }

  func hash(into hasher: inout Hasher) { hasher.combine(packed) }
}

extension Fact {
  var bodyPeriod: BodyPeriod { BodyPeriod(administrator: administrator, period: period) }
}

extension FactList {
  /// Calls for each natural key with the records that have it, in the order of their places; the facts are sorted.
  func forEachKey(_ body: (FactSlice<F>) -> Void) {
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, F.sameKey(self[start], self[end]) { end += 1 }
      body(self[start..<end])
      start = end
    }
  }
}
