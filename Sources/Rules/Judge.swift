package import SocialOrder

/// Puts the record rules to each row of a file as it streams by.
package struct RecordJudges: Sendable {
  private var context: RuleContext
  private let projects = Rulebook.recordRules {
    if case .projects(let judge) = $0 { judge } else { nil }
  }
  private let visits = Rulebook.recordRules {
    if case .visits(let judge) = $0 { judge } else { nil }
  }
  private let scores = Rulebook.recordRules {
    if case .scores(let judge) = $0 { judge } else { nil }
  }
  private let remarks = Rulebook.recordRules {
    if case .remarks(let judge) = $0 { judge } else { nil }
  }
  private let notices = Rulebook.recordRules {
    if case .notices(let judge) = $0 { judge } else { nil }
  }
  private let discussions = Rulebook.recordRules {
    if case .discussions(let judge) = $0 { judge } else { nil }
  }
  private let plans = Rulebook.recordRules {
    if case .plans(let judge) = $0 { judge } else { nil }
  }

  package init(_ context: RuleContext) { self.context = context }

  /// The same for one file of a workspace.
  package func forFile(received: CivilDate?, isSettled: Bool) -> RecordJudges {
    var judges = self
    judges.context = context.forFile(received: received, isSettled: isSettled)
    return judges
  }

  package func judge(_ row: Row, _ report: inout RecordReport) {
    report.turn(to: row)
    switch row.kind {
    case .projects: judge(Project(row), projects, &report)
    case .monitoring: judge(Visit(row), visits, &report)
    case .scores: judge(ScoreSheet(row), scores, &report)
    case .evaluationRemarks: judge(EvaluationRemark(row), remarks, &report)
    case .conflictNotices: judge(ConflictNotice(row), notices, &report)
    case .discussions: judge(Discussion(row), discussions, &report)
    case .plans: judge(Plan(row), plans, &report)
    }
  }

  /// Rules that rest on the record's term are silent where it contradicts itself: that has been said then.
  private func judge<Subject: Record>(
    _ record: Subject, _ rules: [RecordJudge<Subject>], _ report: inout RecordReport
  ) {
    let period = record.period
    let isMute = record.hasContradictoryTerm
    for rule in rules where !(isMute && rule.restsOnTerm) && period.isFrom(rule.since) {
      rule.judge(record, context, &report)
    }
  }
}

/// Puts the set rules to the facts of all files.
package enum SetJudges {
  package static func judge(_ facts: FactBase, _ context: RuleContext) -> SetReport {
    var report = SetReport(context.store)
    for rule in 0..<count { judge(rule, facts, context, &report) }
    return report
  }

  /// How many rules there are: each judges by itself, and what they find is added up in their order.
  package static let count = Rulebook.setRules.count

  /// Puts one of them to the facts.
  package static func judge(
    _ rule: Int, _ facts: FactBase, _ context: RuleContext, _ report: inout SetReport
  ) {
    Rulebook.setRules[rule].judge(facts, context, &report)
  }
}
