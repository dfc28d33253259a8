/// One run as the ledger and `runs/ID/run.json` know it.
package struct RunRecord: Codable, Sendable, Equatable {
  /// From 1, one more than the run before.
  package var number: Int
  /// `2026-07-06-0012`: the day it judges by, and its number.
  package var id: String
  /// `2026-07-06`.
  package var asOf: String
  /// In seconds since 1970; nil where all that is known of the run is what it left in the archive.
  package var startedAt: Int64?
  /// The Order's edition and the program's version.
  package var edition: String?
  package var version: String?

  package init(
    number: Int, asOf: String, startedAt: Int64? = nil, edition: String? = nil,
    version: String? = nil
  ) {
    self.number = number
    self.asOf = asOf
    self.startedAt = startedAt
    self.edition = edition
    self.version = version
    let digits = "\(number)"
    id = asOf + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The run of an ID, of which nothing else is known; nil where it is none.
  package init?(id: String) {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, let number = Int(parts[3]), number > 0 else { return nil }
    self.init(number: number, asOf: parts.prefix(3).joined(separator: "-"))
    guard self.id == id else { return nil }
  }
}

/// The reports of a period: the run that made them, and of what.
package struct PeriodReport: Codable, Sendable, Equatable {
  /// `2026-H1` or `2026`.
  package var period: String
  /// The ID of the run in whose folder they were made.
  package var run: String
  /// Says the same as long as nothing that the reports rest on has changed.
  package var fingerprint: String

  package init(period: String, run: String, fingerprint: String) {
    self.period = period
    self.run = run
    self.fingerprint = fingerprint
  }
}

/// A file of a run's folder.
package struct RunOutput: Codable, Sendable, Equatable {
  /// Relative to the run's folder.
  package var path: String
  /// Hexadecimal.
  package var sha256: String
  /// Of a form or a page of one, and of a letter with its enclosure: what it was made of. Made of the same by a later run, it
  /// is taken over.
  package var madeOf: String?
  /// Of a form: what was drawn on it. Drawn the same by a later run, it is taken over.
  package var drawn: String?

  package init(
    path: String, sha256: String, madeOf: String? = nil, drawn: String? = nil
  ) {
    self.path = path
    self.sha256 = sha256
    self.madeOf = madeOf
    self.drawn = drawn
  }
}

/// What `runs/ID/run.json` holds for the ledger to be made anew, and for `verify`; other members may stand beside these.
package struct RunDocument: Codable, Sendable, Equatable {
  package var run: RunRecord
  /// All that the run decided, duplicates too: they lie nowhere else.
  package var submissions: [Sidecar]
  /// What `reports/latest` holds after it, with the run that made each.
  package var reports: [PeriodReport]
  /// Every file in the run's folder but `run.json` itself.
  package var outputs: [RunOutput]

  package init(
    run: RunRecord, submissions: [Sidecar], reports: [PeriodReport], outputs: [RunOutput]
  ) {
    self.run = run
    self.submissions = submissions
    self.reports = reports
    self.outputs = outputs
  }

  /// Canonical JSON, one newline at the end.
  package var bytes: [UInt8] { CanonicalJSON.bytes(self) }

  /// Reads the document back; nil where it is no such document.
  package static func read(_ bytes: [UInt8]) -> RunDocument? {
    CanonicalJSON.value(RunDocument.self, bytes)
  }
}
