package import SocialOrder

/// What a batch hands to the consolidation: the facts of all records, which files were accepted, and what was read. The files
/// stand in the order in which they count: a later one supersedes an earlier one.
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
  /// Records of a file that was accepted before whose key cannot be read any more, since reference data changed: shown, and
  /// not counted.
  package private(set) var unplaced: [Unplaced] = []
  /// Records that were withdrawn: they count in nothing.
  package var withdrawn: [Place] = []
  /// The body whose records alone are counted; nil for those of all.
  private let administrator: BIN?

  /// A record that can be put in no place of a report by its key.
  package struct Unplaced: Sendable {
    package let record: RecordID
    let group: ConservationGroup
    let contractSum: Money
  }

  package init(of administrator: BIN? = nil) { self.administrator = administrator }

  /// Takes down a record, counted before, whose key could not be read.
  package mutating func leaveUnplaced(_ row: Row, _ record: RecordID) {
    if let administrator, row.administrator != administrator { return }
    unplaced.append(
      Unplaced(
        record: record,
        group: ConservationGroup(administrator: row.administrator, direction: row.direction),
        contractSum: row.kind == .projects ? Project(row).contractSum ?? .zero : .zero))
  }

  /// The same as that of a file by its place in the batch.
  package func moved(toFile file: Int) -> FileTally {
    var moved = self
    moved.unplaced = unplaced.map { lost in
      var record = lost.record
      record.file = Int32(file)
      return Unplaced(record: record, group: lost.group, contractSum: lost.contractSum)
    }
    for index in withdrawn.indices { moved.withdrawn[index].file = file }
    return moved
  }

  /// Adds what was counted of the next piece of the same file, of which nothing is withdrawn and nothing unplaced.
  package mutating func add(_ next: FileTally) throws(ArithmeticOverflow) {
    for (group, amounts) in next.amounts {
      try self.amounts[group, default: Conservation.Amounts()].add(amounts)
    }
    unreadableSums += next.unreadableSums
  }

  /// Counts a record.
  package mutating func count(_ row: Row) throws(ArithmeticOverflow) {
    if let administrator, row.administrator != administrator { return }
    let group = ConservationGroup(administrator: row.administrator, direction: row.direction)
    guard row.kind == .projects else {
      amounts[group, default: Conservation.Amounts()].records += 1
      return
    }
    if row.isWrong(ProjectColumn.contractSum.rawValue) { unreadableSums.append(row.line) }
    try amounts[group, default: Conservation.Amounts()].count(Project(row).contractSum)
  }
}

/// Where the text of an accepted record is to be had.
package protocol RecordTexts {
  func row(_ id: RecordID) -> Row
  /// The columns that could be read, and those in which something stands that could not: masks, as a row has them.
  func columns(_ id: RecordID) -> (filled: UInt64, wrong: UInt64)
}

extension RecordTexts {
  package func columns(_ id: RecordID) -> (filled: UInt64, wrong: UInt64) {
    let row = row(id)
    return (row.filled, row.wrong)
  }
}
