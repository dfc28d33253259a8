import SocialOrder

/// `since` of `check --format json`: what changed since an earlier check.
enum SinceJSON {
  static func document(_ changes: Changes, _ outcome: CheckOutcome) -> JSON {
    .object([
      ("path", .string(changes.path)),
      (
        "findings",
        .object([
          ("fixed", .array(changes.fixed.map(finding))),
          ("remaining", .array(changes.remaining.map { finding(outcome, $0) })),
          ("new", .array(changes.new.map { finding(outcome, $0) })),
        ])
      ),
      ("records", changes.records.map(records) ?? .null),
    ])
  }

  private static func finding(_ outcome: CheckOutcome, _ index: Int) -> JSON {
    let finding = outcome.findings[index]
    return self.finding(
      Changes.Earlier(
        code: finding.rule.code, severity: finding.severity, path: outcome.path(finding.place),
        line: finding.place.line, column: finding.column, record: finding.record))
  }

  private static func finding(_ finding: Changes.Earlier) -> JSON {
    var members: [(String, JSON)] = [
      ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
      ("path", .string(finding.path)), ("line", .optional(finding.line)),
    ]
    if let column = finding.column { members.append(("column", .string(column))) }
    if !finding.record.isEmpty { members.append(("record", key(finding.record))) }
    return .object(members)
  }

  private static func records(_ records: Changes.Records) -> JSON {
    .object([
      ("added", .array(records.added.map(record))),
      ("removed", .array(records.removed.map(record))),
      ("changed", .array(records.changed.map(record))),
      ("unchanged", .number(records.unchanged)),
    ])
  }

  private static func record(_ record: Changes.Record) -> JSON {
    var members: [(String, JSON)] = [
      ("kind", .string(record.kind.rawValue)), ("record", key(record.key)),
      ("path", .string(record.path)), ("line", .number(record.line)),
    ]
    if !record.columns.isEmpty {
      members.append(("columns", .array(record.columns.map { .string($0) })))
    }
    return .object(members)
  }

  private static func key(_ parts: [KeyPart]) -> JSON {
    .object(parts.map { ($0.column, .string($0.value)) })
  }
}
