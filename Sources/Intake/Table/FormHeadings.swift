internal import SocialOrder

/// The columns of the Order's own forms as column names: bodies copy them into their tables.
///
/// Only what says one thing is listed: a form's numbering, its administrator in a kind that names none, and a span of
/// dates in one cell are no columns of ours.
enum FormHeadings {
  /// A heading of `headings.csv`, and the columns that it means: in Kazakh, and in Russian where that is another.
  private static let columns: [(key: String, kind: RecordKind, kk: String, ru: String)] = [
    ("annex4.column.2", .projects, "administrator_name_kk", "administrator_name_ru"),
    ("annex4.column.3", .projects, "project_name_kk", "project_name_ru"),
    ("annex4.column.4", .projects, "planned_sum", "planned_sum"),
    ("annex4.column.5", .projects, "contract_sum", "contract_sum"),
    ("annex4.column.6", .projects, "supplier_name", "supplier_name"),
    ("annex4.column.7", .projects, "activities_kk", "activities_ru"),
    ("annex4.column.8", .projects, "effect_kk", "effect_ru"),
    ("annex4-1.column.1", .projects, "project_name_kk", "project_name_ru"),
    ("annex4-1.column.2", .projects, "supplier_name", "supplier_name"),
    ("annex4-1.column.3", .projects, "contract_sum", "contract_sum"),
    ("annex4-1.column.4", .projects, "goals_kk", "goals_ru"),
    ("annex4-1.column.6", .projects, "activities_kk", "activities_ru"),
    ("annex4-1.column.7", .projects, "results_kk", "results_ru"),
    ("annex8.column.3", .scores, "score_results", "score_results"),
    ("annex8.column.4", .scores, "score_effect", "score_effect"),
    ("annex8.column.5", .scores, "score_continuation", "score_continuation"),
    ("annex8.column.6", .scores, "score_longterm", "score_longterm"),
    ("annex8.column.7", .evaluationRemarks, "remarks_received", "remarks_received"),
    ("annex8.column.8", .evaluationRemarks, "remarks_rejected", "remarks_rejected"),
    ("annex2.column.2", .discussions, "theme_kk", "theme_ru"),
    ("annex2.column.3", .discussions, "remark_text", "remark_text"),
    ("annex2.column.4", .discussions, "decision_reason", "decision_reason"),
  ]

  /// The column that a folded heading means; all of them are in Cyrillic letters.
  static func column(_ key: String, of kind: RecordKind) -> Int? {
    key.utf8.contains { $0 >= 0x80 } ? keys[kind]?[key] : nil
  }

  /// Whether a folded text is a heading of any kind.
  static func has(_ key: String) -> Bool {
    key.utf8.contains { $0 >= 0x80 } && keys.values.contains { $0[key] != nil }
  }

  /// Made when a heading in Cyrillic letters is looked for that is no name and no label: files with columns' names have
  /// none.
  private static let keys: [RecordKind: [String: Int]] = {
    // As they are built in: a file that replaces them changes what is written, not what is read.
    let headings = (try? Headings.builtIn()) ?? Headings()
    var keys: [RecordKind: [String: Int]] = [:]
    for heading in columns {
      let texts = headings[heading.key]
      for (text, name) in [(texts.kk, heading.kk), (texts.ru, heading.ru)] {
        keys[heading.kind, default: [:]][Folding.key(text)] = heading.kind.index(of: name)
      }
    }
    return keys
  }()
}
