internal import Consolidation
internal import Files
internal import Intake
internal import Rules
internal import SocialOrder

/// One file read and judged by itself: what came of it before it is judged together with the others.
///
/// Unchecked: the stores are filled by the one task that reads the file, and only read after it has ended.
struct FileReading: @unchecked Sendable {
  let path: String
  var sha256: String?
  var summary = ReadingSummary()
  /// Of intake, fields and record rules; their places name file 0.
  var findings: [Finding] = []
  var facts = FactSet()
  var keys = KeyTable()
  var tally = FileTally()
  var records: [RecordKind: Int] = [:]
  var stores: [RecordKind: RecordStore] = [:]
  /// What it holds, where that is asked for.
  var holdings: [HoldingCount.Key: HoldingCount] = [:]

  /// Reads and judges a file. One that cannot be read is a rejected file, and the others go on.
  /// - Parameter workspace: what is known of it besides its bytes, in a workspace.
  static func read(
    _ file: InputFile, _ options: BatchOptions, _ judges: RecordJudges,
    workspace known: BatchFile? = nil
  ) throws -> FileReading {
    let withdrawn = try known.map { try WithdrawnPlaces($0, options) } ?? WithdrawnPlaces()
    let judging = FileJudging(options, judges, known: known, withdrawn)
    let reader = FileReader(options.reading, sink: judging)
    var reading = FileReading(path: known?.shown ?? file.path.text)
    do {
      let limit = options.reading.limits.file
      guard try file.size() <= limit else {
        if known?.isSettled == true { throw FilesError(.read, file.path.text, FilesError.cut) }
        reading.findings = [
          Rulebook.finding(
            IntakeFinding(.fileTooLarge, arguments: ["limit": .number(limit)]))
        ]
        return reading
      }
      reading.sha256 = try file.read { bytes in
        options.watch?.took(bytes.count)
        return reader.take(bytes)
      }
    } catch let error as FilesError {
      // A file that was accepted before must be there: without it the figures would be others.
      if known?.isSettled == true { throw error }
      reading.findings = [
        Rulebook.finding(
          IntakeFinding(.fileUnreadable, arguments: ["reason": .phrase(error.reason)]))
      ]
      return reading
    }
    reading.summary = reader.finish()
    if known?.isSettled == true, reading.summary.isCut {
      throw FilesError(.read, file.path.text, FilesError.cut)
    }
    if judging.hasOverflowed { throw ArithmeticOverflow() }
    reading.findings = reading.summary.findings.map(Rulebook.finding)
    reading.summary.findings = []
    reading.findings += judging.report.drain()
    try withdrawn.settle(&reading, found: judging.tally.withdrawn)
    reading.facts = judging.facts
    if reading.summary.isCut {
      reading.facts.broken += reading.summary.kinds.map {
        BrokenRow(file: 0, kind: $0, administrator: nil, project: nil)
      }
    }
    reading.keys = judging.keys
    reading.tally = judging.tally
    reading.records = judging.records
    reading.stores = judging.stores
    reading.holdings = judging.holdings.counts
    return reading
  }
}

/// Takes each record of a file: judges it, counts it, takes down its facts, and keeps it where the forms want it.
///
/// One reader calls it, and never again while a call lasts: its variables are exempt from exclusivity checks at run time,
/// which every record would pay for.
private final class FileJudging: RecordSink {
  private let judges: RecordJudges
  private let keepsText: Bool
  private let isSettled: Bool
  private let withdrawn: WithdrawnPlaces
  /// Counted in a workspace only.
  @exclusivity(unchecked) private(set) var holdings: HoldingBook
  @exclusivity(unchecked) var report = RecordReport(file: 0)
  @exclusivity(unchecked) private(set) var facts = FactSet()
  @exclusivity(unchecked) private(set) var keys = KeyTable()
  @exclusivity(unchecked) private(set) var tally: FileTally
  private(set) var stores: [RecordKind: RecordStore] = [:]
  private(set) var hasOverflowed = false
  private var withdrawnCounts: [RecordKind: Int] = [:]
  @exclusivity(unchecked) private var counts = [Int](repeating: 0, count: RecordKind.allCases.count)

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
    _ options: BatchOptions, _ judges: RecordJudges, known: BatchFile?,
    _ withdrawn: WithdrawnPlaces
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

extension BatchOptions {
  var reading: ReadingOptions {
    ReadingOptions(
      asOf: asOf, reference: reference, delimiter: delimiter, encoding: encoding,
      keepsText: keepsText, limits: Limits(settings))
  }
}

extension FileReader {
  /// Takes a piece of a file, and tells whether any more of it is wanted.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    feed(bytes)
    return !hasStopped
  }
}

extension Rulebook {
  /// A reader's finding with the words of its rule.
  static func finding(_ found: IntakeFinding) -> Finding {
    guard let rule = declaration(found.code.rawValue) else {
      preconditionFailure("no rule declares \(found.code.rawValue)")
    }
    return Finding(
      rule, at: Place(file: 0, line: found.line, sheet: found.sheet), column: found.column,
      record: found.record,
      value: found.value, expected: found.expected, arguments: found.arguments,
      related: found.relatedLine.map { [Place(file: 0, line: $0, sheet: found.sheet)] } ?? [])
  }
}
