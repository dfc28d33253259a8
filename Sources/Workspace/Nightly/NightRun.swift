internal import Batch
package import Files
internal import SocialOrder

/// One run of a workspace, nightly or at each arrival (workspace.md). Whoever makes it holds the workspace's lock until it
/// lets go of it.
package final class NightRun {
  let workspace: Folder
  let options: RunOptions
  let ledger: Ledger
  let inbox: Inbox
  let work: Folder
  let stage: Folder
  private let lock: FolderLock

  /// Takes the lock, opens the ledger, and finishes what an earlier run had decided and not carried out.
  /// - Throws: `RunFailure`, `LedgerError`, `FilesError`.
  /// - Parameter isTrial: whether nothing is to be finished either.
  package init(_ path: PathBytes, _ options: RunOptions, isTrial: Bool = false) throws {
    workspace = try Folder(path)
    guard let lock = try FolderLock.take(workspace) else { throw RunFailure.held(path) }
    self.lock = lock
    self.options = options
    let proof = (try? workspace.folder(".work")).flatMap { LedgerProof(of: path, in: $0) }
    ledger = try Ledger.open(in: path, isProven: proof?.isKnown ?? false)
    inbox = try Inbox(workspace)
    work = try workspace.folder(".work")
    try Self.clear(workspace)
    if let decision = try Decision.left(in: work) {
      if isTrial { throw RunFailure.unfinished }
      try Self.carryOut(decision, workspace, work, ledger)
    }
    let archive = try FolderTree.list(path.appending("accepted"))
    // A withdrawal is written beside its file first, and may not have come to the ledger.
    try Withdrawing.catchUp(path, ledger, archive: archive)
    try LedgerAge.check(ledger, of: path, archive: archive)
    // Pages of files that were not decided, reports that were not published: all of it is made anew.
    try work.removeTree("stage")
    stage = try work.folder("stage", making: true)
    if !isTrial { try CameBack.move(from: workspace, to: stage, ledger) }
  }

  /// Removes what a run that was cut short was writing and had not given its name.
  private static func clear(_ workspace: Folder) throws {
    for name: PathBytes in [".work", "reports"] {
      try workspace.folder(name, making: true).removeHidden()
    }
    let accepted = try workspace.folder("accepted", making: true)
    for year in try accepted.names() where try accepted.status(year)?.kind == .folder {
      try accepted.folder(year).removeHidden()
    }
  }

  /// Takes what lies in the inbox, decides it, and makes the reports.
  /// - Throws: `RunFailure`, `LedgerError`, `TakingError`, `FilesError`.
  package func run() throws -> RunOutcome {
    let recovered = try inbox.recover()
    var taking = Taking(inbox, taken: recovered.taken)
    let run: RunRecord
    let decision: Decision?
    do {
      try taking.take(options)
      run = RunRecord(
        number: try nextNumber(), asOf: options.asOf.iso, startedAt: options.now,
        edition: Tool.edition, version: Tool.version)
      decision = try Deciding(self, run).decide(&taking)
      try makePagesLast()
    } catch {
      taking.putBack()
      throw error
    }
    do {
      try decision?.write(to: work)
    } catch {
      // It may stand there all the same, and then it holds: what it speaks of stays where it is.
      if (try? Decision.takeBack(from: work)) != nil { taking.putBack() }
      throw error
    }
    if let decision { try Self.carryOut(decision, workspace, work, ledger) }
    // What was put back by an earlier run is decided now: of its arrival the sidecar knows.
    try Arrivals.prune(inbox.returned, inbox.inbox)
    var outcome = RunOutcome(run: run, left: taking.left, odd: recovered.odd)
    try take(decision, into: &outcome)
    try Reporting(self, run).report(&outcome)
    try work.removeTree("stage")
    noteProof()
    return outcome
  }

  /// Proves the ledger as it lies there now, once, for the idle runs that follow. Where it cannot be, the next one does.
  private func noteProof() {
    guard let proof = LedgerProof(of: workspace.path, in: work), !proof.isKnown,
      (try? Ledger.open(in: workspace.path)) != nil
    else { return }
    proof.note()
  }

  /// The pages of rejected files, before anything is decided: a decision that lasts while they do not would be carried out
  /// without them.
  private func makePagesLast() throws(FilesError) {
    guard try stage.holds("pages") else { return }
    try stage.folder("pages").syncTree()
    try stage.sync()
    try work.sync()
  }

  /// What a run would decide: nothing is moved, and nothing published.
  package func tryOut() throws -> RunOutcome {
    let recovered = try inbox.recover()
    let look = try inbox.look(pause: options.pause)
    let run = RunRecord(
      number: try nextNumber(), asOf: options.asOf.iso, startedAt: options.now,
      edition: Tool.edition, version: Tool.version)
    var outcome = RunOutcome(run: run, left: look.left, odd: recovered.odd)
    outcome.isTrial = true
    let decision = try Deciding(self, run, isTrial: true).tryOut(
      recovered.taken, look.candidates)
    try take(decision, into: &outcome)
    try work.removeTree("stage")
    return outcome
  }

  private func take(_ decision: Decision?, into outcome: inout RunOutcome) throws {
    guard let decision else { return }
    outcome.sidecars = decision.files.map(\.sidecar)
    let originals = Set(outcome.submissions.compactMap(\.duplicateOf))
    if originals.isEmpty { return }
    let archive = try ledger.accepted()
    let counted = archive.filter { !$0.withdrawn.file }
    for sequence in originals {
      // A trial's own decisions are not in the ledger.
      let ours = outcome.submissions.first { $0.sequence == sequence }
      guard let submission = try ours ?? ledger.submission(sequence: sequence) else { continue }
      var original = OriginalFile(submission: submission)
      original.withdrawn = archive.first { $0.sequence == sequence }?.withdrawn ?? .init()
      for file in counted.reversed() where file.sequence > sequence && original.later == nil {
        guard let later = try ledger.submission(sequence: file.sequence),
          later.shares(submission)
        else { continue }
        original.later = later
      }
      outcome.originals[sequence] = original
    }
  }

  /// One more than any run has had, be it that only its folder is left.
  private func nextNumber() throws -> Int {
    let runs = try workspace.folder("runs", making: true).names()
    let last = runs.compactMap { RunRecord(id: $0.text)?.number }.max() ?? 0
    return max(try ledger.nextRunNumber(), last + 1)
  }

  /// Carries a decision out to its end.
  private static func carryOut(
    _ decision: Decision, _ workspace: Folder, _ work: Folder, _ ledger: Ledger
  ) throws {
    let taken = try work.folder("taken", making: true)
    let stage = try work.folder("stage", making: true)
    let carrying = CarryingOut(workspace: workspace, taken: taken, stage: stage)
    for file in decision.files { try carrying.carryOut(file) }
    try ledger.record(run: decision.run, submissions: decision.files.map(\.sidecar))
    for file in decision.files { try taken.removeTree(file.folder) }
    try taken.sync()
    try work.remove(Decision.file)
    try work.sync()
  }
}

/// The files that a run has taken, and what it left.
struct Taking {
  private let inbox: Inbox
  private(set) var taken: [TakenFile]
  private(set) var left: [LeftFile] = []

  init(_ inbox: Inbox, taken: [TakenFile]) {
    self.inbox = inbox
    self.taken = taken
  }

  mutating func take(_ options: RunOptions) throws {
    let look = try inbox.look(pause: options.pause)
    left = look.left
    for candidate in look.candidates {
      if options.stop.isRaised { throw options.stopped }
      switch try inbox.take(candidate) {
      case .taken(let file): taken.append(file)
      case .left(let why): left.append(LeftFile(path: candidate.path, why: why))
      }
    }
  }

  /// Puts one file back that turned out not to be whole yet.
  mutating func leave(_ file: TakenFile, _ why: WhyLeft) {
    _ = inbox.putBack(file)
    taken.removeAll { $0.number == file.number }
    left.append(LeftFile(path: file.name, why: why))
  }

  /// Puts all of them back: nothing was decided. What cannot be put back is the first of the next run.
  func putBack() {
    for file in taken { _ = inbox.putBack(file) }
  }
}

extension Submission {
  /// Whether both hold records of one kind, body and period.
  fileprivate func shares(_ other: Submission) -> Bool {
    func subjects(_ submission: Submission) -> Set<[String]> {
      Set(
        (submission.judgement?.holdings ?? []).compactMap { holding in
          guard let administrator = holding.administrator, let period = holding.period else {
            return nil
          }
          return [holding.kind, administrator, period]
        })
    }
    return !subjects(self).isDisjoint(with: subjects(other))
  }
}
