package import SocialOrder

/// What a batch hands to the consolidation: the facts of all records, which files were accepted, and what was read.
package struct Submissions: Sendable {
  /// Sorted by natural key.
  package let facts: FactSet
  package let keys: KeyTable
  package let files: [FileTally]

  package init(facts: FactSet, keys: KeyTable, files: [FileTally]) {
    self.facts = facts
    self.keys = keys
    self.files = files
  }
}

/// What was counted of a file while it was read, whatever became of its records: the other side of the conservation check.
package struct FileTally: Sendable {
  package var isAccepted = false
  package var records = 0
  /// The contract sums of its project records, as far as they could be read.
  package var contractSum = Money.zero
  /// Lines of project records whose contract sum could not be read.
  package var unreadableSums: [Int] = []
  /// The body whose records alone are counted; nil for those of all.
  private let administrator: BIN?

  package init(of administrator: BIN? = nil) { self.administrator = administrator }

  /// Counts a record.
  package mutating func count(_ row: Row) throws(ArithmeticOverflow) {
    if let administrator, row.administrator != administrator { return }
    records += 1
    guard row.kind == .projects else { return }
    if row.isWrong(ProjectColumn.contractSum.rawValue) { unreadableSums.append(row.line) }
    contractSum = try contractSum.adding(Project(row).contractSum ?? .zero)
  }
}

/// Where the text of an accepted record is to be had.
package protocol RecordTexts {
  func row(_ id: RecordID) -> Row
}
