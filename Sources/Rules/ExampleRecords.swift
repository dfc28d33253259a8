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
}
