/// Everything that is said of a rule: one value, in the rule's own file.
package final class RuleDeclaration: Sendable {
  /// Never reused: `contract-after-start`.
  package let code: String
  package let group: RuleGroup
  package let severity: Severity
  /// The weaker severity that some cases have, where rules.md gives two (`B / W`).
  package let milder: Severity?
  package let basis: Basis?
  package let citation: Citation?
  /// The column that it speaks of, where it is always the same one.
  package let column: String?
  /// The first period whose records it judges: none earlier than 2021-H2, when this edition came into force. Nil: always.
  package let since: Period?
  /// Whether it concludes from the term of a project or a discussion: such a rule is silent where `term-order` or
  /// `discussion-dates` has spoken.
  package let restsOnTerm: Bool
  /// Whether somebody has to decide before the file is corrected and sent again: what to do then stands in its help alone.
  package let awaitsDecision: Bool
  /// The reference data that it judges by.
  package let tables: [RuleTable]
  /// What is checked, in a sentence.
  package let title: Texts
  /// What is wrong, with `{name}` where an argument stands; `{value}` and `{expected}` are always there.
  package let message: Texts
  /// What to do.
  package let help: Texts
  /// Made when they are asked for: some hold megabytes, and no run of ours needs them.
  package var examples: [Example] { makeExamples() }
  private let makeExamples: @Sendable () -> [Example]

  package init(
    _ code: String, _ group: RuleGroup, _ severity: Severity, or milder: Severity? = nil,
    basis: Basis?, citation: Citation? = nil, column: String? = nil,
    since: Period? = .half(2021, 2), restsOnTerm: Bool = false,
    awaitsDecision: Bool = false, tables: [RuleTable] = [],
    title: Texts, message: Texts, help: Texts,
    examples: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.code = code
    self.group = group
    self.severity = severity
    self.milder = milder
    self.basis = basis
    self.citation = citation
    self.column = column
    self.since = since
    self.restsOnTerm = restsOnTerm
    self.awaitsDecision = awaitsDecision
    self.tables = tables
    self.title = title
    self.message = message
    self.help = help
    makeExamples = examples
  }
}

/// A failing or passing case of a rule: its documentation and its test.
package struct Example: Sendable {
  package enum Input: Sendable {
    /// Records in canonical form, each given by what differs from a good record of its kind.
    case records([(kind: RecordKind, changes: [String: String])])
    /// A whole file.
    case file([UInt8])
  }

  /// Whether the rule speaks.
  package let fails: Bool
  package let asOf: CivilDate
  /// The day on which the files count as received; nil where none is given.
  package let received: CivilDate?
  /// The lines of a reference file that stands beside the records, without its header; nil where the built-in data do.
  package let reference: Reference?
  package let input: Input

  package struct Reference: Sendable {
    package let file: ReferenceFile
    package let lines: String

    package init(_ file: ReferenceFile, _ lines: String) {
      self.file = file
      self.lines = lines
    }

    /// The whole file.
    package var text: String { file.columns.joined(separator: ",") + "\n" + lines + "\n" }
  }

  package static let defaultDay = CivilDate(days: 20_640)  // 6 July 2026

  package init(
    fails: Bool, asOf: CivilDate = defaultDay, received: CivilDate? = nil,
    reference: Reference? = nil, input: Input
  ) {
    self.reference = reference
    self.fails = fails
    self.asOf = asOf
    self.received = received
    self.input = input
  }

  package static func fails(
    _ records: (kind: RecordKind, changes: [String: String])..., asOf: CivilDate = defaultDay,
    received: CivilDate? = nil, reference: Reference? = nil
  ) -> Example {
    Example(
      fails: true, asOf: asOf, received: received, reference: reference, input: .records(records))
  }

  package static func passes(
    _ records: (kind: RecordKind, changes: [String: String])..., asOf: CivilDate = defaultDay,
    received: CivilDate? = nil, reference: Reference? = nil
  ) -> Example {
    Example(
      fails: false, asOf: asOf, received: received, reference: reference, input: .records(records))
  }

  package static func fails(file: String, asOf: CivilDate = defaultDay) -> Example {
    Example(fails: true, asOf: asOf, input: .file(Array(file.utf8)))
  }

  package static func passes(file: String, asOf: CivilDate = defaultDay) -> Example {
    Example(fails: false, asOf: asOf, input: .file(Array(file.utf8)))
  }

  package static func fails(bytes: [UInt8], asOf: CivilDate = defaultDay) -> Example {
    Example(fails: true, asOf: asOf, input: .file(bytes))
  }

  package static func passes(bytes: [UInt8], asOf: CivilDate = defaultDay) -> Example {
    Example(fails: false, asOf: asOf, input: .file(bytes))
  }
}
