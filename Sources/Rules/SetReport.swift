package import SocialOrder

/// What a set rule found about a record, before the record has been read again for its words.
package struct SetFinding: Sendable {
  package let rule: RuleDeclaration
  package let severity: Severity
  package let record: RecordID
  package let column: String?
  package let expected: Argument?
  package let arguments: [String: Argument]
  package let related: [RecordID]
}

/// What is not checked in a file, and which kinds of record would let it be.
package struct UncheckedFile: Sendable, Hashable {
  package let file: Int
  package let kind: RecordKind
  package let administrator: BIN
  package let period: Period
}

/// What set rules found.
package struct SetReport {
  package private(set) var findings: [SetFinding] = []
  /// The checks that were left out because a kind of record was not given.
  package private(set) var unchecked: Set<UncheckedFile> = []

  package init() {}

  /// A finding on a record's column (or none: the record as a whole). Nothing where the rule is not yet in force for the
  /// record's period.
  package mutating func add(
    _ rule: RuleDeclaration, about fact: some Fact, on column: (some ColumnName)?,
    severity: Severity? = nil, expected: Argument? = nil, arguments: [String: Argument] = [:],
    related: [RecordID] = []
  ) {
    guard rule.isEffective(for: fact.period) else { return }
    findings.append(
      SetFinding(
        rule: rule, severity: severity ?? rule.severity, record: fact.id, column: column?.name,
        expected: expected, arguments: arguments, related: related))
  }

  /// Says that the rule could not be judged for a record's file, because no records of a kind were given for the
  /// administrator and period.
  package mutating func leaveUnchecked(
    _ fact: some Fact, without kind: RecordKind, for period: Period
  ) {
    guard NotChecked.isDue(for: period) else { return }
    unchecked.insert(
      UncheckedFile(
        file: Int(fact.id.file), kind: kind, administrator: fact.administrator, period: period))
  }
}
