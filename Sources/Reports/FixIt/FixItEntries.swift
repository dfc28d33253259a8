import SocialOrder

/// What the first sheet lists of one file: causes, then findings of one rule and column; and where each came to stand.
struct FixItEntries {
  struct Entry {
    let cause: Cause?
    /// Of a cause, those that it explains.
    let findings: [Finding]
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
  let marking: [Finding]
  private var entryOf: [Int] = []
  private var byLine: [Line: [Int]] = [:]

  private struct Line: Hashable {
    let sheet: Int
    let line: Int
  }

  /// - Parameter file: its place in the batch.
  init(_ outcome: CheckOutcome, _ causes: [Cause], file: Int) {
    let causes = causes.filter { $0.file == file }
    var causeOf: [Int: Int] = [:]
    for (index, cause) in causes.enumerated() {
      for finding in cause.findings { causeOf[finding] = index }
      entries.append(Entry(cause: cause, findings: cause.findings.map { outcome.findings[$0] }))
    }
    var marking: [Finding] = []
    var others: [Finding] = []
    var entryOf: [Int] = []
    for (index, finding) in outcome.findings.enumerated() where finding.place.file == file {
      if causeOf[index] == nil { others.append(finding) }
      guard finding.severity != .note, finding.waiver == nil, let line = finding.place.line else {
        continue
      }
      byLine[Line(sheet: finding.place.sheet, line: line), default: []].append(marking.count)
      marking.append(finding)
      entryOf.append(causeOf[index] ?? -1)
    }
    var places: [GroupKey: Int] = [:]
    for group in FindingGroup.grouped(others) {
      places[GroupKey(group.first)] = entries.count
      entries.append(Entry(cause: nil, findings: group.findings))
    }
    for index in marking.indices where entryOf[index] < 0 {
      entryOf[index] = places[GroupKey(marking[index])] ?? -1
    }
    self.marking = marking
    self.entryOf = entryOf
  }

  /// What tells the groups of `FindingGroup` apart.
  private struct GroupKey: Hashable {
    let severity: Severity
    let code: String
    let column: String?
    let sheet: Int
    let waiver: Int

    init(_ finding: Finding) {
      severity = finding.severity
      code = finding.rule.code
      column = finding.column
      sheet = finding.place.sheet
      waiver = finding.waiver?.line ?? 0
    }
  }

  /// The marking findings of a row.
  func findings(of row: SentRow) -> [Int] {
    let found = byLine[Line(sheet: row.sheet.number, line: row.line)] ?? []
    guard let kind = row.sheet.kind else { return found }
    // All of an XML file may stand on one line: its records are told apart by their keys.
    return found.filter { index in
      let finding = marking[index]
      return (finding.record.isEmpty || finding.record == row.key)
        && finding.column.map { kind.index(of: $0) != nil } ?? true
    }
  }

  /// Takes down where a finding came to stand.
  mutating func stands(_ finding: Int, at cell: Cell) {
    let entry = entryOf[finding]
    guard entry >= 0, entries[entry].cells.count < Self.linked,
      !entries[entry].cells.contains(cell)
    else { return }
    entries[entry].cells.append(cell)
  }
}
