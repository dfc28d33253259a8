package import Consolidation
package import Files
internal import Intake
internal import Rules
package import SocialOrder

/// A set of files read and judged together: what `check` and `report` share.
package struct Batch: Sendable {
  package let outcome: CheckOutcome
  package let submissions: Submissions
  let readings: [FileReading]
  let reference: ReferenceData
  let settings: Settings
  /// By file, in a workspace: whether it was accepted before; nil where all files are equal.
  let isSettled: [Bool]?
  /// By file, in a workspace: the day on which it was received.
  let received: [CivilDate?]?
  let findingsPage = FindingsPage()

  /// How many records of each kind each file holds.
  var records: [[RecordKind: Int]] { readings.map(\.records) }

  /// Why a batch cannot go on: a bad file is no reason, the machine is.
  package enum Failure: Error {
    case files(FilesError)
    case overflow
    /// Not just the records that were withdrawn stand where they should in a file: what it holds is not what the withdrawal
    /// was about.
    case withdrawal(path: String, named: Int, found: Int)
  }

  /// Reads files, judges each record and then all of them together.
  /// - Throws: `Failure` where the machine failed or a sum does not fit.
  package static func read(_ files: [InputFile], _ options: BatchOptions) throws(Failure) -> Batch {
    let context = RuleContext(
      asOf: options.asOf, received: options.received, reference: options.reference,
      settings: options.settings)
    let judges = RecordJudges(context)
    return try failing(files, options) {
      try judge(files, try FileReading.read(files, options, judges), options, context)
    }
  }

  /// Tells the watch of the files, and calls what goes wrong by its name.
  static func failing(
    _ files: [InputFile], _ options: BatchOptions, _ body: () throws -> Batch
  ) throws(Failure) -> Batch {
    if let watch = options.watch {
      watch.begins(files: files.count, bytes: files.reduce(0) { $0 + ((try? $1.size()) ?? 0) })
    }
    do {
      return try body()
    } catch let error as Failure {
      throw error
    } catch let error as FilesError {
      throw .files(error)
    } catch {
      throw .overflow
    }
  }

  /// Reads a file while the watch looks on.
  static func watched(_ path: String, _ options: BatchOptions, _ read: () throws -> FileReading)
    throws -> FileReading
  {
    options.watch?.begins(path)
    var reading = try read()
    options.watch?.ends(outcome(&reading))
    return reading
  }

  private static func judge(
    _ files: [InputFile], _ read: consuming FileReadings, _ options: BatchOptions,
    _ context: RuleContext
  ) throws -> Batch {
    var readings = read.each
    read.each = []
    let (facts, keys) = joined(&readings, under: read.keys.take())
    let base = FactBase(facts, keys: keys)
    var report = try Self.judge(base, options, context)
    try Wording(files: files, options: options).word(report.aboutRecords, &readings)
    add(report.fileFindings + NotChecked.findings(report.unchecked), to: &readings)
    return finished(readings, facts, keys, options)
  }

  /// Puts the set rules to the facts, some rules at the same time.
  private static func judge(_ base: FactBase, _ options: BatchOptions, _ context: RuleContext)
    throws -> SetReport
  {
    if options.jobs == 1 { return SetJudges.judge(base, context) }
    var report = SetReport(options.findings)
    try SideBySide.forEach(Array(0..<SetJudges.count), jobs: options.jobs) { rule in
      var own = SetReport(options.findings)
      SetJudges.judge(rule, base, context, &own)
      return own
    } inOrder: {
      report.take($0) { _ in true }
    }
    return report
  }

  /// The facts of all files under one key table, sorted. Each file's own are let go of as they are taken over: of a large
  /// set they are most of what memory holds.
  /// - Parameter shared: the table under which the facts of all files stand; nil where each file has its own.
  static func joined(_ readings: inout [FileReading], under shared: consuming KeyTable? = nil)
    -> (FactSet, KeyTable)
  {
    var facts = FactSet(roomFor: readings.map(\.facts))
    let isShared = shared != nil
    var keys = shared ?? KeyTable()
    for index in readings.indices {
      var own = FactSet()
      swap(&own, &readings[index].facts)
      let symbols = isShared ? nil : keys.absorb(readings[index].keys)
      readings[index].keys = KeyTable()
      facts.absorb(consume own, symbols: symbols, file: index)
    }
    keys.close()
    facts.sort()
    return (facts, keys)
  }

  /// Adds what was found about whole files.
  static func add(_ findings: [Finding], to readings: inout [FileReading]) {
    for finding in findings { readings[finding.place.file].findings.add(finding) }
  }

  /// Weighs and excuses what was found, and puts it in order: the last step of judging.
  /// - Parameter isSettled: by file, in a workspace; nil: no file was accepted before.
  static func finished(
    _ read: consuming [FileReading], _ facts: FactSet, _ keys: KeyTable,
    _ options: BatchOptions, isSettled: [Bool]? = nil, received: [CivilDate?]? = nil
  ) -> Batch {
    var readings = consume read
    var weighing = Weighing(options, isSettled)
    let found = weighing.weigh(&readings)
    let files = zip(readings, weighing.counts).map { Self.outcome($0, $1) }
    let outcome = CheckOutcome(
      asOf: options.asOf, files: files, findings: found,
      settings: options.settings.changes, waivers: weighing.waiving.used,
      reference: options.reference)
    options.watch?.judged(
      records: readings.reduce(0) { $0 + $1.summary.records }, rules: Rulebook.all.count,
      spoke: weighing.spoke)
    let tallies = zip(readings, outcome.files).enumerated().map { index, pair in
      var tally = pair.0.tally.moved(toFile: index)
      tally.isAccepted = pair.1.verdict == .accepted
      return tally
    }
    return Batch(
      outcome: outcome,
      submissions: Submissions(
        facts: options.administrator.map { facts.of($0) } ?? facts, keys: keys, files: tallies),
      readings: readings, reference: options.reference, settings: options.settings,
      isSettled: isSettled, received: received)
  }

  /// What is known of a file when it has been read by itself.
  static func outcome(_ reading: inout FileReading) -> FileOutcome {
    outcome(reading, FindingCounts(reading.findings.sorted()))
  }

  private static func outcome(_ reading: FileReading, _ counts: FindingCounts) -> FileOutcome {
    FileOutcome(
      path: reading.path, sha256: reading.sha256, format: reading.summary.format,
      kinds: reading.summary.kinds, encoding: reading.summary.encoding,
      delimiter: reading.summary.delimiter, sheets: reading.summary.sheets,
      records: reading.summary.records, counts: counts)
  }
}

extension Batch: RecordTexts {
  package func row(_ id: RecordID) -> Row { store(id).row(Int(id.index)) }

  package func columns(_ id: RecordID) -> (filled: UInt64, wrong: UInt64) {
    store(id).columns(Int(id.index))
  }

  private func store(_ id: RecordID) -> RecordStore {
    guard let store = readings[Int(id.file)].stores[id.kind] else {
      preconditionFailure("the text of records was not kept")
    }
    return store
  }
}
