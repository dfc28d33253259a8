import SocialOrder

/// A group of findings for people: what is wrong and where, and once for all of them what to do.
struct GroupText {
  private let outcome: CheckOutcome
  private let words: Headings
  private let style: TextStyle

  init(_ outcome: CheckOutcome, _ words: Headings, _ style: TextStyle) {
    self.outcome = outcome
    self.words = words
    self.style = style
  }

  private func word(_ key: String) -> String { words[key][style.language] }

  private func fill(_ key: String, _ number: String) -> String {
    words.text(key, style.language, ["n": number])
  }

  /// Examples shown of a group that stands in more places than these.
  private static let examples = 3

  func text(_ group: FindingGroup) -> String {
    let first = group.first
    let severity = style.paint(
      word("severity.\(first.severity.rawValue)"), Self.colour(first.severity), .bold)
    let column = first.column.map { " · \($0)" } ?? ""
    let waived = first.waiver == nil ? "" : " · " + style.paint(word("check.waived"), .dim)
    let sheet = sheet(first.place).map { " · " + $0 } ?? ""
    var text = "  \(severity) · \(first.rule.code)\(column)\(sheet)\(waived)\n"
    if group.saysOneThing(style.language) {
      return text + once(group) + advice(first)
    }
    let shown =
      group.findings.count > Self.examples + 1
      ? group.findings.prefix(Self.examples) : group.findings[...]
    for finding in shown { text += place(finding) + "\n" }
    if shown.count < group.findings.count {
      let rest = group.findings.dropFirst(shown.count)
      text +=
        style.wrapped(
          fill("check.more", "\(rest.count)") + ": "
            + fill("check.lines", Self.shortened(rest)), lead: "    ") + "\n"
    }
    return text + advice(first)
  }

  /// The message of a group that says the same in all its places, with their lines before it.
  private func once(_ group: FindingGroup) -> String {
    style.wrapped(
      "\(fill("check.lines", Self.shortened(group.findings))): \(group.first.message(style.language))",
      lead: "    ") + "\n"
  }

  /// What to do, and on what ground; a note asks for nothing, and of what is waived the decision is told.
  private func advice(_ finding: Finding) -> String {
    if let waiver = finding.waiver { return self.waiver(waiver) + "\n" }
    if finding.severity == .note { return "" }
    var text =
      style.wrapped(
        "\(word("check.todo")): \(finding.help(style.language))", lead: "    → ",
        painted: "    " + style.paint("→", .cyan) + " ") + "\n"
    if finding.rule.basis == .order, let citation = finding.rule.citation {
      text +=
        "      " + style.paint("\(word("check.ground")): \(citation.text(style.language))", .dim)
        + "\n"
    }
    return text
  }

  private func waiver(_ waiver: Waiver) -> String {
    let values = [
      "decision": waiver.decision, "by": waiver.approvedBy, "reason": waiver.reason,
      "until": waiver.until.text(style.language),
    ]
    return style.wrapped(words.text("check.waiver", style.language, values), lead: "    → ")
  }

  private static func shortened(_ findings: FindingPicks) -> String {
    shortened(Array(findings.lazy.compactMap(\.place.line).prefix(lines + 1)))
  }

  /// Lines that are named; whoever has more of them gives one more.
  static let lines = 20

  static func shortened(_ lines: [Int]) -> String {
    lines.prefix(Self.lines).map(String.init).joined(separator: ", ")
      + (lines.count > Self.lines ? ", …" : "")
  }

  /// `лист «Проекты»`, where a workbook has several.
  private func sheet(_ place: Place) -> String? {
    outcome.sheet(place).map { words.text("check.sheet", style.language, ["name": $0]) }
  }

  private func place(_ finding: Finding) -> String {
    let line =
      finding.place.line.map { fill("check.line", "\($0)") } ?? word("check.wholeFile")
    var message = finding.message(style.language)
    if let related = finding.related.first {
      let path =
        related.file == finding.place.file ? "" : outcome.path(related) + ", "
      let sheet = sheet(related).map { $0 + ", " } ?? ""
      message +=
        " \(word("check.see")): \(path)\(sheet)\(fill("check.line", "\(related.line ?? 1)"))."
    }
    return style.wrapped(
      message, lead: "    \(line)  ", painted: "    " + style.paint(line, .bold) + "  ")
  }

  static func colour(_ severity: Severity) -> TextStyle.Colour {
    switch severity {
    case .error: .red
    case .breach: .magenta
    case .warning: .yellow
    case .note: .cyan
    }
  }
}
