import SocialOrder

/// What is said of a cause, wherever it is shown: the likely reason, and what to do.
struct CauseWords {
  private let words: Headings
  private let language: Language

  init(_ words: Headings, _ language: Language) {
    self.words = words
    self.language = language
  }

  func text(_ cause: Cause, _ outcome: CheckOutcome) -> String {
    let labels = cause.columns.map { quoted($0) }
    let pairs = zip(labels, cause.others.map { quoted($0) }).map { label, other in
      words.text("cause.pair", language, ["column": label, "other": other])
    }
    return words.text(
      "cause.\(key(cause.kind))", language,
      [
        "columns": labels.joined(separator: ", "), "pairs": pairs.joined(separator: "; "),
        "other": cause.others.map { quoted($0) }.joined(separator: ", "),
        "said": said(cause, outcome),
      ])
  }

  func todo(_ cause: Cause, _ outcome: CheckOutcome) -> String {
    rule(cause, outcome)?.help(language) ?? words["cause.\(key(cause.kind)).todo"][language]
  }

  private func quoted(_ column: Column) -> String {
    words.text("cause.example", language, ["label": column.labels[language]])
  }

  /// What is wrong by a rule: its message where that is the same for all, else that it was not kept.
  private func said(_ cause: Cause, _ outcome: CheckOutcome) -> String {
    if let place = cause.spokesman { return outcome.findings[place].message(language) }
    return rule(cause, outcome)?.requirement(words, language) ?? ""
  }

  /// A finding of the rule that most records break; nil for another kind of cause.
  private func rule(_ cause: Cause, _ outcome: CheckOutcome) -> Finding? {
    guard case .rule(let code) = cause.kind else { return nil }
    return cause.findings.lazy.map { outcome.findings[$0] }.first { $0.rule.code == code }
  }

  private func key(_ kind: Cause.Kind) -> String {
    switch kind {
    case .monthFirst: "monthFirst"
    case .otherDates: "otherDates"
    case .shifted: "shifted"
    case .roundedByExcel: "roundedByExcel"
    case .lostZeros: "lostZeros"
    case .tenge: "tenge"
    case .thousandfold: "thousandfold"
    case .rule: "rule"
    }
  }
}
