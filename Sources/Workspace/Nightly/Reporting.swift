internal import Batch
internal import Files
internal import Reports
internal import SocialOrder

/// Makes the reports of a run and publishes them, all in one step (workspace.md, step 7).
struct Reporting {
  private let night: NightRun
  private let run: RunRecord
  private static let runs: PathBytes = "runs"
  private static let latest: PathBytes = "latest"

  init(_ night: NightRun, _ run: RunRecord) {
    self.night = night
    self.run = run
  }

  func report(_ outcome: inout RunOutcome) throws {
    let settled = try night.settled()
    let published = try self.published()
    let before = published?.head.reports ?? []
    let program = ProgramMark(in: night.work)
    let isByUs = program.isOurs
    let plan = ReportPlan(
      periods: try night.ledger.countedPeriods(), fingerprint: fingerprint(settled), before: before,
      isByUs: isByUs, frozen: Set(before.map(\.period).filter(isClosed)), run: run.id)
    outcome.reports = plan
    if outcome.sidecars.isEmpty, plan.isPublished(as: before) {
      // A run that was cut short may have published its reports and not said so.
      if let published, try night.ledger.latestReports() != before { try note(published.head) }
      return
    }
    let folder = try night.stage.folder("run", making: true)
    try make(plan.made, settled, after: isByUs ? published?.head.run.id : nil)
    for report in plan.kept {
      guard let published else { break }
      try published.folder.linkTree(
        PathBytes(report.period), to: folder, as: PathBytes(report.period))
    }
    // The run is in the ledger before anything tells of it, be it one that took nothing.
    try night.ledger.record(run: run, submissions: [])
    outcome.folder = "runs/\(run.id)"
    try Morning(night: night, outcome: outcome).write(to: folder)
    try folder.write(
      "log",
      Array(
        RunText(
          outcome, night.options.reference.phrases,
          TextStyle(language: night.options.language, width: 100, hasColour: false)
        ).text(quiet: false).utf8))
    let outputs = try RunOutputs(folder, try prints(), after: published)
      .list(kept: plan.kept, jobs: options.jobs)
    let document = RunDocument(
      run: run, submissions: outcome.sidecars, reports: plan.all, outputs: outputs)
    try folder.write("run.json", document.bytes)
    try folder.syncFolders()
    try publish()
    program.note()
    try? Traces.keep(plan.all.map(\.period), of: night.stage, in: night.work)
    try note(PublishedRun.Head(run: run, reports: plan.all))
    try Keeping(night: night).tidy(latest: run.id)
  }

  private func note(_ document: PublishedRun.Head) throws {
    try night.ledger.note(document.reports, of: document.run)
    let closings = options.reference.closedPeriods.all.map {
      ClosingRecord(period: $0.period.text, from: $0.from.iso, decision: $0.decision)
    }
    try night.ledger.note(closings, on: options.asOf.iso)
  }

  /// What `reports/latest` leads to.
  private func published() throws -> PublishedRun? {
    let reports = try night.workspace.folder("reports", making: true)
    guard let id = try reports.target(of: Self.latest)?.lastName,
      RunRecord(id: id.text) != nil, let folder = try folder(of: id),
      let bytes = try folder.read("run.json")
    else { return nil }
    return PublishedRun(folder, bytes)
  }

  /// A run's folder; nil where there is none. One that cannot be opened is not none: reports of closed periods are in it.
  private func folder(of id: PathBytes) throws(FilesError) -> Folder? {
    do throws(FilesError) {
      return try night.workspace.folder(Self.runs).folder(id)
    } catch {
      if error.isMissing || error.isWrongKind { return nil }
      throw error
    }
  }

  /// Of all that reports are made of.
  private func fingerprint(_ settled: [JobFile]) -> String {
    var text = "\(options.asOf.iso)\n\(options.grounds)\n"
    for file in settled {
      text += "\(file.path) \(file.shown) \(file.receivedOn) \(file.sha256)\n"
      if file.withdrawn.isEmpty { continue }
      text += String(decoding: CanonicalJSON.bytes(file.withdrawn), as: UTF8.self)
    }
    return SHA256Digest.hex(text.utf8)
  }

  private func isClosed(_ period: String) -> Bool {
    Period(period).map {
      options.reference.closedPeriods.closing(of: $0, on: options.asOf) != nil
    } ?? false
  }

  private var options: RunOptions { night.options }

  private func make(_ reports: [PeriodReport], _ settled: [JobFile], after earlier: String?) throws
  {
    if reports.isEmpty { return }
    var job = Job(
      work: .report, asOf: options.asOf.iso, jobs: options.jobs,
      language: options.language.rawValue, grounds: options.grounds, files: settled,
      periods: reports.map(\.period))
    job.earlier = earlier
    switch try JobFolder(night.workspace, night.stage, options).run(job) {
    case .finished: return
    case .died(let death): throw RunFailure.died(death, options.settings.workspace)
    case .failed(let words): throw RunFailure.machine(words: words)
    case .stopped: throw options.stopped
    }
  }

  /// By what the worker knows each document that it made or took over; nothing where it made none.
  private func prints() throws -> [DocumentPrints] {
    try night.stage.read(JobFolder.prints).flatMap {
      CanonicalJSON.value([DocumentPrints].self, $0)
    } ?? []
  }

  /// Gives the run's folder its name, and lets `reports/latest` lead to it.
  private func publish() throws {
    let runs = try night.workspace.folder(Self.runs, making: true)
    try night.stage.move("run", to: runs, as: PathBytes(run.id))
    try runs.sync()
    try night.stage.sync()
    let reports = try night.workspace.folder("reports", making: true)
    try reports.switchLink(Self.latest, to: PathBytes("../runs/\(run.id)"))
  }
}
