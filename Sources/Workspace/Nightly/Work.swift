internal import Batch
package import Files
package import SocialOrder

/// What a worker process does: the part of a run that reads what others have written. It decides nothing and moves nothing;
/// all that it writes lies in the stage folder.
package struct Work {
  private let workspace: PathBytes
  private let stage: Folder
  private let job: Job
  private let options: BatchOptions

  package enum Failure: Error {
    /// There is no job to do, or it makes no sense: this command is the program's own.
    case noJob
    /// Settings or reference data are not those of the run.
    case groundsChanged
  }

  /// - Throws: `Failure`, `FilesError`.
  package init(_ workspace: PathBytes, reference: ReferenceData, settings: Settings) throws {
    self.workspace = workspace
    stage = try Folder(workspace).folder(".work").folder("stage")
    guard let bytes = try stage.read(JobFolder.job), let job = CanonicalJSON.value(Job.self, bytes),
      let day = CivilDate(iso: job.asOf)
    else { throw Failure.noJob }
    guard Grounds.fingerprint(reference, settings) == job.grounds else {
      throw Failure.groundsChanged
    }
    self.job = job
    options = BatchOptions(
      asOf: day, reference: reference, jobs: job.jobs, keepsText: true, settings: settings)
  }

  package func run(_ events: WorkerEvents) throws {
    switch job.work {
    case .judge: try judge(events)
    case .report: try report()
    }
    events.done()
  }

  private var language: Language { Language(rawValue: job.language) ?? .kk }

  private func file(_ file: JobFile) throws -> BatchFile {
    guard let path = PathBytes(hexadecimal: file.path),
      let shown = PathBytes(hexadecimal: file.shown)
    else { throw Failure.noJob }
    return BatchFile(
      InputFile(path, in: workspace), received: CivilDate(iso: file.receivedOn),
      isSettled: file.number == nil,
      withdrawn: Set(file.withdrawn.map { WithdrawnRecord(line: $0.line, sheet: $0.sheet) }),
      shownAs: shown)
  }

  private func judge(_ events: WorkerEvents) throws {
    var options = options
    options.watch = JobWatch(job.files, in: workspace, events)
    let files = try job.files.map(file)
    let batch = try Batch.read(files, options)
    let returned = ReturnedPages(batch, files, options, language: language)
    var answers: [JobAnswer] = []
    for (index, file) in job.files.enumerated() {
      guard let number = file.number else { continue }
      let outcome = batch.outcome.files[index]
      answers.append(
        JobAnswer(
          number: number, sha256: outcome.sha256, isAccepted: outcome.verdict == .accepted,
          judgement: batch.judgement(ofFile: index) { place(job.files[$0]) }))
      guard job.writesPages, outcome.verdict == .rejected else { continue }
      let pages = try stage.folder("pages", making: true)
      try returned.write(index, to: pages.path.appending(PathBytes("\(number)")))
    }
    try stage.write(JobFolder.answers, CanonicalJSON.bytes(answers))
  }

  /// Where an accepted file lies, or a new one will where it is accepted.
  private func place(_ file: JobFile) -> String? {
    let shown = PathBytes(hexadecimal: file.shown)
    if file.number == nil { return shown?.text }
    return shown.flatMap {
      ArchiveNames.place(
        .accepted, sha256: file.sha256, sequence: 0, receivedOn: file.receivedOn, name: $0)
    }
  }

  private func report() throws {
    let batch = try Batch.read(job.files.map(file), options)
    let folder = stage.path.appending("run")
    for (file, outcome) in zip(job.files, batch.outcome.files) where file.sha256 != outcome.sha256 {
      throw FilesError(.read, outcome.path, FilesError.changed)
    }
    let runs = try Folder(workspace).folder("runs", making: true)
    let earlier = EarlierRun(job.earlier, in: runs)
    var prints: [DocumentPrints] = []
    let traces = try Traces(in: workspace, stage)
    for period in job.periods.compactMap({ Period($0) }) {
      let report = try ReportFiles(
        batch, period: period, reference: options.reference, language: language)
      let documents = try report.write(
        to: OutputFolder(folder.appending(PathBytes(period.text))),
        earlier: earlier.report(period, else: stage, traces), keeping: try traces.keeping(period),
        jobs: job.jobs)
      prints += documents.map { name, prints in
        DocumentPrints(
          path: "\(period.text)/\(name)", madeOf: prints.madeOf, drawn: prints.drawn)
      }
    }
    try stage.write(JobFolder.prints, CanonicalJSON.bytes(prints))
  }
}

/// Tells the run which file is being read.
private final class JobWatch: BatchWatch {
  private let numbers: [String: [Int]]
  private let places: [String: PathBytes]
  private let events: WorkerEvents

  init(_ files: [JobFile], in workspace: PathBytes, _ events: WorkerEvents) {
    var numbers: [String: [Int]] = [:]
    var places: [String: PathBytes] = [:]
    for file in files {
      guard let number = file.number, let shown = PathBytes(hexadecimal: file.shown) else {
        continue
      }
      numbers[shown.text, default: []].append(number)
      places[shown.text] = PathBytes(hexadecimal: file.path).map(workspace.appending)
    }
    self.numbers = numbers
    self.places = places
    self.events = events
  }

  func begins(files: Int, bytes: Int) {}

  func begins(_ path: String) {
    for number in numbers[path] ?? [] { events.begin(number) }
    TestReader.act(PathBytes(path))
  }

  func took(_ bytes: Int) {}

  func ends(_ file: FileOutcome) {
    for number in numbers[file.path] ?? [] { events.end(number) }
    if let place = places[file.path] { TestReader.actAfter(PathBytes(file.path), at: place) }
  }

  func judged(records: Int, rules: Int, spoke: [String: Int]) {}
}
