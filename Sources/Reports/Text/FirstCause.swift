package import SocialOrder

/// What to say first of a file that was rejected or shows a breach, in one plain sentence.
package enum FirstCause {
  /// The likely cause behind most of its records; else the message of its first and gravest finding, with where that stands.
  /// Nil of a file that is neither rejected nor shows a breach.
  /// - Parameter causes: those of all files.
  package static func text(_ file: Int, _ outcome: CheckOutcome, _ causes: [Cause]) -> Texts? {
    let about = outcome.files[file]
    let gravest: Severity = about.verdict == .rejected ? .error : .breach
    let findings = outcome.findings(ofFile: file)
    guard
      let first = findings.first(where: { $0.severity == gravest && $0.waiver == nil })
    else { return nil }
    // Of equals the first; a suspicion is no cause, and none explains a breach.
    var likely: Cause?
    for cause in causes where cause.file == file && !cause.isSuspicion && gravest == .error {
      if cause.records > likely?.records ?? 0 { likely = cause }
    }
    func text(_ language: Language) -> String {
      if let likely { return CauseWords(outcome.phrases, language).text(likely, outcome) }
      return said(first, outcome, language)
    }
    return Texts(kk: text(.kk), ru: text(.ru), en: text(.en))
  }

  /// `Строка 12, «Балл». …`: a message is a sentence, which begins with a capital.
  private static func said(_ finding: Finding, _ outcome: CheckOutcome, _ language: Language)
    -> String
  {
    let phrases = outcome.phrases
    let line = finding.place.line.map { phrases.text("check.line", language, ["n": "\($0)"]) }
    let sheet = outcome.sheet(finding.place).map {
      phrases.text("check.sheet", language, ["name": $0])
    }
    let column = finding.column.flatMap { name in
      outcome.files[finding.place.file].kinds.lazy.compactMap { kind in
        kind.index(of: name).map { kind.columns[$0] }
      }.first
    }.map { phrases.text("cause.example", language, ["label": $0.labels[language]]) }
    let place = [sheet, line, column].compactMap { $0 }
    let message = finding.message(language)
    return place.isEmpty
      ? message : "\(place.joined(separator: ", ").capitalisedFirst). \(message)"
  }
}
