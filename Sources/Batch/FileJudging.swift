internal import Consolidation
internal import Intake
internal import Rules
internal import SocialOrder

/// Takes each record of a file: judges it, counts it, takes down its facts, and keeps it where the forms want it.
final class FileJudging: RecordSink {
  private let judges: RecordJudges
  private let file: Int
  private let keepsText: Bool
  private let isSettled: Bool
  private let withdrawn: WithdrawnPlaces
  /// What was taken down: all in one, so that a record is one access to it.
  private(set) var taken: Taken
  private(set) var stores: [RecordKind: RecordStore] = [:]

  /// What is taken down of the records of a file.
  struct Taken {
    var report: RecordReport
    var findings: PackedSorter<Finding>
    var facts = FactSet()
    var keys: KeyTable
    var tally: FileTally
    /// Counted in a workspace only.
    var holdings: HoldingBook
    var hasOverflowed = false
    var withdrawnCounts: [RecordKind: Int] = [:]
    var counts = [Int](repeating: 0, count: RecordKind.allCases.count)
  }

  /// How many records of each kind there were.
  var records: [RecordKind: Int] {
    Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map {
        ($0, taken.counts[$0.ordinal] - taken.withdrawnCounts[$0, default: 0])
      }
    )
    .filter { $0.value > 0 }
  }

  /// - Parameters:
  ///   - file: its place in the batch.
  ///   - keys: the table under which the facts are taken down; what it holds stays in it.
  init(
    _ options: BatchOptions, _ judges: RecordJudges, at file: Int, known: BatchFile? = nil,
    _ withdrawn: WithdrawnPlaces = WithdrawnPlaces(), under keys: consuming KeyTable = KeyTable()
  ) {
    self.judges = judges
    self.withdrawn = withdrawn
    isSettled = known?.isSettled ?? false
    keepsText = options.keepsText
    self.file = file
    taken = Taken(
      report: RecordReport(file: file), findings: PackedSorter(options.findings), keys: keys,
      tally: FileTally(of: options.administrator), holdings: HoldingBook(isKept: known != nil))
  }

  func receive(_ finding: IntakeFinding) {
    if withdrawn.contains(finding) { return }
    taken.findings.add(Rulebook.finding(finding, inFile: file))
  }

  func receive(_ row: Row) {
    taken.receive(row, judges, withdrawn, isSettled: isSettled)
    guard keepsText else { return }
    let store = stores[row.kind] ?? RecordStore(row.kind, texts: row.texts)
    store.append(row)
    stores[row.kind] = store
  }

  /// Makes room for the facts of a whole file, of which a part has been read.
  /// - Parameters:
  ///   - bytes: of the file.
  ///   - part: of them, what was read.
  func makeRoom(for bytes: Int, after part: Int) { taken.facts.makeRoom(for: bytes, after: part) }

  /// Hands over what was found and taken down.
  func drain() -> (findings: PackedSorter<Finding>, facts: FactSet, keys: KeyTable) {
    taken.findings.settle()
    defer {
      taken.facts = FactSet()
      taken.keys = KeyTable()
    }
    return (taken.findings, taken.facts, taken.keys)
  }
}

extension FileJudging.Taken {
  mutating func receive(
    _ row: Row, _ judges: RecordJudges, _ withdrawn: WithdrawnPlaces, isSettled: Bool
  ) {
    let index = counts[row.kind.ordinal]
    counts[row.kind.ordinal] = index + 1
    if withdrawn.isEmpty || !withdrawn.contains(row) {
      take(row, index, judges, isSettled: isSettled)
    } else {
      tally.withdrawn.append(Place(file: 0, line: row.line, sheet: row.sheet))
      withdrawnCounts[row.kind, default: 0] += 1
    }
  }

  @inline(__always)
  private mutating func take(_ row: Row, _ index: Int, _ judges: RecordJudges, isSettled: Bool) {
    judges.judge(row, &report)
    for finding in report.drain() { findings.add(finding) }
    do {
      try tally.count(row)
      if holdings.isKept { try holdings.count(row) }
    } catch {
      hasOverflowed = true
    }
    let id = RecordID(file: 0, kind: row.kind, index: index, line: row.line, sheet: row.sheet)
    let broken = facts.broken.count
    facts.add(row, id: id, keys: &keys)
    if isSettled, facts.broken.count > broken { tally.leaveUnplaced(row, id) }
  }
}
