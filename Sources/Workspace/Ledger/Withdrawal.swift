/// What `…withdrawal-N.json` beside an accepted file says: that the file, or a record in it, does not count any more; or
/// that it counts again.
package struct Withdrawal: Codable, Sendable, Equatable {
  /// From 1, among those beside this file.
  package var number: Int
  /// Of the accepted submission.
  package var sequence: Int
  /// Hexadecimal.
  package var sha256: String
  /// Where the record begins; nil: all of the file.
  package var line: Int?
  /// The name of its sheet, where that needs telling.
  package var sheet: String?
  /// Its kind and key as given, for people.
  package var record: String?
  package var reason: String
  /// The day by which it was done: `2026-07-06`.
  package var on: String
  /// In seconds since 1970.
  package var at: Int64
  /// The number of the withdrawal that this one takes back.
  package var undoes: Int?

  /// Canonical JSON, one newline at the end.
  package var bytes: [UInt8] { CanonicalJSON.bytes(self) }

  /// Reads the document back; nil where it is no such document.
  package static func read(_ bytes: [UInt8]) -> Withdrawal? {
    CanonicalJSON.value(Withdrawal.self, bytes)
  }
}
