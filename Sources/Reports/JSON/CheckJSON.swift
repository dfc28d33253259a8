package import SocialOrder

/// `check --format json`, to the letter of the contract.
package enum CheckJSON {
  /// - Parameter changes: since an earlier check, where one was named.
  package static func document(
    _ outcome: CheckOutcome, _ language: Language, since changes: Changes? = nil
  ) -> JSON {
    .object(
      members(outcome, language)
        + (changes.map { [("since", SinceJSON.document($0, outcome))] } ?? []))
  }

  private static func members(_ outcome: CheckOutcome, _ language: Language) -> [(String, JSON)] {
    [
      ("tool", tool), ("edition", .string(Tool.edition)), ("as_of", .string(outcome.asOf.iso)),
      ("lang", .string(language.rawValue)), ("files", .array(outcome.files.map(file))),
      (
        "findings",
        .made(count: outcome.findings.count) { finding(outcome.findings[$0], outcome, language) }
      ),
    ]
  }

  static let tool = JSON.object([
    ("name", .string(Tool.name)), ("version", .string(Tool.version)),
  ])

  static func file(_ file: FileOutcome) -> JSON {
    .object([
      ("path", .string(file.path)), ("sha256", .optional(file.sha256)),
      ("format", .optional(file.format?.rawValue)), ("kind", kind(file)),
      ("encoding", .optional(file.encoding)), ("delimiter", .optional(file.delimiter)),
      ("records", .number(file.records)), ("verdict", .string(file.verdict.rawValue)),
      ("errors", .number(file.errors)), ("breaches", .number(file.breaches)),
      ("warnings", .number(file.warnings)), ("notes", .number(file.notes)),
    ])
  }

  /// One kind for CSV, a list for XML and workbooks, null where unknown.
  private static func kind(_ file: FileOutcome) -> JSON {
    if file.kinds.isEmpty { return .null }
    if file.format == .csv { return .string(file.kinds[0].rawValue) }
    return .array(file.kinds.map { .string($0.rawValue) })
  }

  private static func finding(_ finding: Finding, _ outcome: CheckOutcome, _ language: Language)
    -> JSON
  {
    var members: [(String, JSON)] = [
      ("code", .string(finding.rule.code)), ("severity", .string(finding.severity.rawValue)),
      ("basis", .optional(finding.rule.basis?.rawValue)),
      ("path", .string(outcome.path(finding.place))),
      ("line", .optional(finding.place.line)),
    ]
    if let column = finding.column { members.append(("column", .string(column))) }
    if !finding.record.isEmpty {
      members.append(
        ("record", .object(finding.record.map { ($0.column, .string($0.value)) })))
    }
    members += [
      ("value", .optional(finding.value)),
      ("expected", .optional(finding.expected?.canonical(language))),
      ("message", .string(message(finding, outcome, language))),
      ("help", .string(finding.help(language))),
      ("paragraph", .optional(finding.rule.citation?.code)),
      (
        "related",
        .array(
          finding.related.map { place in
            .object([
              ("path", .string(outcome.path(place))), ("line", .optional(place.line)),
            ])
          })
      ), ("waiver", finding.waiver.map(waiver) ?? .null),
    ]
    return .object(members)
  }

  /// The message, after the name of the sheet where a workbook has several: `line` is the sheet's row.
  private static func message(_ finding: Finding, _ outcome: CheckOutcome, _ language: Language)
    -> String
  {
    let message = finding.message(language)
    return outcome.sheet(finding.place).map {
      outcome.phrases.text("check.sheet", language, ["name": $0]) + ": " + message
    } ?? message
  }

  private static func waiver(_ waiver: Waiver) -> JSON {
    .object([
      ("decision", .string(waiver.decision)), ("approved_by", .string(waiver.approvedBy)),
      ("reason", .string(waiver.reason)), ("from", .string(waiver.from.iso)),
      ("until", .string(waiver.until.iso)),
    ])
  }
}
