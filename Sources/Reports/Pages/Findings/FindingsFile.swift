internal import SocialOrder

/// One file on the page of findings: the verdict, what is likely behind it, then what was found, by weight and rule.
struct FindingsFile {
  struct View: PageView {
    let id: String
    let path: HTML
    let verdict: [Verdict]
    let facts: [HTML]
    let causesTitle: [HTML]
    let causes: [CauseView]
    let severities: [SeverityView]
    let passedOver: [HTML]
    let kept: [KeptRecords.View]
  }

  struct Verdict: PageView {
    let look: String
    let text: HTML
  }

  struct CauseView: PageView {
    let title: HTML
    let text: HTML
    let examples: [HTML]
    let todo: [HTML]
    let rest: [FindingRows.List]
  }

  struct SeverityView: PageView {
    let look: String
    let title: HTML
    let meaning: [HTML]
    let groups: [GroupView]
  }

  struct GroupView: PageView {
    let heading: HTML
    let about: HTML
    let message: [HTML]
    let todo: [HTML]
    let ground: [HTML]
    let grid: [Grid]
    let rest: [FindingRows.List]
    let unshown: [HTML]
  }

  private let outcome: CheckOutcome
  private let words: PageWords
  private let rows: FindingRows

  init(_ outcome: CheckOutcome, _ words: PageWords) {
    self.outcome = outcome
    self.words = words
    rows = FindingRows(outcome, words)
  }

  static func id(_ file: Int, _ language: Language) -> String {
    "\(language.rawValue)-file-\(file + 1)"
  }

  func view(
    _ file: Int, _ places: Range<Int>, _ causes: [Cause], kept: [KeptRecords] = [],
    _ allowance: inout FindingsAllowance
  ) -> View {
    let groups = FindingGroup.grouped(
      Cause.unexplained(places, by: causes), of: outcome.findings)
    var severities: [SeverityView] = []
    let causes = causes.map { cause($0, &allowance) }
    var passedOver = 0
    for severity in Severity.allCases {
      let mine = groups.filter { $0.first.severity == severity }
      guard !mine.isEmpty else { continue }
      var shown: [GroupView] = []
      for group in mine {
        guard allowance.takeGroup() else {
          passedOver += group.findings.count
          continue
        }
        shown.append(self.group(group, &allowance))
      }
      let count = mine.reduce(0) { $0 + $1.findings.count }
      severities.append(
        SeverityView(
          look: severity.rawValue, title: .text(words.count(count, severity.rawValue)),
          meaning: [words("severity.\(severity.rawValue).meaning")], groups: shown))
    }
    let about = file < outcome.files.count ? outcome.files[file] : nil
    return View(
      id: Self.id(file, words.language), path: .text(path(places, file)),
      verdict: about.map {
        [Verdict(look: $0.verdict.rawValue, text: .text(verdict($0, file)))]
      } ?? [],
      facts: about.map { [.text(facts($0))] } ?? [],
      causesTitle: causes.isEmpty ? [] : [words("findings.causes")], causes: causes,
      severities: severities,
      passedOver: passedOver == 0
        ? [] : [words("findings.passedOver", ["findings": words.count(passedOver, "finding")])],
      kept: KeptRecords.views(kept, words))
  }

  private func path(_ places: Range<Int>, _ file: Int) -> String {
    file < outcome.files.count
      ? outcome.files[file].path
      : places.first.map { outcome.path(outcome.findings[$0].place) } ?? ""
  }

  // MARK: The file

  /// The verdict in one sentence.
  private func verdict(_ file: FileOutcome, _ number: Int) -> String {
    let values = [
      "errors": words.count(file.errors, "error"),
      "breaches": words.count(file.breaches, "breach"),
      "warnings": words.count(file.warnings, "warning"),
    ]
    if file.verdict == .rejected {
      let awaits = outcome.awaitsDecision(number)
      return words.plain("findings.verdict.\(awaits ? "undecided" : "rejected")", values)
    }
    if file.breaches > 0 { return words.plain("findings.verdict.breaches", values) }
    return words.plain(
      file.warnings > 0 ? "findings.verdict.warnings" : "findings.verdict.clean", values)
  }

  private func facts(_ file: FileOutcome) -> String {
    let kinds = file.kinds.map { $0.title[words.language] }.joined(separator: ", ")
    var parts = [kinds.isEmpty ? words.plain("check.unknownKind") : kinds]
    if let format = file.format {
      parts.append(words.count(file.records, "record"))
      let delimiter = file.delimiter.map { $0 == "\t" ? " «tab»" : " «\($0)»" } ?? ""
      parts.append(format.rawValue.uppercased() + delimiter)
    }
    if let encoding = file.encoding { parts.append(encoding) }
    if let sha256 = file.sha256 { parts.append("SHA-256 \(sha256.prefix(16))…") }
    return parts.joined(separator: " · ")
  }

  // MARK: Causes and groups

  private func cause(_ cause: Cause, _ allowance: inout FindingsAllowance) -> CauseView {
    let said = CauseWords(words.reference.phrases, words.language)
    let examples = cause.examples.map { example -> HTML in
      let value = example.value.text(words.language)
      return .joined([
        .element("b", [:], words("check.line", ["n": "\(example.line)"])),
        .text(" · \(example.column.labels[words.language]): "),
        value.isEmpty ? words("example.empty") : .element("code", [:], .text(value)),
      ])
    }
    let rest = FindingPicks(
      outcome.findings,
      cause.findings.filter { place in
        let finding = outcome.findings[place]
        return !cause.examples.contains {
          $0.line == finding.place.line && $0.column.name == finding.column
        }
      })
    let count = words.plain(
      "cause.count", ["n": words.number(cause.records), "of": words.number(cause.outOf)])
    return CauseView(
      title: words(cause.isSuspicion ? "cause.suspicion" : "cause.title"),
      text: .text("\(said.text(cause, outcome)) \(count)"), examples: examples,
      todo: [todo(said.todo(cause, outcome))], rest: rows.rest(rest, &allowance).lists)
  }

  private func todo(_ text: String) -> HTML {
    .joined([.element("strong", [:], words("check.todo")), .text(": \(text)")])
  }

  private func group(_ group: FindingGroup, _ allowance: inout FindingsAllowance) -> GroupView {
    let first = group.first
    let oneThing = group.saysOneThing(words.language)
    // A title says what the rule asks for: alone it would read as if all were well.
    let title =
      first.severity == .note
      ? first.rule.title[words.language]
      : first.rule.requirement("findings.rule", words.reference.phrases, words.language)
    let shown = rows.shown(
      group.findings, caption: words.plain("findings.where", ["code": first.rule.code]),
      saysOneThing: oneThing, &allowance)
    return GroupView(
      heading: .text(title), about: .text(about(group)),
      message: oneThing ? [.text(first.message(words.language))] : [],
      todo: advice(first),
      ground: ground(first).map { [.text($0)] } ?? [], grid: shown.grid, rest: shown.lists,
      unshown: shown.unshown == 0
        ? []
        : [words("findings.passedOver", ["findings": words.count(shown.unshown, "finding")])])
  }

  /// `«Балл» · лист «Баллы» · 12 · score-range`.
  private func about(_ group: FindingGroup) -> String {
    let first = group.first
    let column = first.column.map { name in
      let kinds =
        first.place.file < outcome.files.count ? outcome.files[first.place.file].kinds : []
      let column = kinds.lazy.compactMap { kind in kind.index(of: name).map { kind.columns[$0] } }
        .first
      return column.map { "«\($0.labels[words.language])»" } ?? name
    }
    let sheet = outcome.sheet(first.place).map { words.plain("check.sheet", ["name": $0]) }
    let waived = first.waiver == nil ? nil : words.plain("check.waived")
    return [
      column, sheet, waived, words.count(group.findings.count, "place"), first.rule.code,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// What to do; a note asks for nothing, and of what is waived the decision is told.
  private func advice(_ finding: Finding) -> [HTML] {
    if let waiver = finding.waiver {
      let values = [
        "decision": waiver.decision, "by": waiver.approvedBy, "reason": waiver.reason,
        "until": waiver.until.text(words.language),
      ]
      return [words("check.waiver", values)]
    }
    return finding.severity == .note ? [] : [todo(finding.help(words.language))]
  }

  private func ground(_ finding: Finding) -> String? {
    guard finding.rule.basis == .order, finding.severity != .note,
      let citation = finding.rule.citation
    else { return nil }
    return "\(words.plain("check.ground")): \(citation.text(words.language))"
  }
}
