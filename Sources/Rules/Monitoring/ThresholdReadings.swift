import SocialOrder

/// The readings of «the sum of the social project» against 500 MCI (para 9). The Order names neither which sum nor which
/// day's MCI: so every sum is held against every index, and a breach is spoken of only where all of them agree.
///
/// At exactly 500 MCI experts are allowed: the Order's second sentence names equality.
struct ThresholdReadings {
  /// One sum against the index of one day.
  struct Reading {
    let sum: Money
    let date: CivilDate
    let index: Money
    /// How many times the index the limit is: 500.
    let multiple: Int64
    let limit: Money

    var isUnder: Bool { sum < limit }
    var shortfall: Money { Money(tiyn: limit.tiyn - sum.tiyn) }

    var arguments: [String: Argument] {
      [
        "sum": .money(sum), "date": .date(date), "index": .tenge(index), "limit": .money(limit),
        "multiple": .number(Int(multiple)), "difference": .money(shortfall),
      ]
    }
  }

  let all: [Reading]

  /// The reading under the limit that comes nearest to it: the one that speaks best for the body.
  var nearestUnder: Reading? {
    all.lazy.filter(\.isUnder).min { $0.shortfall < $1.shortfall }
  }

  /// The first reading by which the sum is not under the limit.
  var firstNotUnder: Reading? { all.first { !$0.isUnder } }

  /// Nil where a sum or a date is missing or could not be read, or a day lies outside the MCI table: nothing is concluded.
  init?(_ project: ProjectFact, _ table: MonthlyIndexTable) {
    guard let sums = Self.sums(project), let dates = Self.dates(project) else { return nil }
    var all: [Reading] = []
    all.reserveCapacity(4)
    func add(_ date: CivilDate) -> Bool {
      guard let (index, multiple, limit) = table.terms(on: date) else { return false }
      for case let sum? in [sums.given, sums.other] {
        all.append(Reading(sum: sum, date: date, index: index, multiple: multiple, limit: limit))
      }
      return true
    }
    if let contract = dates.contract, !add(contract) { return nil }
    if !add(dates.start) { return nil }
    self.all = all
  }

  /// The first day of the project's that the MCI table does not hold; nil where that is not what keeps it from being judged.
  static func dayOutside(_ table: MonthlyIndexTable, _ project: ProjectFact) -> CivilDate? {
    guard sums(project) != nil, let dates = dates(project) else { return nil }
    return [dates.contract, dates.start].compactMap { $0 }.first { table.terms(on: $0) == nil }
  }

  /// The contract's day, where there is one, and that of the start.
  private static func dates(_ project: ProjectFact) -> (contract: CivilDate?, start: CivilDate)? {
    guard !project.isWrong(.contractDate), let start = project.startDate else { return nil }
    return (project.contractDate, start)
  }

  /// The whole project's sum where it is given, else the contract's, if there is one, and the planned one.
  private static func sums(_ project: ProjectFact) -> (given: Money?, other: Money?)? {
    guard !project.isWrong(.projectSum) else { return nil }
    if let whole = project.projectSum { return (whole, nil) }
    guard !project.isWrong(.contractSum), let planned = project.plannedSum else { return nil }
    return (project.contractSum, planned)
  }
}

/// A project row under which experts took part: its first visit with experts, and its readings.
struct ThresholdCase {
  let visit: VisitFact
  let project: ProjectFact
  let readings: ThresholdReadings

  /// Calls for each judged row once: the row of the visit's half-year, else the latest of the year. Of a row whose day the
  /// MCI table does not hold it is said that the rule could not be judged.
  static func forEach(
    for rule: RuleDeclaration, _ facts: FactBase, _ context: RuleContext,
    _ report: inout SetReport, _ body: (ThresholdCase, inout SetReport) -> Void
  ) {
    let table = context.reference.monthlyIndex
    var judged: RecordID?
    for group in facts.visitGroups {
      guard let visit = group.visits.first(where: { $0.conductedBy.hasExperts }),
        let project = report.project(group.places, in: group.half, of: visit, facts),
        project.id != judged
      else { continue }
      judged = project.id
      guard let readings = ThresholdReadings(project, table) else {
        if let day = ThresholdReadings.dayOutside(table, project) {
          report.leaveUnchecked(rule, visit, withoutIndexOn: day)
        }
        continue
      }
      body(ThresholdCase(visit: visit, project: project, readings: readings), &report)
    }
  }
}
