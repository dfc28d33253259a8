package import SocialOrder

/// What record rules found, with the place and key of the record before them.
package struct RecordReport {
  package private(set) var findings: [Finding] = []
  private let file: Int
  private var row: Row?

  package init(file: Int) { self.file = file }

  /// Turns to the next record.
  mutating func turn(to row: Row) { self.row = row }

  /// Takes the findings so far away.
  package mutating func drain() -> [Finding] {
    if findings.isEmpty { return [] }
    defer { findings = [] }
    return findings
  }

  /// A finding on a column of the record before us; its value is what stands there, as given.
  package mutating func add(
    _ rule: RuleDeclaration, on column: some ColumnName, severity: Severity? = nil,
    expected: Argument? = nil, arguments: [String: Argument] = [:]
  ) {
    guard let row else { return }
    findings.append(
      Finding(
        rule, severity: severity, at: Place(file: file, line: row.line, sheet: row.sheet),
        column: column.name,
        record: row.keyParts, value: row.given(column.rawValue), expected: expected,
        arguments: arguments))
  }
}
