package import SocialOrder

/// In which order new files are judged: as if they had come on different nights where they share a natural key, else at once.
package struct Turns {
  /// By file: 0 for a settled one; of a new one 1 + the highest turn of those before it that share a natural key with it.
  package let turns: [Int]

  /// The last turn; 0 where there are settled files only.
  package var last: Int { turns.max() ?? 0 }

  /// - Parameters:
  ///   - facts: of all files, sorted (`FactSet.sort`).
  ///   - isSettled: by file, in the batch's order.
  package init(_ facts: FactSet, isSettled: [Bool]) {
    var meetings = Meetings(isSettled: isSettled)
    meetings.find(facts.projects)
    meetings.find(facts.visits)
    meetings.find(facts.scores)
    meetings.find(facts.remarks)
    meetings.find(facts.notices)
    meetings.find(facts.discussions)
    meetings.find(facts.plans)
    meetings.findForms(facts.projects)
    var turns: [Int] = []
    turns.reserveCapacity(isSettled.count)
    for (file, isSettled) in isSettled.enumerated() {
      let before = meetings.before[file, default: []].reduce(0) { max($0, turns[$1]) }
      turns.append(isSettled ? 0 : before + 1)
    }
    self.turns = turns
  }
}

/// Which new files share a natural key with one that came before.
private struct Meetings {
  let isSettled: [Bool]
  /// By file; of several with one key the nearest is enough, for the others come before that.
  private(set) var before: [Int: Set<Int>] = [:]

  init(isSettled: [Bool]) { self.isSettled = isSettled }

  mutating func find(_ facts: FactList<some Fact>) {
    facts.forEachKey { same in
      guard same.count > 1 else { return }
      var last: Int?
      for fact in same {
        let file = Int(fact.id.file)
        guard !isSettled[file], file != last else { continue }
        if let last { before[file, default: []].insert(last) }
        last = file
      }
    }
  }

  /// A filed form replaces the one before, and cannot stand beside rows of its body and half-year: it meets them all.
  mutating func findForms(_ projects: FactList<ProjectFact>) {
    guard projects.contains(where: \.isOnFiledForm) else { return }
    var forms: [BodyPeriod: Set<Int>] = [:]
    for fact in projects where fact.isOnFiledForm && !isSettled[Int(fact.id.file)] {
      forms[fact.bodyPeriod, default: []].insert(Int(fact.id.file))
    }
    var met: Set<Meeting> = []
    for fact in projects where !isSettled[Int(fact.id.file)] {
      let file = Int(fact.id.file)
      for form in forms[fact.bodyPeriod, default: []] where form != file {
        met.insert(Meeting(earlier: min(form, file), later: max(form, file)))
      }
    }
    for meeting in met { before[meeting.later, default: []].insert(meeting.earlier) }
  }

  private struct Meeting: Hashable {
    let earlier: Int
    let later: Int
  }
}
