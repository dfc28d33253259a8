internal import Batch
internal import Files
internal import SocialOrder

/// Decides what becomes of taken files: duplicates by their hash, the others by what workers find.
struct Deciding {
  private let night: NightRun
  private let run: RunRecord
  private let isTrial: Bool

  init(_ night: NightRun, _ run: RunRecord, isTrial: Bool = false) {
    self.night = night
    self.run = run
    self.isTrial = isTrial
  }

  /// What is known of a file before it is judged.
  private enum Known {
    case new(NewFile)
    /// The bytes of an accepted file.
    case duplicate(HashedFile, of: Int)
    /// The bytes of another file of this run, by its number.
    case twin(HashedFile, of: Int)
    case unreadable(Spoken, HashedFile?)
  }

  /// Decides all that was taken; what is still being written is left.
  /// - Returns: nil where there is nothing to decide.
  func decide(_ taking: inout Taking) throws -> Decision? {
    while true {
      if taking.taken.isEmpty { return nil }
      let known = try know(&taking)
      if known.isEmpty { return nil }
      let new = known.compactMap { if case .new(let file) = $0.known { file } else { nil } }
      do {
        let judged = try judging().judge(new)
        if try !leaveChanged(new, &taking, judged) { return try decision(known, judged) }
      } catch RunFailure.machine(let words) {
        // A worker that reads a file twice cannot go on where somebody still writes into it.
        guard try leaveChanged(new, &taking) else { throw RunFailure.machine(words: words) }
      }
    }
  }

  /// Leaves the files that do not hold any more what they held.
  /// - Returns: whether there were any: what was found of the others may rest on them.
  private func leaveChanged(
    _ files: [NewFile], _ taking: inout Taking, _ judged: Judging.Judged = Judging.Judged()
  ) throws -> Bool {
    var hasLeft = false
    for file in files {
      if night.options.stop.isRaised { throw night.options.stopped }
      let read = judged.answers[file.taken.number]?.sha256 ?? file.hashed.sha256
      let isUnchanged = try night.inbox.isUnchanged(file.taken, since: file.hashed)
      if isUnchanged == true, read == file.hashed.sha256 { continue }
      taking.leave(file.taken, .changing)
      hasLeft = true
    }
    return hasLeft
  }

  /// The same of files that stay where they are.
  func tryOut(_ recovered: [TakenFile], _ candidates: [Candidate]) throws -> Decision? {
    var first: [String: Int] = [:]
    var known: [(taken: TakenFile, known: Known)] = []
    func know(_ file: TakenFile, at place: PathBytes) throws {
      let (folder, name) = try night.workspace.place(place)
      let hashed = try folder.open(name).hash()
      known.append((file, try self.know(file, hashed, &first, at: place)))
    }
    for file in recovered { try know(file, at: file.place) }
    let last = recovered.map(\.number).max() ?? 0
    for (index, candidate) in candidates.enumerated() {
      let file = TakenFile(
        number: last + 1 + index, name: candidate.path, arrival: candidate.arrival,
        status: candidate.status)
      try know(file, at: PathBytes("inbox").appending(candidate.path))
    }
    if known.isEmpty { return nil }
    let new = known.compactMap { if case .new(let file) = $0.known { file } else { nil } }
    return try decision(known, judging().judge(new))
  }

  private func judging() throws -> Judging {
    Judging(
      workspace: night.workspace, stage: night.stage, options: night.options,
      settled: try night.settled(), writesPages: !isTrial)
  }

  private func know(_ taking: inout Taking) throws -> [(taken: TakenFile, known: Known)] {
    var known: [(taken: TakenFile, known: Known)] = []
    var first: [String: Int] = [:]
    for file in taking.taken {
      let stop = night.options.stop
      switch try night.inbox.hash(file, isStopped: { stop.isRaised }) {
      case .stopped: throw night.options.stopped
      case .changed: taking.leave(file, .changing)
      case .unreadable(let error): known.append((file, .unreadable(Spoken(error.reason), nil)))
      case .hashed(let hashed): known.append((file, try know(file, hashed, &first, at: file.place)))
      }
    }
    return known
  }

  private func know(
    _ file: TakenFile, _ hashed: HashedFile, _ first: inout [String: Int], at place: PathBytes
  ) throws -> Known {
    if let accepted = try night.ledger.accepted(sha256: hashed.sha256), let kept = accepted.place {
      // Its bytes are let go of: first it is made sure that they lie in the archive.
      let (folder, name) = try night.workspace.place(PathBytes(kept))
      guard try folder.holds(name), try folder.open(name).hash().sha256 == hashed.sha256 else {
        let words = night.options.reference.phrases["night.archiveDamaged"]
        return .unreadable(Spoken(words), hashed)
      }
      return .duplicate(hashed, of: accepted.sequence)
    }
    if let twin = first[hashed.sha256] { return .twin(hashed, of: twin) }
    first[hashed.sha256] = file.number
    return .new(
      NewFile(taken: file, place: place, hashed: hashed, receivedOn: night.receivedOn(file)))
  }

  private func decision(_ known: [(taken: TakenFile, known: Known)], _ judged: Judging.Judged)
    throws
    -> Decision
  {
    let failures = try night.ledger.failures()
    let first = try night.ledger.nextSequence()
    let sequences = Dictionary(
      uniqueKeysWithValues: known.enumerated().map { ($1.taken.number, first + $0) })
    var submissions: [Submission] = []
    for (taken, known) in known {
      var submission = Submission(
        sequence: sequences[taken.number] ?? first, run: run.id,
        nameBytes: taken.name.hexadecimal, name: ArchiveNames.shown(taken.name.text), sha256: nil,
        size: taken.status.size, arrivedAt: min(taken.arrival.seconds, night.options.now),
        receivedOn: night.receivedOn(taken).iso, fate: .quarantined, place: nil,
        duplicateOf: nil, reason: nil, judgement: nil)
      switch known {
      case .unreadable(let why, let hashed):
        submission.reason = why
        submission.sha256 = hashed?.sha256
      case .duplicate(let hashed, let original):
        submission.fate = .duplicate
        submission.sha256 = hashed.sha256
        submission.duplicateOf = original
      case .twin(let hashed, let number):
        submission.fate = .duplicate
        submission.sha256 = hashed.sha256
        submission.duplicateOf = sequences[number]
      case .new(let file): judge(&submission, file, judged)
      }
      submission.place = try place(submission, taken)
      submissions.append(submission)
    }
    let sidecars = Sidecar.chain(submissions, after: try night.ledger.lastReceipt())
    return Decision(
      run: run,
      files: zip(known, sidecars).map { file, sidecar in
        DecidedFile(
          number: file.taken.number, sidecar: sidecar,
          earlier: failures.filter {
            sidecar.submission.fate != .duplicate && $0.sha256 != nil
              && $0.sha256 == sidecar.submission.sha256
          }.compactMap(\.place))
      })
  }

  private func judge(_ submission: inout Submission, _ file: NewFile, _ judged: Judging.Judged) {
    submission.sha256 = file.hashed.sha256
    submission.size = file.hashed.size
    if let answer = judged.answers[file.taken.number] {
      submission.fate = answer.isAccepted ? .accepted : .rejected
      submission.judgement = answer.judgement
    } else if let death = judged.deaths[file.taken.number] {
      let phrases = night.options.reference.phrases
      func said(_ language: Language) -> String { death.text(phrases, language) }
      submission.reason = Spoken(Texts(kk: said(.kk), ru: said(.ru), en: said(.en)))
    }
  }

  private func place(_ submission: Submission, _ taken: TakenFile) throws -> String? {
    func place(_ isTaken: (String) -> Bool) -> String? {
      ArchiveNames.place(
        submission.fate, sha256: submission.sha256, sequence: submission.sequence,
        receivedOn: submission.receivedOn, name: taken.name, isTaken: isTaken)
    }
    guard let usual = place({ _ in false }) else { return nil }
    let isTaken = try night.ledger.isTaken(usual, by: submission.sha256)
    return place { _ in isTaken }
  }
}

extension NightRun {
  /// The accepted files that count.
  func settled() throws -> [JobFile] {
    try ledger.accepted().filter { !$0.withdrawn.file }.map { JobFile($0) }
  }

  /// The day on which a file was received: that of its arrival in Almaty, unless the run is to judge by an earlier one.
  func receivedOn(_ file: TakenFile) -> CivilDate {
    min(AlmatyTime.day(atUnixSeconds: min(file.arrival.seconds, options.now)), options.asOf)
  }
}
