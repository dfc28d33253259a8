internal import Consolidation
internal import Files
internal import Rules
internal import SocialOrder

/// Files of a workspace, which are not equal: some were accepted before, and the new ones are judged as if they had come on
/// different nights where they share a natural key.
extension Batch {
  /// Reads files in order – those accepted before by sequence, then the new ones – and judges them. Later records supersede
  /// earlier ones of the same key. What is found in a settled file comes from the last state, and never rejects it.
  /// - Throws: `Failure` where the machine failed, a settled file cannot be read, a withdrawn record is not there, or a sum
  ///   does not fit.
  package static func read(_ files: [BatchFile], _ options: BatchOptions) throws(Failure) -> Batch {
    let context = RuleContext(
      asOf: options.asOf, reference: options.reference, settings: options.settings)
    let judges = RecordJudges(context)
    return try failing(files.map(\.file), options) {
      let readings = try SideBySide.map(files, jobs: options.jobs) { file in
        try watched(file.shown, options) {
          try FileReading.read(
            file.file, options,
            judges.forFile(received: file.received, isSettled: file.isSettled), workspace: file)
        }
      }
      return try InTurn(files, readings, options, context).judge()
    }
  }
}

/// Judges the new files of a batch in turns, then the settled ones by what is current in the end.
private struct InTurn {
  let files: [BatchFile]
  let readings: [FileReading]
  let options: BatchOptions
  let context: RuleContext
  let facts: FactSet
  let keys: KeyTable
  let turns: Turns
  /// What was found in each file by itself.
  let byFile: [[Finding]]

  init(
    _ files: [BatchFile], _ read: consuming [FileReading], _ options: BatchOptions,
    _ context: RuleContext
  ) {
    var readings = consume read
    byFile = Batch.takeFindings(&readings).grouped(files.count)
    self.files = files
    self.readings = readings
    self.options = options
    self.context = context
    // What each file held is asked for again when the arrivals are judged.
    var parts = readings
    (facts, keys) = Batch.joined(&parts)
    turns = Turns(facts, isSettled: files.map(\.isSettled))
  }

  func judge() throws -> Batch {
    var report = SetReport()
    var found: [Finding] = []
    var isAccepted = files.map(\.isSettled)
    for turn in stride(from: 1, through: turns.last, by: 1) {
      var mine = SetReport()
      mine.take(judge(in: turn, isAccepted)) { turns.turns[$0] == turn }
      let words = try worded(mine.findings)
      found += words
      let errors = words.grouped(files.count)
      for file in files.indices where turns.turns[file] == turn {
        isAccepted[file] = accepts(byFile[file] + errors[file])
      }
      report.take(mine) { _ in true }
    }
    if files.contains(where: \.isSettled) {
      var mine = SetReport()
      mine.take(judgeLast(isAccepted)) { files[$0].isSettled }
      found += try worded(mine.findings)
      report.take(mine) { _ in true }
    }
    let received = files.map(\.received)
    report.take(
      Arrivals(readings.map(\.facts)).judge(
        received: received, isAccepted: isAccepted, context)
    ) { _ in true }
    return Batch.finished(
      byFile.flatMap { $0 } + found + report.fileFindings + NotChecked.findings(report.unchecked),
      readings, facts, keys, options, isSettled: files.map(\.isSettled), received: received)
  }

  /// The set rules as they stand when the files of a turn are judged.
  private func judge(in turn: Int, _ isAccepted: [Bool]) -> SetReport {
    let standings = files.indices.map { file -> Succession.Standing in
      if turns.turns[file] > turn { return .later }
      return turns.turns[file] == turn || isAccepted[file] ? .current : .refused
    }
    return SetJudges.judge(
      FactBase(
        Succession(standings).current(facts), keys: keys,
        bystanders: Set(
          files.indices.filter {
            if case .current = standings[$0] { false } else { true }
          })), context)
  }

  /// The set rules over what is current when all is decided.
  private func judgeLast(_ isAccepted: [Bool]) -> SetReport {
    let current = Succession(isAccepted.map { $0 ? .current : .absent }).current(facts)
    return SetJudges.judge(FactBase(current, keys: keys, bystanders: []), context)
  }

  private func worded(_ found: [SetFinding]) throws -> [Finding] {
    try Batch.worded(found, files.map(\.file), readings, options)
  }

  /// Whether a file with these findings is accepted, as they will be weighed and excused.
  private func accepts(_ findings: [Finding]) -> Bool {
    var errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return true }
    _ = Waiving(options.reference.waivers, &errors, asOf: options.asOf, file: files.count)
    return errors.allSatisfy { $0.waiver != nil }
  }
}

extension [Finding] {
  /// By file.
  fileprivate func grouped(_ files: Int) -> [[Finding]] {
    var byFile = [[Finding]](repeating: [], count: files)
    for finding in self { byFile[finding.place.file].append(finding) }
    return byFile
  }
}
