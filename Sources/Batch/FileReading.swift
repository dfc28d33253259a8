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

  /// Reads and judges a file. One that cannot be read is a rejected file, and the others go on.
  static func read(_ file: InputFile, _ options: BatchOptions, _ judges: RecordJudges)
    throws(ArithmeticOverflow) -> FileReading
  {
    let judging = FileJudging(options, judges)
    let reader = FileReader(options.reading, sink: judging)
    var reading = FileReading(path: file.path.text)
    do {
      let limit = options.reading.limits.file
      guard try file.size() <= limit else {
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
    } catch {
      reading.findings = [
        Rulebook.finding(
          IntakeFinding(.fileUnreadable, arguments: ["reason": .phrase(error.reason)]))
      ]
      return reading
    }
    reading.summary = reader.finish()
    if judging.hasOverflowed { throw ArithmeticOverflow() }
    reading.findings = reading.summary.findings.map(Rulebook.finding) + judging.report.drain()
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
  @exclusivity(unchecked) var report = RecordReport(file: 0)
  @exclusivity(unchecked) private(set) var facts = FactSet()
  @exclusivity(unchecked) private(set) var keys = KeyTable()
  @exclusivity(unchecked) private(set) var tally: FileTally
  private(set) var stores: [RecordKind: RecordStore] = [:]
  private(set) var hasOverflowed = false
  @exclusivity(unchecked) private var counts = [Int](repeating: 0, count: RecordKind.allCases.count)

  /// How many records of each kind there were.
  var records: [RecordKind: Int] {
    Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, counts[$0.ordinal]) })
      .filter { $0.value > 0 }
  }

  init(_ options: BatchOptions, _ judges: RecordJudges) {
    self.judges = judges
    tally = FileTally(of: options.administrator)
    keepsText = options.keepsText
  }

  func receive(_ row: Row) {
    judges.judge(row, &report)
    do { try tally.count(row) } catch { hasOverflowed = true }
    let index = counts[row.kind.ordinal]
    counts[row.kind.ordinal] += 1
    facts.add(
      row,
      id: RecordID(file: 0, kind: row.kind, index: index, line: row.line, sheet: row.sheet),
      keys: &keys)
    guard keepsText else { return }
    let store = stores[row.kind] ?? RecordStore(row.kind, texts: row.texts)
    store.append(row)
    stores[row.kind] = store
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
