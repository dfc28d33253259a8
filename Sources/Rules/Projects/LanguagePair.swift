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
}
