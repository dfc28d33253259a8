/// What a check finds otherwise than an earlier one: by the code, the record's key and the column of each finding, wherever
/// its line has moved. Notes and what was waived are no defects, and are not compared.
package struct Changes: Sendable {
  /// Of an earlier check: what is known of it without its rule.
  package struct Earlier: Sendable {
    package let code: String
    /// What its rule asks for; nil for a code that this program does not know.
    package let title: Texts?
    package let severity: Severity
    package let path: String
    package let line: Int?
    package let column: String?
    package let record: [KeyPart]

    package init(
      code: String, title: Texts? = nil, severity: Severity, path: String, line: Int?,
      column: String?, record: [KeyPart]
    ) {
      self.code = code
      self.title = title
      self.severity = severity
      self.path = path
      self.line = line
      self.column = column
      self.record = record
    }
  }

  /// A record by its key, and where it stands.
  package struct Record: Sendable {
    package let kind: RecordKind
    package let key: [KeyPart]
    package let path: String
    package let line: Int
    /// Those whose values differ, where the record was changed.
    package var columns: [String]

    package init(
      kind: RecordKind, key: [KeyPart], path: String, line: Int, columns: [String] = []
    ) {
      self.kind = kind
      self.key = key
      self.path = path
      self.line = line
      self.columns = columns
    }
  }

  /// What became of records, in whatever order they stand.
  package struct Records: Sendable {
    package var added: [Record] = []
    package var removed: [Record] = []
    package var changed: [Record] = []
    package var unchanged = 0

    package init() {}
  }

  /// What was compared with, as it was named.
  package let path: String
  package let fixed: [Earlier]
  /// Places in the findings of this check.
  package let remaining: [Int]
  package let new: [Int]
  /// Nil where the earlier findings alone are known, and not the files.
  package let records: Records?

  /// - Parameters:
  ///   - byCanonicalKey: whether keys are compared as they were read; else as they were written.
  package init(
    path: String, earlier: [Earlier], now outcome: CheckOutcome, records: Records?,
    byCanonicalKey: Bool
  ) {
    self.path = path
    self.records = records
    var known: [Identity: [Int]] = [:]
    for (index, finding) in earlier.enumerated().reversed() {
      let identity = Identity(
        finding.code, finding.column, finding.record, canonical: byCanonicalKey)
      known[identity, default: []].append(index)
    }
    var gone = Set(earlier.indices)
    var remaining: [Int] = []
    var new: [Int] = []
    for (index, finding) in outcome.findings.enumerated()
    where finding.severity != .note && finding.waiver == nil {
      let identity = Identity(
        finding.rule.code, finding.column, finding.record, canonical: byCanonicalKey)
      if let match = known[identity]?.popLast() {
        gone.remove(match)
        remaining.append(index)
      } else {
        new.append(index)
      }
    }
    self.remaining = remaining
    self.new = new
    fixed = gone.sorted().map { earlier[$0] }
  }

  private struct Identity: Hashable {
    let code: String
    let column: String?
    let key: [String]

    init(_ code: String, _ column: String?, _ record: [KeyPart], canonical: Bool) {
      self.code = code
      self.column = column
      key = record.map { "\($0.column)=\((canonical ? $0.canonical : nil) ?? $0.value)" }.sorted()
    }
  }
}
