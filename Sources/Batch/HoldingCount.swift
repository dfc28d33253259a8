internal import SocialOrder

/// What a file holds of one kind, body and period.
struct HoldingCount {
  struct Key: Hashable, Comparable {
    let kind: RecordKind
    /// Nil where it could not be read.
    let administrator: BIN?
    let period: Period?

    static func < (a: Key, b: Key) -> Bool {
      if a.kind != b.kind { return a.kind < b.kind }
      let (mine, theirs) = (a.administrator?.number ?? .max, b.administrator?.number ?? .max)
      if mine != theirs { return mine < theirs }
      return a.period?.ordinal ?? .max < b.period?.ordinal ?? .max
    }
  }

  var records = 0
  var contractSum = Money.zero
}

/// Counts what a file holds while it is read.
struct HoldingBook {
  /// Whether anything is counted: only a workspace asks.
  let isKept: Bool
  private(set) var counts: [HoldingCount.Key: HoldingCount] = [:]

  init(isKept: Bool) { self.isKept = isKept }

  mutating func count(_ row: Row) throws(ArithmeticOverflow) {
    let key = HoldingCount.Key(
      kind: row.kind, administrator: row.administrator, period: row.filedPeriod)
    var count = counts[key] ?? HoldingCount()
    count.records += 1
    if row.kind == .projects, let sum = Project(row).contractSum {
      count.contractSum = try count.contractSum.adding(sum)
    }
    counts[key] = count
  }
}

extension Row {
  /// The period under which the record was filed: that of a visit without one is the half-year of its day.
  fileprivate var filedPeriod: Period? {
    switch kind {
    case .projects: Project(self).period
    case .monitoring:
      Visit(self).period
        ?? (isBlank(VisitColumn.period.rawValue) ? Visit(self).visitDate.map(Period.half) : nil)
    case .scores: ScoreSheet(self).period
    case .evaluationRemarks: EvaluationRemark(self).period
    case .conflictNotices: ConflictNotice(self).period
    case .discussions: Discussion(self).period
    case .plans: Plan(self).period
    }
  }
}
