/// What was found out of a file when it was judged: by the edition and program that judged it, and never again.
package struct Judgement: Codable, Sendable, Equatable {
  /// The Order's edition and the program's version.
  package var edition: String
  package var version: String
  /// The day by which it was judged: `2026-07-06`.
  package var asOf: String
  /// `csv`, `xml`, `xlsx`; nil where unknown.
  package var format: String?
  package var encoding: String?
  package var records: Int
  package var errors: Int
  package var breaches: Int
  package var warnings: Int
  package var notes: Int
  package var holdings: [Holding]
  /// By code, sorted.
  package var findings: [FindingCount]
  package var waivers: [WaiverUsed]
  /// The most useful thing to say first of a file that was rejected, or shows a breach.
  package var firstCause: Spoken?
  /// What earlier files held and this one lacks: it is kept, and said.
  package var kept: [Kept]
}

/// What a file holds of one kind, body and period.
package struct Holding: Codable, Sendable, Equatable {
  /// `projects` and so on.
  package var kind: String
  /// The administrator's BIN; nil where it could not be read.
  package var administrator: String?
  /// `2026-H1`, `2026`; nil where it could not be read.
  package var period: String?
  package var records: Int
  /// Of project records, in tiyn, as far as it could be read.
  package var contractSum: Int64
}

/// How often a code was found in a file, by severity.
package struct FindingCount: Codable, Sendable, Equatable {
  package var code: String
  package var severity: String
  package var count: Int
}

/// A waiver that excused findings of a file.
package struct WaiverUsed: Codable, Sendable, Equatable {
  /// The code that it excuses, and the decision that it names.
  package var code: String
  package var decision: String
  package var count: Int
}

/// Records that an earlier file of the same kind, body and period held and a later one lacks.
package struct Kept: Codable, Sendable, Equatable {
  package var kind: String
  package var administrator: String
  package var period: String
  package var records: Int
  /// The first of them, at most ten.
  package var examples: [KeptRecord]
}

/// One record that is kept: where it stands, so that it can be withdrawn.
package struct KeptRecord: Codable, Sendable, Equatable {
  /// The accepted file, relative to the workspace.
  package var place: String
  package var line: Int
  package var sheet: String?
  /// Its key as given, for people: `Ж-7`.
  package var key: String
}
