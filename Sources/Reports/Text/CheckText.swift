package import SocialOrder

/// What a check found, for people: by file, then by cause, each with what to do.
package struct CheckText {
  private let outcome: CheckOutcome
  /// By file.
  private let causes: [Int: [Cause]]
  private let words: Headings
  private let style: TextStyle

  /// - Parameter causes: what is behind the findings (`Batch.causes`).
  package init(
    _ outcome: CheckOutcome, _ causes: [Cause], _ reference: ReferenceData, _ style: TextStyle
  ) {
    self.outcome = outcome
    self.causes = Dictionary(grouping: causes, by: \.file)
    words = reference.phrases
    self.style = style
  }

  /// The whole report, ended by a newline.
  /// - Parameter quiet: whether files without a finding but notes are passed over.
  package func text(quiet: Bool) -> String {
    let shown = outcome.files.indices.filter { file in
      !quiet || causes[file] != nil
        || outcome.findings(ofFile: file).contains { $0.severity != .note }
    }
    var text = shown.map { file($0) }.joined() + onWaivers
    // One blank line before the totals, whether the last file had findings or not.
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    return TextStyle.safe(
      text + rejected + totals + "\n" + SettingsText.text(outcome.settings, words, style))
  }

  /// Files beyond which those that were rejected are named once more at the end, where the eye is.
  private static let few = 3
  /// Rejected files that are named again.
  private static let named = 30

  private var rejected: String {
    let rejected = outcome.files.filter { $0.verdict == .rejected }
    guard outcome.files.count > Self.few, !rejected.isEmpty else { return "" }
    var text = style.paint(word("check.rejectedFiles"), .bold) + "\n"
    for file in rejected.prefix(Self.named) {
      let errors = Self.counts([(word("check.errors"), file.errors)])
      text += "  \(style.paint("✗", .red, .bold)) \(file.path) · \(errors)\n"
    }
    if rejected.count > Self.named {
      text +=
        "  " + words.text("check.more", style.language, ["n": "\(rejected.count - Self.named)"])
        + "\n"
    }
    return text + "\n"
  }

  /// What stands on the waivers file itself.
  private var onWaivers: String {
    let places = outcome.places(ofFile: outcome.files.count)
    guard let first = places.first else { return "" }
    let path = outcome.path(outcome.findings[first].place)
    return "• \(style.paint(path, .bold))\n\(groups(places))\n"
  }

  private func groups(_ places: some Sequence<Int>) -> String {
    let text = GroupText(outcome, words, style)
    return FindingGroup.grouped(places, of: outcome.findings)
      .map { "\n" + text.text($0) }.joined()
  }

  private func word(_ key: String) -> String { words[key][style.language] }

  // MARK: A file

  private func file(_ index: Int) -> String {
    let findings = outcome.places(ofFile: index)
    let file = outcome.files[index]
    let accepted = file.verdict == .accepted
    let mark = accepted ? style.paint("✓", .green) : style.paint("✗", .red, .bold)
    let verdict = style.paint(
      word("verdict.\(file.verdict.rawValue)"), accepted ? .green : .red, .bold)
    let plain = word("verdict.\(file.verdict.rawValue)")
    var text =
      "\(mark) \(style.paint(file.path, .bold))\n"
      + style.wrapped(
        // A count is not parted from its word.
        "\(plain) · \(description(file))".replacing(": ", with: ":\u{1F}"), lead: "    ",
        firstWord: (plain, verdict)
      ).replacing("\u{1F}", with: " ") + "\n"
    let causes = causes[index] ?? []
    let explaining = CauseText(outcome, words, style)
    for cause in causes { text += "\n" + explaining.text(cause) }
    text += groups(Cause.unexplained(findings, by: causes))
    return findings.isEmpty && causes.isEmpty ? text : text + "\n"
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

  // MARK: All files

  private var totals: String {
    let accepted = outcome.files.count { $0.verdict == .accepted }
    let files = Self.counts([
      (word("check.files"), outcome.files.count), (word("check.accepted"), accepted),
      (word("check.rejected"), outcome.files.count - accepted),
    ])
    let counts = FindingCounts(outcome.findings)
    let found = Self.counts(
      Severity.allCases.map { severity in
        (
          word("check.\(severity == .breach ? "breaches" : severity.rawValue + "s")"),
          counts[severity]
        )
      } + [(word("check.waivedCount"), outcome.findings.count - counts.all)])
    return style.paint(files, .bold) + (found.isEmpty ? "" : "\n\(found)")
  }
}
