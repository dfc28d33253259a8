package import Batch
package import Files
internal import Reports
internal import SocialOrder

/// What files of the archive hold, key by key. The ledger has counts alone: where these cannot tell whether one file holds
/// what another held, the files are read once more.
package final class FiledKeys {
  /// Nil for a file that lies there no more, or is not what was taken.
  private let read: (Submission) -> RecordKeys?
  private var known: [Int: RecordKeys?] = [:]

  package init(_ read: @escaping (Submission) -> RecordKeys? = { _ in nil }) { self.read = read }

  /// Reads the files of a workspace.
  package convenience init(in workspace: PathBytes, _ options: BatchOptions) {
    self.init { submission in
      guard let place = ArchiveNames.file(of: submission), let sha256 = submission.sha256,
        let keys = try? RecordKeys(InputFile(PathBytes(place), in: workspace), options),
        keys.sha256 == sha256
      else { return nil }
      return keys
    }
  }

  /// The keys of a part of a file; nil where that is not known.
  /// - Parameters:
  ///   - register: under which a body that was reorganised goes by its present BIN.
  ///   - withdrawn: the records that do not count any more.
  func keys(
    of submission: Submission, _ part: FailedFile.Part, _ register: AdministratorRegister?,
    without withdrawn: Set<ArchivedFile.RecordPlace> = []
  ) -> Set<Int>? {
    guard let records = all(submission)?.records else { return nil }
    let mine = records.filter { record in
      record.kind == part.kind && record.period == part.period
        && register?[record.administrator]?.bin ?? record.administrator == part.administrator
    }
    guard !mine.isEmpty else { return nil }
    return Set(
      mine.filter {
        !withdrawn.contains(ArchivedFile.RecordPlace(sheet: $0.place.sheet, line: $0.place.line))
      }.map(\.key))
  }

  private func all(_ submission: Submission) -> RecordKeys? {
    if let found = known[submission.sequence] { return found }
    let found = read(submission)
    known[submission.sequence] = .some(found)
    return found
  }
}
