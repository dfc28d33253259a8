internal import Batch
internal import Files
internal import SocialOrder

/// A taken file that is to be judged.
struct NewFile {
  let taken: TakenFile
  /// Where it lies, relative to the workspace.
  let place: PathBytes
  let hashed: HashedFile
  /// The day that counts as that of receipt.
  let receivedOn: CivilDate
}

/// Has new files judged by workers.
struct Judging {
  let workspace: Folder
  let stage: Folder
  let options: RunOptions
  /// The accepted files that count, in order of sequence.
  let settled: [JobFile]
  let writesPages: Bool

  struct Judged {
    /// By the number under which a file was taken.
    var answers: [Int: JobAnswer] = [:]
    var deaths: [Int: WorkerDeath] = [:]
  }

  /// - Throws: `RunFailure`, `FilesError`.
  func judge(_ files: [NewFile]) throws -> Judged {
    let byNumber = Dictionary(uniqueKeysWithValues: files.map { ($0.taken.number, $0) })
    let supervised = try Supervision.judge(files.map(\.taken.number)) { numbers in
      try start(numbers.compactMap { byNumber[$0] })
    }
    switch supervised {
    case .judged(let numbers, let quarantined):
      var judged = Judged()
      if !numbers.isEmpty { judged.answers = try answers() }
      guard Set(judged.answers.keys) == Set(numbers) else {
        throw RunFailure.machine(words: "answers.json")
      }
      for file in quarantined { judged.deaths[file.file] = file.death }
      return judged
    case .died(let death): throw RunFailure.died(death, options.settings.workspace)
    case .failed(let words): throw RunFailure.machine(words: words)
    case .stopped: throw options.stopped
    }
  }

  /// Lets a worker judge some of the files, from an empty stage on.
  private func start(_ files: [NewFile]) throws -> WorkerEnd {
    try stage.removeTree("pages")
    try stage.remove(JobFolder.answers)
    let job = Job(
      work: .judge, asOf: options.asOf.iso, jobs: options.jobs,
      language: options.language.rawValue, grounds: options.grounds,
      files: settled + files.map(JobFile.init), writesPages: writesPages)
    return try JobFolder(workspace, stage, options).run(job)
  }

  private func answers() throws -> [Int: JobAnswer] {
    guard let bytes = try stage.read(JobFolder.answers),
      let answers = CanonicalJSON.value([JobAnswer].self, bytes)
    else { throw RunFailure.machine(words: "answers.json") }
    return Dictionary(answers.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension JobFile {
  fileprivate init(_ file: NewFile) {
    self.init(
      path: file.place.hexadecimal, shown: file.taken.name.hexadecimal,
      receivedOn: file.receivedOn.iso, number: file.taken.number, sha256: file.hashed.sha256)
  }

  /// An accepted file that counts.
  init(_ file: ArchivedFile) {
    let place = PathBytes(file.place)
    self.init(
      path: place.hexadecimal, shown: place.hexadecimal, receivedOn: file.receivedOn, number: nil,
      sha256: file.sha256,
      withdrawn: file.withdrawn.records.map { WithdrawnLine(line: $0.line, sheet: $0.sheet) }
        .sorted { ($0.line, $0.sheet ?? "") < ($1.line, $1.sheet ?? "") })
  }
}

/// The stage folder as a run and its worker share it.
struct JobFolder {
  static let job: PathBytes = "job.json"
  static let answers: PathBytes = "answers.json"
  /// By what each document of a report is known, by its path in the run's folder.
  static let prints: PathBytes = "prints.json"
  static let errors: PathBytes = "worker.log"

  let workspace: Folder
  let stage: Folder
  let options: RunOptions

  init(_ workspace: Folder, _ stage: Folder, _ options: RunOptions) {
    self.workspace = workspace
    self.stage = stage
    self.options = options
  }

  /// Writes the job down and lets a worker do it.
  func run(_ job: Job) throws -> WorkerEnd {
    try stage.write(Self.job, CanonicalJSON.bytes(job))
    let worker = WorkerProcess(
      arguments: [
        "work", "--workspace", workspace.path.text, "--limits", options.limits.text,
      ] + options.workerArguments, folder: stage, errors: Self.errors,
      wall: .seconds(options.limits.wall))
    return try worker.run(options.stop)
  }
}
