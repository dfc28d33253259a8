package import Batch

/// What became of a file that was taken from the inbox.
package enum Fate: String, Codable, Sendable, CaseIterable {
  case accepted, rejected, duplicate, quarantined
}

/// One file that was taken and decided: what the decision, the sidecar and the ledger hold of it (workspace.md).
package struct Submission: Codable, Sendable, Equatable {
  /// From 1, in the order in which files were taken; never used twice.
  package var sequence: Int
  /// The run that decided it: `2026-07-06-0012`.
  package var run: String
  /// Its path in the inbox, as the bytes that the system knows it by, hexadecimal.
  package var nameBytes: String
  /// The same for reading: what is no UTF-8 and no printable character is shown as `\xNN`.
  package var name: String
  /// Hexadecimal; nil for a file that could not be read to its end.
  package var sha256: String?
  /// Bytes.
  package var size: Int
  /// When it arrived, in seconds since 1970: the system's change time, or when it was taken if that is earlier.
  package var arrivedAt: Int64
  /// The day that counts as that of receipt, in Almaty: `2026-07-03`.
  package var receivedOn: String
  package var fate: Fate
  /// Where it lies, relative to the workspace; nil for a duplicate.
  package var place: String?
  /// Of a duplicate: the sequence of the submission with the same bytes.
  package var duplicateOf: Int?
  /// Of a quarantined file: why.
  package var reason: Spoken?
  /// What judging found out; nil for a duplicate and for what was quarantined.
  package var judgement: Judgement?

  /// The names of the contract, which are written `received_at` and so on.
  private enum CodingKeys: String, CodingKey {
    case sequence, run, nameBytes, name, sha256, size, receivedOn, place, duplicateOf, reason
    case judgement
    case arrivedAt = "receivedAt"
    case fate = "verdict"
  }
}
