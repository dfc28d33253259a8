package import SocialOrder

/// What changed since an earlier check, for people: how much, and the first of each.
package struct SinceText {
  private let changes: Changes
  private let outcome: CheckOutcome
  private let words: Headings
  private let style: TextStyle

  /// Shown of each list.
  private static let shown = 10

  package init(_ changes: Changes, _ outcome: CheckOutcome, _ style: TextStyle) {
    self.changes = changes
    self.outcome = outcome
    words = outcome.phrases
    self.style = style
  }

  /// The section, ended by a newline.
  package var text: String {
    let title = Self.word("since.title", words, style.language)
    var text = "\n\(style.paint(title, .bold)): \(changes.path)\n"
    for line in Self.counts(changes, words, style.language) {
      text += style.wrapped(line, lead: "  ") + "\n"
    }
    for list in lists { text += shown(list.title, list.lines) }
    return TextStyle.safe(text)
  }

  /// What was fixed, is new, was added, removed and changed, a line each; empty lists are left out.
  var lists: [(title: String, lines: [String])] {
    let records = changes.records
    return [
      ("since.fixed", changes.fixed.map(line)),
      ("since.new", changes.new.map { line(outcome.findings[$0]) }),
      ("since.added", records?.added.map(line) ?? []),
      ("since.removed", records?.removed.map(line) ?? []),
      ("since.changed", records?.changed.map(line) ?? []),
    ].filter { !$0.1.isEmpty }.map { (Self.word($0.0, words, style.language), $0.1) }
  }

  /// The same in numbers alone, a line each: of the findings, and of the records.
  package static func counts(_ changes: Changes, _ words: Headings) -> [Texts] {
    let lines = Language.allCases.map { (language: $0, lines: counts(changes, words, $0)) }
    func line(_ index: Int, _ language: Language) -> String {
      lines.first { $0.language == language }?.lines[index] ?? ""
    }
    return [0, 1].map { Texts(kk: line($0, .kk), ru: line($0, .ru), en: line($0, .en)) }
  }

  private static func counts(_ changes: Changes, _ words: Headings, _ language: Language)
    -> [String]
  {
    let findings = words.text(
      "since.findings", language,
      [
        "fixed": "\(changes.fixed.count)", "remaining": "\(changes.remaining.count)",
        "new": "\(changes.new.count)",
      ])
    guard let records = changes.records else {
      return [findings, word("since.noRecords", words, language)]
    }
    return [
      findings,
      words.text(
        "since.records", language,
        [
          "added": "\(records.added.count)", "removed": "\(records.removed.count)",
          "changed": "\(records.changed.count)", "unchanged": "\(records.unchanged)",
        ]),
    ]
  }

  private static func word(_ key: String, _ words: Headings, _ language: Language) -> String {
    words[key][language]
  }

  private func shown(_ title: String, _ lines: [String]) -> String {
    var text = "  \(title):\n"
    for line in lines.prefix(Self.shown) { text += style.wrapped(line, lead: "    ") + "\n" }
    if lines.count > Self.shown {
      text += "    " + more(lines.count - Self.shown) + "\n"
    }
    return text
  }

  private func more(_ count: Int) -> String {
    words.text("check.more", style.language, ["n": "\(count)"])
  }

  private func line(_ finding: Changes.Earlier) -> String {
    joined([
      finding.title.map { clause($0[style.language]) }, finding.code, finding.column,
      key(finding.record),
    ])
  }

  private func line(_ finding: Finding) -> String {
    joined([
      clause(finding.message(style.language)), finding.rule.code, finding.column,
      key(finding.record),
      finding.place.line.map { words.text("check.line", style.language, ["n": "\($0)"]) },
    ])
  }

  private func line(_ record: Changes.Record) -> String {
    joined([
      record.kind.title[style.language], key(record.key),
      record.columns.isEmpty ? nil : record.columns.joined(separator: ", "),
    ])
  }

  /// A sentence that goes on after a point between.
  private func clause(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  private func key(_ parts: [KeyPart]) -> String? {
    parts.isEmpty ? nil : parts.map(\.value).joined(separator: ", ")
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: " · ")
  }
}
