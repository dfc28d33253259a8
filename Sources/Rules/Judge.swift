package import SocialOrder

/// Puts the record rules to each row of a file as it streams by.
package struct RecordJudges: Sendable {
  private let context: RuleContext
  private let projects = Rulebook.recordRules { if case .projects(let judge) = $0 { judge } else { nil } }
  private let visits = Rulebook.recordRules { if case .visits(let judge) = $0 { judge } else { nil } }
  private let scores = Rulebook.recordRules { if case .scores(let judge) = $0 { judge } else { nil } }
  private let remarks = Rulebook.recordRules { if case .remarks(let judge) = $0 { judge } else { nil } }
  private let notices = Rulebook.recordRules { if case .notices(let judge) = $0 { judge } else { nil } }

  package init(_ context: RuleContext) { self.context = context }

  package func judge(_ row: Row, _ report: inout RecordReport) {
    report.turn(to: row)
    switch row.kind {
    case .projects:
      let project = Project(row)
      judge(project, project.period, projects, &report, mute: project.hasContradictoryTerm)
    case .monitoring:
      let visit = Visit(row)
      judge(visit, visit.period, visits, &report)
    case .scores:
      let sheet = ScoreSheet(row)
      judge(sheet, sheet.period, scores, &report)
    case .evaluationRemarks:
      let remark = EvaluationRemark(row)
      judge(remark, remark.period, remarks, &report)
    case .conflictNotices:
      let notice = ConflictNotice(row)
      judge(notice, notice.period, notices, &report)
    }
  }

  /// - Parameter mute: whether rules that rest on the term are silent, because the term contradicts itself.
  private func judge<Subject: Record>(
    _ record: Subject, _ period: Period?, _ rules: [RecordJudge<Subject>],
    _ report: inout RecordReport, mute: Bool = false
  ) {
    for rule in rules where !(mute && rule.declaration.restsOnTerm) {
      guard rule.declaration.isEffective(for: period) else { continue }
      rule.judge(record, context, &report)
    }
  }
}

/// Puts the set rules to the facts of all files.
package enum SetJudges {
  package static func judge(_ facts: FactBase, _ context: RuleContext) -> SetReport {
    var report = SetReport()
    for rule in Rulebook.setRules { rule.judge(facts, context, &report) }
    return report
  }
}
