/// What a run did: what its command prints, and its log.
package struct RunOutcome: Sendable {
  package let run: RunRecord
  /// What it decided, in order of sequence.
  package internal(set) var sidecars: [Sidecar] = []
  /// The submissions whose bytes duplicates have, by sequence.
  package internal(set) var originals: [Int: OriginalFile] = [:]
  package let left: [LeftFile]
  package let odd: [OddFile]
  /// What `reports/latest` holds now.
  package internal(set) var reports: ReportPlan?
  /// The folder that it published, relative to the workspace; nil where there was nothing to publish.
  package internal(set) var folder: String?
  /// Whether nothing was to be done by it: no file, no report.
  package var isIdle: Bool { sidecars.isEmpty && folder == nil }
  /// Whether it only said what it would do.
  package internal(set) var isTrial = false

  init(run: RunRecord, left: [LeftFile], odd: [OddFile]) {
    self.run = run
    self.left = left
    self.odd = odd
  }

  package var submissions: [Submission] { sidecars.map(\.submission) }

  package func count(_ fate: Fate) -> Int { submissions.count { $0.fate == fate } }

  /// Whether any file must be corrected: exit code 1.
  package var hasRejected: Bool { count(.rejected) + count(.quarantined) > 0 }
}

/// A submission whose bytes came again, and what has become of it since.
package struct OriginalFile: Sendable {
  package let submission: Submission
  /// What of it does not count any more, though the same was sent again.
  package var withdrawn = ArchivedFile.Withdrawn()
  /// The last file since that holds the same kind of the same body and period: what both hold counts as there.
  package var later: Submission?
}
