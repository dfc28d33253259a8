internal import SocialOrder

/// The records that a report counts, and the place of all others.
struct Placing {
  let period: Period
  /// Each counted project by the one record that counts for it, by administrator and number.
  private(set) var projects: [ProjectFact] = []
  private(set) var visits: [ProjectKey: [VisitFact]] = [:]
  private(set) var scores: [ProjectKey: [ScoreFact]] = [:]
  private(set) var remarks: [RemarkFact] = []
  /// What the forms of a year show without adding it up.
  private(set) var notices: [NoticeFact] = []
  private(set) var discussions: [DiscussionFact] = []
  private(set) var book: ConservationBook
  /// What became of each record of the accepted files.
  private(set) var places: [RecordPlace] = []

  init(_ submissions: Submissions, period: Period) throws(ArithmeticOverflow) {
    self.period = period
    book = ConservationBook(submissions.files)
    try placeProjects(
      current(formsReplaced(submissions), submissions) { $0.contractSum ?? .zero })
    let counted = Set(projects.map(\.key))
    for visit in try current(submissions.facts.visits, submissions) {
      let placement = place(visit, counted: counted)
      if placement == .accepted { visits[visit.key, default: []].append(visit) }
      try count(visit, placement)
    }
    for score in try current(submissions.facts.scores, submissions) {
      let placement = place(score, counted: counted)
      if placement == .accepted { scores[score.key, default: []].append(score) }
      try count(score, placement)
    }
    for remark in try current(submissions.facts.remarks, submissions) {
      let placement = placeYearly(remark)
      if placement == .accepted { remarks.append(remark) }
      try count(remark, placement)
    }
    for notice in try current(submissions.facts.notices, submissions) {
      let placement = placeYearly(notice)
      if placement == .accepted { notices.append(notice) }
      try count(notice, placement)
    }
    for discussion in try current(submissions.facts.discussions, submissions) {
      let placement = placeYearly(discussion)
      if placement == .accepted { discussions.append(discussion) }
      try count(discussion, placement)
    }
    for plan in try current(submissions.facts.plans, submissions) {
      try count(plan, placeYearly(plan))
    }
    for file in submissions.files where file.isAccepted {
      for lost in file.unplaced {
        try book.count(lost.record, lost.group, .waiting, lost.contractSum)
        places.append(RecordPlace(record: lost.record, placement: .waiting))
      }
    }
  }

  /// The project records but those of filed forms (Annex 4) that a later form of the same body and half-year replaced: such
  /// records have no numbers of their own, so a form replaces the one before as a whole.
  private mutating func formsReplaced(_ submissions: Submissions) throws(ArithmeticOverflow)
    -> FactList<ProjectFact>
  {
    let projects = submissions.facts.projects
    guard projects.contains(where: \.isOnFiledForm) else { return projects }
    var last: [Filed: Int32] = [:]
    for fact in projects
    where fact.isOnFiledForm && submissions.files[Int(fact.id.file)].isAccepted {
      last[Filed(fact)] = max(last[Filed(fact), default: -1], fact.id.file)
    }
    var rest = FactList<ProjectFact>()
    for fact in projects {
      if fact.isOnFiledForm, let last = last[Filed(fact)], fact.id.file < last,
        submissions.files[Int(fact.id.file)].isAccepted
      {
        try count(fact, .superseded, fact.contractSum ?? .zero)
      } else {
        rest.append(fact)
      }
    }
    return rest
  }

  private struct Filed: Hashable {
    let administrator: BIN
    let period: Period

    init(_ fact: ProjectFact) {
      administrator = fact.administrator
      period = fact.period
    }
  }

  /// Records of accepted files. Of those with the same natural key the last counts; it superseded the others.
  private mutating func current<F: Fact>(
    _ facts: FactList<F>, _ submissions: Submissions, sum: (F) -> Money = { _ in .zero }
  ) throws(ArithmeticOverflow) -> [F] {
    let accepted = facts.filter { submissions.files[Int($0.id.file)].isAccepted }
    var current: [F] = []
    current.reserveCapacity(accepted.count)
    for (index, fact) in accepted.enumerated() {
      if index + 1 < accepted.count, F.sameKey(fact, accepted[index + 1]) {
        try count(fact, .superseded, sum(fact))
      } else {
        current.append(fact)
      }
    }
    return current
  }

  /// Of a half-year its own records; of a year each project once, by its second half's record, else its first's.
  private mutating func placeProjects(_ facts: [ProjectFact]) throws(ArithmeticOverflow) {
    for (index, fact) in facts.enumerated() {
      let inPeriod = period.isHalf ? fact.period == period : fact.period.year == period.year
      let next = index + 1 < facts.count ? facts[index + 1] : nil
      let replaced =
        !period.isHalf && inPeriod && next?.key == fact.key && next?.period.year == period.year
      let placement: Placement = !inPeriod ? .outside : replaced ? .superseded : .accepted
      if placement == .accepted { projects.append(fact) }
      try count(fact, placement, fact.contractSum ?? .zero)
    }
  }

  private func place(_ visit: VisitFact, counted: Set<ProjectKey>) -> Placement {
    guard period.contains(visit.visitDate) else { return .outside }
    return counted.contains(visit.key) ? .accepted : .waiting
  }

  private func place(_ score: ScoreFact, counted: Set<ProjectKey>) -> Placement {
    guard score.period == period else { return .outside }
    return counted.contains(score.key) ? .accepted : .waiting
  }

  private func placeYearly(_ fact: some Fact) -> Placement {
    fact.period == period ? .accepted : .outside
  }

  private mutating func count(_ fact: some Fact, _ placement: Placement, _ sum: Money = .zero)
    throws(ArithmeticOverflow)
  {
    let group = ConservationGroup(administrator: fact.administrator, direction: fact.named)
    try book.count(fact.id, group, placement, sum)
    places.append(RecordPlace(record: fact.id, placement: placement))
  }
}

extension Fact {
  /// The direction that the record itself names.
  fileprivate var named: Direction? {
    switch self {
    case let project as ProjectFact: project.direction
    case let remark as RemarkFact: remark.direction
    default: nil
    }
  }
}
