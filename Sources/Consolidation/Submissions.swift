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
  /// Its records, and the contract sums of its project records as far as they could be read.
  package var amounts: [ConservationGroup: Conservation.Amounts] = [:]
  /// Lines of project records whose contract sum could not be read.
  package var unreadableSums: [Int] = []
  /// The body whose records alone are counted; nil for those of all.
  private let administrator: BIN?

  package init(of administrator: BIN? = nil) { self.administrator = administrator }

  /// Counts a record.
  package mutating func count(_ row: Row) throws(ArithmeticOverflow) {
    if let administrator, row.administrator != administrator { return }
    let group = ConservationGroup(administrator: row.administrator, direction: row.direction)
    amounts[group, default: Conservation.Amounts()].records += 1
    guard row.kind == .projects else { return }
    if row.isWrong(ProjectColumn.contractSum.rawValue) { unreadableSums.append(row.line) }
    guard let sum = Project(row).contractSum else { return }
    let before = amounts[group]?.contractSum ?? .zero
    amounts[group]?.contractSum = try before.adding(sum)
  }
}

/// Where the text of an accepted record is to be had.
package protocol RecordTexts {
  func row(_ id: RecordID) -> Row
}
