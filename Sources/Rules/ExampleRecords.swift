package import SocialOrder

/// A good record of each kind: an example is told by what differs from it.
package enum ExampleRecords {
  /// The columns of an example record with their values, in the table's order.
  package static func values(_ kind: RecordKind, _ changes: [String: String]) -> [String: String] {
    good(kind).merging(changes) { _, changed in changed }
  }

  private static func good(_ kind: RecordKind) -> [String: String] {
    switch kind {
    case .projects: project
    case .monitoring: visit
    case .scores: scores
    case .evaluationRemarks: remarks
    case .conflictNotices: notice
    case .discussions: discussion
    case .plans: plan
    }
  }

  private static let project = [
    "administrator_bin": "050440002118", "administrator_name_kk": "Ішкі саясат басқармасы",
    "administrator_name_ru": "Управление внутренней политики", "period": "2026-H1",
    "project_id": "Ж-1", "direction": "4", "region": "43",
    "project_name_kk": "Жастар орталығы", "project_name_ru": "Молодежный центр",
    "planned_sum": "9000", "contract_sum": "8500", "supplier_name": "«Жас қыран» ҚБ",
    "supplier_bin": "140740001239", "contract_date": "2026-02-02", "start_date": "2026-02-03",
    "end_date": "2026-11-30", "status": "running", "service_type": "other",
    "goals_kk": "Жастарды қолдау", "goals_ru": "Поддержка молодежи",
    "activities_kk": "Үш семинар өтті", "activities_ru": "Проведено три семинара",
    "results_kk": "120 жас қатысты", "results_ru": "Участвовало 120 молодых людей",
    "effect_kk": "Жастардың белсенділігі артты", "effect_ru": "Активность молодежи выросла",
  ]

  private static let visit = [
    "administrator_bin": "050440002118", "period": "2026-H1", "project_id": "Ж-1",
    "visit_date": "2026-04-15", "conducted_by": "body", "instruments": "survey|documents",
    "plan_completion": "60", "satisfaction": "92.5", "coverage_people": "120",
  ]

  private static let scores = [
    "administrator_bin": "050440002118", "period": "2026", "project_id": "Ж-1",
    "council_date": "2026-12-10", "expert_name": "Ахметов А.А.", "score_results": "4",
    "score_effect": "5", "score_continuation": "4", "score_longterm": "3",
  ]

  private static let remarks = [
    "administrator_bin": "050440002118", "period": "2026", "direction": "4",
    "remarks_received": "5", "remarks_rejected": "2",
  ]

  private static let notice = [
    "administrator_bin": "050440002118", "period": "2026",
    "expert_name": "Ахметов Арман Асқарұлы", "notice_date": "2026-04-10", "has_conflict": "no",
  ]

  /// Ten working days from the day after posting to the day of closing.
  private static let discussion = [
    "administrator_bin": "050440002118", "period": "2026", "theme_id": "Т-1",
    "theme_kk": "Жастардың бос уақытын ұйымдастыру",
    "theme_ru": "Организация досуга молодежи", "posted_on": "2025-09-02",
    "closed_on": "2025-09-16", "remark_id": "1", "remark_author": "«Жас қыран» ҚБ",
    "remark_text": "Тақырыпқа ауыл жастарын қосу", "remark_received_on": "2025-09-10",
    "decision": "accepted", "decision_reason": "Ауыл жастары да жобаның нысаналы тобына кіреді",
    "decided_on": "2025-09-18",
  ]

  /// What makes the good record of a discussion that of a theme without remarks.
  static let withoutRemark = [
    "remark_id": "", "remark_author": "", "remark_text": "", "remark_received_on": "",
    "decision": "", "decision_reason": "", "decided_on": "",
  ]

  private static let plan = [
    "administrator_bin": "050440002118", "period": "2026", "needs_assessed_on": "2024-10-15",
    "sources": "needs_assessment|official_statistics", "budget_approved_on": "2025-12-10",
    "published_on": "2026-01-20", "sent_on": "2026-01-21",
  ]
}
