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
    let reading = try read()
    options.watch?.ends(outcome(reading, reading.findings))
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
    let report = try Self.judge(base, options, context)
    let ofSet =
      try worded(report.findings, files, readings, options) + report.fileFindings
      + NotChecked.findings(report.unchecked)
    var findings = takeFindings(
      &readings, roomFor: ofSet.count + options.reference.waivers.waivers.count)
    findings += ofSet
    return finished(consume findings, readings, facts, keys, options)
  }

  /// Puts the set rules to the facts, some rules at the same time.
  private static func judge(_ base: FactBase, _ options: BatchOptions, _ context: RuleContext)
    throws -> SetReport
  {
    if options.jobs == 1 { return SetJudges.judge(base, context) }
    var report = SetReport()
    try SideBySide.forEach(Array(0..<SetJudges.count), jobs: options.jobs) { rule in
      var own = SetReport()
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

  /// Takes from the readings what was found in each file by itself. There may be millions: no second copy is made of those
  /// of a single file, and of others there is room from the start.
  /// - Parameter more: how many are to follow.
  static func takeFindings(_ readings: inout [FileReading], roomFor more: Int = 0) -> [Finding] {
    var findings: [Finding] = []
    let all = readings.reduce(0) { $0 + $1.findings.count }
    for index in readings.indices {
      var own: [Finding] = []
      swap(&own, &readings[index].findings)
      if index > 0 {
        for place in own.indices { own[place].move(toFile: index) }
      }
      if own.isEmpty { continue }
      if own.count == all {
        findings = own
      } else {
        findings.reserveCapacity(all + more)
        findings += own
      }
    }
    findings.reserveCapacity(all + more)
    return findings
  }

  /// Weighs and excuses what was found, and puts it in order: the last step of judging.
  /// - Parameter isSettled: by file, in a workspace; nil: no file was accepted before.
  static func finished(
    _ found: consuming [Finding], _ readings: [FileReading], _ facts: FactSet, _ keys: KeyTable,
    _ options: BatchOptions, isSettled: [Bool]? = nil, received: [CivilDate?]? = nil
  ) -> Batch {
    var findings = consume found
    options.settings.weigh(&findings)
    if let isSettled { soften(&findings, isSettled) }
    let waiving = Waiving(
      options.reference.waivers, &findings, asOf: options.asOf, file: readings.count)
    var onWaivers = waiving.findings
    options.settings.weigh(&onWaivers)
    findings += onWaivers
    sort(&findings, paths: readings.map(\.path) + [options.reference.waivers.file])
    let outcome = CheckOutcome(
      asOf: options.asOf, files: outcomes(readings, findings), findings: findings,
      settings: options.settings.changes, waivers: waiving.used, reference: options.reference)
    options.watch?.judged(
      records: readings.reduce(0) { $0 + $1.summary.records }, rules: Rulebook.all.count,
      spoke: findings.reduce(into: [:]) { $0[$1.rule.code, default: 0] += 1 })
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

  /// What is found now in a file that was accepted before does not reject it any more.
  private static func soften(_ findings: inout [Finding], _ isSettled: [Bool]) {
    for index in findings.indices where findings[index].severity == .error {
      let file = findings[index].place.file
      if file < isSettled.count, isSettled[file] { findings[index].severity = .warning }
    }
  }

  private static func outcomes(_ readings: [FileReading], _ findings: [Finding]) -> [FileOutcome] {
    // Those of a file stand together, in whatever order the files do.
    var byFile = [ArraySlice<Finding>](repeating: [], count: readings.count)
    var start = 0
    while start < findings.count {
      let file = findings[start].place.file
      let end = findings[start...].firstIndex { $0.place.file != file } ?? findings.count
      if file < readings.count { byFile[file] = findings[start..<end] }
      start = end
    }
    return zip(readings, byFile).map(outcome)
  }

  static func outcome(_ reading: FileReading, _ findings: some Sequence<Finding>)
    -> FileOutcome
  {
    FileOutcome(
      path: reading.path, sha256: reading.sha256, format: reading.summary.format,
      kinds: reading.summary.kinds, encoding: reading.summary.encoding,
      delimiter: reading.summary.delimiter, sheets: reading.summary.sheets,
      records: reading.summary.records, findings: findings)
  }

  /// Brings findings into the contract's order, by the bytes of their paths first.
  private static func sort(_ findings: inout [Finding], paths: [String]) {
    var ranks = [Int](repeating: 0, count: paths.count)
    let order = paths.indices.sorted {
      paths[$0] == paths[$1]
        ? $0 < $1 : paths[$0].utf8.lexicographicallyPrecedes(paths[$1].utf8)
    }
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    findings.sort { a, b in
      a.place.file == b.place.file
        ? Finding.precedes(a, b) : ranks[a.place.file] < ranks[b.place.file]
    }
  }

  /// The findings of set rules with the words of their records: from the store where they were kept, else from the file,
  /// which is read again once, as a whole.
  static func worded(
    _ found: [SetFinding], _ files: [InputFile], _ readings: [FileReading],
    _ options: BatchOptions
  ) throws -> [Finding] {
    let byFile = Dictionary(grouping: found) { Int($0.record.file) }
    var findings: [Finding] = []
    for (index, found) in byFile.sorted(by: { $0.key < $1.key }) {
      let records = Array(Set(found.map(\.record)))
      let words =
        options.keepsText
        ? Dictionary(
          uniqueKeysWithValues: records.compactMap { id in
            readings[index].stores[id.kind].map { (id, Rereading.words($0.row(Int(id.index)))) }
          })
        : try Rereading.read(files[index], records, options, sha256: readings[index].sha256)
      findings += found.map { Finding($0, words[$0.record]) }
    }
    return findings
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

extension Finding {
  fileprivate init(_ found: SetFinding, _ words: Rereading.Words?) {
    self.init(
      found.rule, severity: found.severity,
      at: Place(found.record),
      column: found.column, record: words?.key ?? [],
      value: found.column.flatMap { words?.given[$0] }, expected: found.expected,
      arguments: found.arguments,
      related: found.related.map { Place($0) })
  }

  fileprivate mutating func move(toFile index: Int) {
    place.file = index
    for place in related.indices { related[place].file = index }
  }
}
