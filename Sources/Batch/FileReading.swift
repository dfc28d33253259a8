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
  /// Its place in the batch.
  let file: Int
  var sha256: String?
  var summary = ReadingSummary()
  /// Of intake, fields and record rules, and in the end of set rules.
  var findings: PackedSorter<Finding>
  /// Their places name file 0.
  var facts = FactSet()
  /// Of the facts, where the file has a table of its own.
  var keys = KeyTable()
  var tally = FileTally()
  var records: [RecordKind: Int] = [:]
  var stores: [RecordKind: RecordStore] = [:]
  /// What it holds, where that is asked for.
  var holdings: [HoldingCount.Key: HoldingCount] = [:]

  init(path: String, at file: Int, _ options: BatchOptions) {
    self.path = path
    self.file = file
    findings = PackedSorter(options.findings)
  }

  /// Reads and judges a file. One that cannot be read is a rejected file, and the others go on.
  /// - Parameters:
  ///   - index: its place in the batch.
  ///   - known: what is known of it besides its bytes, in a workspace.
  static func read(
    _ file: InputFile, at index: Int, _ options: BatchOptions, _ judges: RecordJudges,
    workspace known: BatchFile? = nil
  ) throws -> FileReading {
    var keys = KeyTable()
    var reading = try read(file, at: index, options, judges, workspace: known, under: &keys)
    reading.keys = keys
    return reading
  }

  /// The same under a table of keys that may hold those of other files: it takes in those of this one.
  static func read(
    _ file: InputFile, at index: Int, _ options: BatchOptions, _ judges: RecordJudges,
    workspace known: BatchFile? = nil, under keys: inout KeyTable
  ) throws -> FileReading {
    let withdrawn = try known.map { try WithdrawnPlaces($0, options) } ?? WithdrawnPlaces()
    var reading = FileReading(path: known?.shown ?? file.path.text, at: index, options)
    let size: Int
    do {
      let limit = options.reading.limits.file
      size = try file.size()
      guard size <= limit else {
        if known?.isSettled == true { throw FilesError(.read, file.path.text, FilesError.cut) }
        reading.add(IntakeFinding(.fileTooLarge, arguments: ["limit": .number(limit)]))
        return reading
      }
    } catch let error as FilesError {
      return try reading.unreadable(error, known)
    }
    let judging = FileJudging(options, judges, at: index, known: known, withdrawn, under: keys)
    keys = KeyTable()
    let reader = FileReader(options.reading, sink: judging)
    do {
      var read = 0
      reading.sha256 = try file.read { bytes in
        options.watch?.took(bytes.count)
        let goesOn = reader.take(bytes)
        if read == 0 { judging.makeRoom(for: size, after: bytes.count) }
        read += bytes.count
        return goesOn
      }
    } catch {
      keys = judging.drain().keys
      return try reading.unreadable(error, known)
    }
    reading.summary = reader.finish()
    if known?.isSettled == true, reading.summary.isCut {
      throw FilesError(.read, file.path.text, FilesError.cut)
    }
    if judging.taken.hasOverflowed { throw ArithmeticOverflow() }
    keys = reading.take(judging)
    reading.takeReadersFindings(but: withdrawn)
    try withdrawn.settle(&reading, found: judging.taken.tally.withdrawn)
    if reading.summary.isCut {
      reading.facts.broken += reading.summary.kinds.map {
        BrokenRow(file: 0, kind: $0, administrator: nil, project: nil)
      }
    }
    return reading
  }

  /// A file that cannot be read. One that was accepted before must be there: without it the figures would be others.
  private consuming func unreadable(_ error: FilesError, _ known: BatchFile?) throws -> FileReading
  {
    if known?.isSettled == true { throw error }
    var reading = self
    reading.add(IntakeFinding(.fileUnreadable, arguments: ["reason": .phrase(error.reason)]))
    return reading
  }

  /// What the reader found besides what it told of each record; nothing of records that were withdrawn.
  mutating func takeReadersFindings(but withdrawn: WithdrawnPlaces = WithdrawnPlaces()) {
    for found in summary.findings where !withdrawn.contains(found) { add(found) }
    summary.findings = []
    findings.settle()
  }

  private mutating func add(_ found: IntakeFinding) {
    findings.add(Rulebook.finding(found, inFile: file))
  }

  /// Takes over what judging the records came to.
  /// - Returns: the table of the facts' keys.
  mutating func take(_ judging: FileJudging) -> KeyTable {
    let keys: KeyTable
    (findings, facts, keys) = judging.drain()
    tally = judging.taken.tally
    records = judging.records
    stores = judging.stores
    for store in stores.values { store.trim() }
    holdings = judging.taken.holdings.counts
    return keys
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
  static func finding(_ found: IntakeFinding, inFile file: Int) -> Finding {
    guard let rule = declaration(found.code.rawValue) else {
      preconditionFailure("no rule declares \(found.code.rawValue)")
    }
    return Finding(rule, found, inFile: file)
  }
}
