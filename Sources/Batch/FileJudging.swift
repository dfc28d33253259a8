internal import Consolidation
internal import Intake
internal import Rules
internal import SocialOrder

/// Takes each record of a file: judges it, counts it, takes down its facts, and keeps it where the forms want it.
final class FileJudging: RecordSink {
  private let judges: RecordJudges
  private let keepsText: Bool
  private let isSettled: Bool
  private let withdrawn: WithdrawnPlaces
  /// Counted in a workspace only.
  private(set) var holdings: HoldingBook
  var report = RecordReport(file: 0)
  private(set) var facts = FactSet()
  private(set) var keys = KeyTable()
  private(set) var tally: FileTally
  private(set) var stores: [RecordKind: RecordStore] = [:]
  private(set) var hasOverflowed = false
  private var withdrawnCounts: [RecordKind: Int] = [:]
  private var counts = [Int](repeating: 0, count: RecordKind.allCases.count)

  /// How many records of each kind there were.
  var records: [RecordKind: Int] {
    Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map {
        ($0, counts[$0.ordinal] - withdrawnCounts[$0, default: 0])
      }
    )
    .filter { $0.value > 0 }
  }

  init(
    _ options: BatchOptions, _ judges: RecordJudges, known: BatchFile? = nil,
    _ withdrawn: WithdrawnPlaces = WithdrawnPlaces()
  ) {
    self.judges = judges
    self.withdrawn = withdrawn
    isSettled = known?.isSettled ?? false
    holdings = HoldingBook(isKept: known != nil)
    tally = FileTally(of: options.administrator)
    keepsText = options.keepsText
  }

  func receive(_ row: Row) {
    let index = counts[row.kind.ordinal]
    counts[row.kind.ordinal] += 1
    if withdrawn.isEmpty || !withdrawn.contains(row) {
      take(row, index)
    } else {
      tally.withdrawn.append(Place(file: 0, line: row.line, sheet: row.sheet))
      withdrawnCounts[row.kind, default: 0] += 1
    }
    guard keepsText else { return }
    let store = stores[row.kind] ?? RecordStore(row.kind, texts: row.texts)
    store.append(row)
    stores[row.kind] = store
  }

  @inline(__always)
  private func take(_ row: Row, _ index: Int) {
    judges.judge(row, &report)
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
