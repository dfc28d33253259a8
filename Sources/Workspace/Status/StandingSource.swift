internal import Batch
package import Files
internal import Reports
package import SocialOrder

extension StandingReckoning {
  /// What the ledger knows, and what lies in the workspace's folders.
  /// - Parameters:
  ///   - ledger: nil in a workspace that has none yet, for nothing was ever taken.
  /// - Throws: `LedgerError`.
  package init(
    _ ledger: Ledger?, in workspace: PathBytes, reference: ReferenceData, settings: Settings,
    asOf: CivilDate
  ) throws(LedgerError) {
    let submissions = try ledger?.submissions() ?? []
    let withdrawals = try ledger?.accepted().flatMap { file -> [Withdrawn] in
      let records = file.withdrawn.records
      return (file.withdrawn.file ? [Withdrawn(sequence: file.sequence, records: nil)] : [])
        + (!records.isEmpty ? [Withdrawn(sequence: file.sequence, records: records)] : [])
    }
    let run = try ledger?.runs().last
    let pages: [Int: [FailedFile.Page]]
    do throws(FilesError) {
      pages = try Self.pages(submissions, workspace)
    } catch {
      throw .files(error)
    }
    self.init(
      submissions, withdrawals: withdrawals ?? [], pages: pages,
      lastRun: run.flatMap { RunStanding($0, submissions) },
      keys: FiledKeys(
        in: workspace, BatchOptions(asOf: asOf, reference: reference, settings: settings)),
      reference: reference, settings: settings, asOf: asOf)
  }

  /// What lies beside each failed file that is still there.
  private static func pages(_ submissions: [Submission], _ workspace: PathBytes)
    throws(FilesError) -> [Int: [FailedFile.Page]]
  {
    var pages: [Int: [FailedFile.Page]] = [:]
    for submission in submissions where [.rejected, .quarantined].contains(submission.fate) {
      guard let place = submission.place else { continue }
      let folder = workspace.appending(PathBytes(place))
      guard try folder.isFolder else { continue }
      var found: [FailedFile.Page] = []
      for page in FailedFile.Page.allCases
      where try folder.appending(PathBytes(page.rawValue)).isFile { found.append(page) }
      pages[submission.sequence] = found
    }
    return pages
  }
}

extension RunStanding {
  /// What the ledger knows of a run, which is only of those that decided all they took.
  init?(_ run: RunRecord, _ submissions: [Submission]) {
    guard let asOf = CivilDate(iso: run.asOf) else { return nil }
    self.init(id: run.id, asOf: asOf, startedAt: run.startedAt)
    for submission in submissions where submission.run == run.id {
      switch submission.fate {
      case .accepted: accepted += 1
      case .rejected: rejected += 1
      case .quarantined: quarantined += 1
      case .duplicate: duplicates += 1
      }
    }
  }
}
