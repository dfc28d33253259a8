import SocialOrder

/// A text of a project that is given in Kazakh and in Russian (para 11), for `russian-missing` and
/// `kazakh-missing`.
struct LanguagePair: Sendable {
  let kk: ProjectColumn
  let ru: ProjectColumn

  static let all = [
    LanguagePair(kk: .administratorNameKK, ru: .administratorNameRU),
    LanguagePair(kk: .nameKK, ru: .nameRU),
    LanguagePair(kk: .goalsKK, ru: .goalsRU),
    LanguagePair(kk: .activitiesKK, ru: .activitiesRU),
    LanguagePair(kk: .resultsKK, ru: .resultsRU),
    LanguagePair(kk: .effectKK, ru: .effectRU),
  ]

  /// The pairs whose Kazakh column may be empty: an empty one of the others says `required`.
  static let withOptionalKazakh = all.filter { $0.kk.declaration.requirement != .required }

  /// Whether the Russian text of some pair is missing from a project; what it says of most needs no look at each pair.
  static func lacksRussian(_ project: Project) -> Bool { russian & ~project.row.standing != 0 }
  static func lacksKazakh(_ project: Project) -> Bool { kazakh & ~project.row.standing != 0 }

  private static let russian = all.reduce(UInt64(0)) { $0 | 1 << UInt64($1.ru.rawValue) }
  private static let kazakh = withOptionalKazakh.reduce(UInt64(0)) {
    $0 | 1 << UInt64($1.kk.rawValue)
  }
}
