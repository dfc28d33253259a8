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
      let readings = try SideBySide.map(Array(files.indices), jobs: options.jobs) { index in
        let file = files[index]
        return try watched(file.shown, options) {
          try FileReading.read(
            file.file, at: index, options,
            judges.forFile(received: file.received, isSettled: file.isSettled), workspace: file)
        }
      }
      var turns = InTurn(files, readings, options, context)
      return try turns.judge()
    }
  }
}

/// Judges the new files of a batch in turns, then the settled ones by what is current in the end.
private struct InTurn {
  let files: [BatchFile]
  var readings: [FileReading]
  let options: BatchOptions
  let context: RuleContext
  let facts: FactSet
  let keys: KeyTable
  let turns: Turns

  init(
    _ files: [BatchFile], _ readings: [FileReading], _ options: BatchOptions,
    _ context: RuleContext
  ) {
    self.files = files
    self.readings = readings
    self.options = options
    self.context = context
    // What each file held is asked for again when the arrivals are judged.
    var parts = readings
    (facts, keys) = Batch.joined(&parts)
    turns = Turns(facts, isSettled: files.map(\.isSettled))
  }

  mutating func judge() throws -> Batch {
    var report = SetReport(options.findings)
    let (turnOf, isSettled) = (turns.turns, files.map(\.isSettled))
    var isAccepted = isSettled
    for turn in stride(from: 1, through: turns.last, by: 1) {
      try take(judge(in: turn, isAccepted), &report) { turnOf[$0] == turn }
      for file in files.indices where turnOf[file] == turn {
        isAccepted[file] = accepts(&readings[file])
      }
    }
    if isSettled.contains(true) {
      try take(judgeLast(isAccepted), &report) { isSettled[$0] }
    }
    let received = files.map(\.received)
    report.take(
      Arrivals(readings.map(\.facts)).judge(
        received: received, isAccepted: isAccepted, context)
    ) { _ in true }
    Batch.add(report.fileFindings + NotChecked.findings(report.unchecked), to: &readings)
    return Batch.finished(
      readings, facts, keys, options, isSettled: isSettled, received: received)
  }

  /// Takes of what was found in all files that of some: about records with their words, and the rest to be told in the end.
  private mutating func take(
    _ judged: SetReport, _ report: inout SetReport, of isWanted: (Int) -> Bool
  ) throws {
    var mine = SetReport(options.findings)
    mine.take(judged, where: isWanted)
    try Wording(files: files.map(\.file), options: options).word(mine.aboutRecords, &readings)
    report.takeAboutFiles(mine)
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

  /// Whether a file with these findings is accepted, as they will be weighed and excused.
  private func accepts(_ reading: inout FileReading) -> Bool {
    var waiving = Waiving(options.reference.waivers, asOf: options.asOf)
    for var finding in reading.findings.sorted() where finding.severity == .error {
      waiving.excuse(&finding)
      if finding.waiver == nil { return false }
    }
    return true
  }
}
