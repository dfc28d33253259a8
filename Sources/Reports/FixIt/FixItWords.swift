import SocialOrder

/// What is said in a returned workbook: in Kazakh and in Russian, as bodies' papers are.
struct FixItWords {
  static let languages: [Language] = [.kk, .ru]
  let phrases: Headings

  func text(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
    phrases.text("fixit.\(key)", language, values)
  }

  /// Both, one behind the other: `қате / ошибка`.
  func both(_ key: String) -> String {
    let words = phrases[key]
    return words.kk == words.ru ? words.kk : "\(words.kk) / \(words.ru)"
  }

  /// Findings told in one comment; the others are counted.
  private static let told = 3

  /// The comment on a cell: what, on what ground, and what to do.
  func comment(_ findings: [Finding]) -> String {
    Self.languages.map { language in
      var lines: [String] = []
      for finding in findings.prefix(Self.told) {
        let severity = phrases["severity.\(finding.severity.rawValue)"][language]
        let message = finding.message(language) + see(finding, language)
        lines.append("\(severity.capitalisedFirst). \(message)")
        lines.append(advice(finding, language))
        if let ground = ground(finding, language) { lines.append(ground) }
      }
      if findings.count > Self.told {
        lines.append(
          phrases.text("check.more", language, ["n": "\(findings.count - Self.told)"]))
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  func advice(_ finding: Finding, _ language: Language) -> String {
    "\(phrases["check.todo"][language]): \(finding.help(language))"
  }

  /// The paragraph, where the Order itself is the ground.
  func ground(_ finding: Finding, _ language: Language) -> String? {
    guard finding.rule.basis == .order, let citation = finding.rule.citation else { return nil }
    return "\(phrases["check.ground"][language]): \(citation.text(language))"
  }

  /// Where the other half of a contradiction stands, in the same file.
  private func see(_ finding: Finding, _ language: Language) -> String {
    guard let related = finding.related.first, related.file == finding.place.file,
      let line = related.line
    else { return "" }
    let text = phrases.text("check.line", language, ["n": "\(line)"])
    return " \(phrases["check.see"][language]): \(text)."
  }
}

extension Style {
  /// The same on a cell of which something is wrong.
  func marked(_ severity: Severity) -> Style {
    with { $0.fill = Self.fill(severity) }
  }

  static func fill(_ severity: Severity) -> UInt32 {
    switch severity {
    case .error: 0xF8B9B5
    case .breach: 0xE4C7EE
    case .warning: 0xFFE9A8
    case .note: 0xDCEBF7
    }
  }
}
