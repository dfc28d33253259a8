import SocialOrder

/// What the first sheet lists of one file: causes, then findings of one rule and column; and where each came to stand.
struct FixItEntries {
  struct Entry {
    let cause: Cause?
    /// Of a cause, those that it explains.
    let findings: FindingPicks
    var cells: [Cell] = []
  }

  /// A cell of the returned workbook.
  struct Cell: Hashable {
    let sheet: String
    let name: String
  }

  /// Cells that an entry links to.
  static let linked = 6

  private(set) var entries: [Entry] = []
  /// The findings that mark cells: those of rows, but for notes and what was waived.
  let marking: FindingPicks
  /// Of each of them its line, rising, and its entry.
  private var lines: [Int32] = []
  private var entryOf: [Int32] = []
  /// Of the line with many findings that was asked for last.
  private var keyed: KeyedLine?

  /// - Parameter file: its place in the batch.
  init(_ outcome: CheckOutcome, _ causes: [Cause], file: Int) {
    let (causes, places) = (causes.filter { $0.file == file }, outcome.places(ofFile: file))
    var entryOfCause = [Int32](repeating: Self.none, count: places.count)
    for (index, cause) in causes.enumerated() {
      for finding in cause.findings { entryOfCause[finding - places.lowerBound] = Int32(index) }
      entries.append(
        Entry(cause: cause, findings: FindingPicks(outcome.findings, cause.findings)))
    }
    var entryOfGroup: [FindingGroup.Key: Int32] = [:]
    let others = Cause.unexplained(places, by: causes)
    for group in FindingGroup.grouped(others, of: outcome.findings) {
      entryOfGroup[FindingGroup.Key(group.first)] = Int32(entries.count)
      entries.append(Entry(cause: nil, findings: group.findings))
    }
    var marking: [Int32] = []
    for place in places {
      let finding = outcome.findings[place]
      guard finding.severity != .note, finding.waiver == nil, let line = finding.place.line else {
        continue
      }
      marking.append(Int32(place))
      lines.append(Int32(line))
      let entry = entryOfCause[place - places.lowerBound]
      entryOf.append(
        entry == Self.none ? entryOfGroup[FindingGroup.Key(finding)] ?? Self.none : entry)
    }
    self.marking = FindingPicks(outcome.findings, marking[...])
  }

  private static let none: Int32 = -1

  /// The marking findings of a row.
  mutating func findings(of row: SentRow) -> [Int] {
    let onLine = findings(onLine: Int32(row.line))
    guard let kind = row.sheet.kind else {
      return onLine.filter { marking[$0].place.sheet == row.sheet.number }
    }
    // All of an XML file may stand on one line: its records are told apart by their keys.
    return candidates(onLine, row).filter { index in
      let finding = marking[index]
      return finding.place.sheet == row.sheet.number
        && (finding.record.isEmpty || finding.record == row.key)
        && finding.column.map { kind.index(of: $0) != nil } ?? true
    }
  }

  /// From how many findings on a line they are looked up by key.
  private static let many = 16

  private mutating func candidates(_ onLine: Range<Int>, _ row: SentRow) -> [Int] {
    if onLine.count < Self.many { return Array(onLine) }
    let line = Int32(row.line)
    let known = keyed?.line == line ? keyed : nil
    let index = known ?? KeyedLine(line, onLine, of: marking)
    keyed = index
    return index.findings(of: row.key)
  }

  private func findings(onLine line: Int32) -> Range<Int> {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low..<low + lines[low...].prefix { $0 == line }.count
  }

  /// Takes down where a finding came to stand.
  mutating func stands(_ finding: Int, at cell: Cell) {
    let entry = Int(entryOf[finding])
    guard entry >= 0, entries[entry].cells.count < Self.linked,
      !entries[entry].cells.contains(cell)
    else { return }
    entries[entry].cells.append(cell)
  }
}
