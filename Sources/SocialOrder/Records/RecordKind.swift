/// The kinds of record that bodies submit (formats.md).
public enum RecordKind: String, CaseIterable, Sendable, Comparable {
  case projects
  case monitoring
  case scores
  case evaluationRemarks = "evaluation_remarks"
  case conflictNotices = "conflict_notices"
  case discussions, plans

  /// The namespace of an XML submission, which holds rows of any kinds.
  public static let namespace = "urn:kz:social-order:submission:1"

  /// The kind's column table.
  package var columns: [Column] {
    switch self {
    case .projects: ProjectColumn.table
    case .monitoring: VisitColumn.table
    case .scores: ScoreColumn.table
    case .evaluationRemarks: RemarkColumn.table
    case .conflictNotices: NoticeColumn.table
    case .discussions: DiscussionColumn.table
    case .plans: PlanColumn.table
    }
  }

  /// Whether its period is a half-year; else it is a year.
  public var isHalfYearly: Bool { self == .projects || self == .monitoring }

  /// What it is called in messages.
  package var title: Texts {
    switch self {
    case .projects: Texts(kk: "жобалар", ru: "проекты", en: "projects")
    case .monitoring: Texts(kk: "мониторинг", ru: "мониторинг", en: "monitoring visits")
    case .scores:
      Texts(kk: "сарапшылар кеңесінің балдары", ru: "баллы экспертного совета", en: "scores")
    case .evaluationRemarks:
      Texts(
        kk: "бағалау жөніндегі ескертулер", ru: "замечания по оценке", en: "evaluation remarks")
    case .conflictNotices:
      Texts(
        kk: "мүдделер қақтығысы туралы хабарламалар", ru: "уведомления о конфликте интересов",
        en: "conflict-of-interest notices")
    case .discussions:
      Texts(
        kk: "тақырыптарды жария талқылау", ru: "публичное обсуждение тем",
        en: "public discussions of themes")
    case .plans:
      Texts(kk: "жобаларды жоспарлау", ru: "планирование проектов", en: "plans of projects")
    }
  }

  /// The place of a column in the table, by its canonical name.
  public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// The places of the key columns.
  public var keyColumns: [Int] { columns.indices.filter { columns[$0].isKey } }

  /// Its place among the kinds.
  public var ordinal: Int {
    switch self {
    case .projects: 0
    case .monitoring: 1
    case .scores: 2
    case .evaluationRemarks: 3
    case .conflictNotices: 4
    case .discussions: 5
    case .plans: 6
    }
  }

  public static func < (a: RecordKind, b: RecordKind) -> Bool { a.ordinal < b.ordinal }
}
