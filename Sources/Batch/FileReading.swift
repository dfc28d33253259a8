internal import Consolidation
internal import Files
internal import Intake
internal import Rules
internal import SocialOrder

/// One file read and judged by itself: what came of it before it is judged together with the others.
///
/// Unchecked: the stores are filled by the one task that reads the file, or a piece of it, and only read after it has ended.
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
    reading.take(judging)
    reading.takeReadersFindings()
    try withdrawn.settle(&reading, found: judging.tally.withdrawn)
    if reading.summary.isCut {
      reading.facts.broken += reading.summary.kinds.map {
        BrokenRow(file: 0, kind: $0, administrator: nil, project: nil)
      }
    }
    return reading
  }

  /// What the reader found comes before what the rules did; it is kept once.
  mutating func takeReadersFindings() {
    if summary.findings.isEmpty { return }
    var all: [Finding] = []
    all.reserveCapacity(summary.findings.count + findings.count)
    for found in summary.findings { all.append(Rulebook.finding(found)) }
    summary.findings = []
    all += findings
    findings = all
  }

  /// Takes over what judging the records came to.
  mutating func take(_ judging: FileJudging) {
    findings = judging.report.drain()
    facts = judging.facts
    keys = judging.keys
    tally = judging.tally
    records = judging.records
    stores = judging.stores
    for store in stores.values { store.trim() }
    holdings = judging.holdings.counts
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
