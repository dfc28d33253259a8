package import SocialOrder

/// What a check found, for people: by file, then by cause, each with what to do.
package struct CheckText {
  private let outcome: CheckOutcome
  private let words: Headings
  private let style: TextStyle

  package init(_ outcome: CheckOutcome, _ reference: ReferenceData, _ style: TextStyle) {
    self.outcome = outcome
    words = reference.phrases
    self.style = style
  }

  /// The whole report, ended by a newline.
  /// - Parameter quiet: whether files without a finding but notes are passed over.
  package func text(quiet: Bool) -> String {
    var byFile = [[Finding]](repeating: [], count: outcome.files.count + 1)
    for finding in outcome.findings { byFile[finding.place.file].append(finding) }
    let shown = zip(outcome.files, byFile).filter { _, findings in
      !quiet || findings.contains { $0.severity != .note }
    }
    let onWaivers = byFile.last.map { waivers($0) } ?? ""
    return shown.map { file($0, $1) }.joined() + onWaivers + "\n" + totals + "\n"
      + SettingsText.text(outcome.settings, words, style)
  }

  /// What stands on the waivers file itself.
  private func waivers(_ findings: [Finding]) -> String {
    guard let first = findings.first else { return "" }
    let causes = Cause.grouped(findings).map { "\n" + cause($0) }
    return "• \(style.paint(outcome.path(first.place), .bold))\n\(causes.joined())\n"
  }

  private func word(_ key: String) -> String { words[key][style.language] }

  private func fill(_ key: String, _ number: String) -> String {
    words.text(key, style.language, ["n": number])
  }

  // MARK: A file

  private func file(_ file: FileOutcome, _ findings: [Finding]) -> String {
    let accepted = file.verdict == .accepted
    let mark = accepted ? style.paint("✓", .green) : style.paint("✗", .red, .bold)
    let verdict = style.paint(
      word("verdict.\(file.verdict.rawValue)"), accepted ? .green : .red, .bold)
    var text = "\(mark) \(style.paint(file.path, .bold))\n    \(verdict) · \(description(file))\n"
    for cause in Cause.grouped(findings) { text += "\n" + self.cause(cause) }
    return findings.isEmpty ? text : text + "\n"
  }

  /// `projects, records: 12, CSV «;», utf-8 · errors: 2`.
  private func description(_ file: FileOutcome) -> String {
    let kinds = file.kinds.map { $0.title[style.language] }.joined(separator: ", ")
    var parts = [kinds.isEmpty ? word("check.unknownKind") : kinds]
    if let format = file.format {
      parts.append("\(word("check.records")): \(file.records)")
      let delimiter = file.delimiter.map { $0 == "\t" ? " «tab»" : " «\($0)»" } ?? ""
      parts.append(format.rawValue.uppercased() + delimiter)
    }
    let counts = Self.counts([
      (word("check.errors"), file.errors), (word("check.breaches"), file.breaches),
      (word("check.warnings"), file.warnings), (word("check.notes"), file.notes),
    ])
    return parts.joined(separator: ", ") + (counts.isEmpty ? "" : " · " + counts)
  }

  private static func counts(_ counts: [(String, Int)]) -> String {
    counts.filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
  }

  // MARK: A cause

  /// Findings of one file and sheet that have the same rule and column, and are excused by the same waiver or none.
  private struct Cause {
    let findings: [Finding]
    var first: Finding { findings[0] }

    /// Whether it stands in several lines of the file and says the same of each.
    func saysOneThing(_ language: Language) -> Bool {
      findings.count > 1
        && findings.allSatisfy {
          $0.place.line != nil && $0.related.isEmpty
            && $0.message(language) == first.message(language)
        }
    }

    static func grouped(_ findings: [Finding]) -> [Cause] {
      var order: [String] = []
      var groups: [String: [Finding]] = [:]
      for finding in findings {
        let key =
          "\(finding.severity) \(finding.rule.code) \(finding.column ?? "") \(finding.place.sheet) \(finding.waiver?.line ?? 0)"
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(finding)
      }
      let causes = order.compactMap { groups[$0] }.map { Cause(findings: $0) }
      return Severity.allCases.flatMap { severity in
        causes.filter { $0.first.severity == severity }
      }
    }
  }

  /// Examples shown of a cause that stands in more places than these.
  private static let examples = 3

  private func cause(_ cause: Cause) -> String {
    let first = cause.first
    let severity = style.paint(
      word("severity.\(first.severity.rawValue)"), Self.colour(first.severity), .bold)
    let column = first.column.map { " · \($0)" } ?? ""
    let sheet = sheet(first.place).map { " · " + $0 } ?? ""
    let waived = first.waiver == nil ? "" : " · " + style.paint(word("check.waived"), .dim)
    var text = "  \(severity) · \(first.rule.code)\(column)\(sheet)\(waived)\n"
    if cause.saysOneThing(style.language) {
      return text + once(cause) + advice(first)
    }
    let shown =
      cause.findings.count > Self.examples + 1
      ? cause.findings.prefix(Self.examples) : cause.findings[...]
    for finding in shown { text += place(finding) + "\n" }
    if shown.count < cause.findings.count {
      let lines = cause.findings.dropFirst(shown.count).compactMap(\.place.line).map(String.init)
      text +=
        style.wrapped(
          fill("check.more", "\(cause.findings.count - shown.count)") + ": "
            + fill("check.lines", Self.shortened(lines)), lead: "    ") + "\n"
    }
    return text + advice(first)
  }

  /// `лист «Проекты»`, where a workbook has several.
  private func sheet(_ place: Place) -> String? {
    outcome.sheet(place).map { words.text("check.sheet", style.language, ["name": $0]) }
  }

  /// The message of a cause that says the same in all its places, with their lines before it.
  private func once(_ cause: Cause) -> String {
    let lines = cause.findings.compactMap(\.place.line).map(String.init)
    return style.wrapped(
      "\(fill("check.lines", Self.shortened(lines))): \(cause.first.message(style.language))",
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

  private static func shortened(_ lines: [String]) -> String {
    lines.count > 20
      ? lines.prefix(20).joined(separator: ", ") + ", …" : lines.joined(separator: ", ")
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

  // MARK: All files

  private var totals: String {
    let accepted = outcome.files.count { $0.verdict == .accepted }
    let files = Self.counts([
      (word("check.files"), outcome.files.count), (word("check.accepted"), accepted),
      (word("check.rejected"), outcome.files.count - accepted),
    ])
    let found = Self.counts(
      Severity.allCases.map { severity in
        (
          word("check.\(severity == .breach ? "breaches" : severity.rawValue + "s")"),
          outcome.findings.count { $0.severity == severity && $0.waiver == nil }
        )
      } + [(word("check.waivedCount"), outcome.findings.count { $0.waiver != nil })])
    return style.paint(files, .bold) + (found.isEmpty ? "" : "\n\(found)")
  }
}
