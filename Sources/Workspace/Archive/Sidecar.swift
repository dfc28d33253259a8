internal import Files

/// What lies beside a file of the archive: what is known of the submission, and of an accepted one its place in the chain of
/// receipts, which makes it the receipt that the body is given.
package struct Sidecar: Codable, Sendable, Equatable {
  package let submission: Submission
  /// The `receipt` of the accepted submission before it by sequence; nil for what was not accepted.
  package let previous: String?
  /// The SHA-256 of this document without this member, hexadecimal; nil for what was not accepted.
  package let receipt: String?

  /// What stands for `previous` in the first receipt.
  package static let first = String(repeating: "0", count: 64)

  private enum Member: String, CodingKey {
    case previous, receipt
  }

  /// - Parameter previous: the receipt before it; heeded for an accepted submission only.
  package init(_ submission: Submission, previous: String) {
    self.submission = submission
    guard submission.fate == .accepted else {
      self.previous = nil
      receipt = nil
      return
    }
    self.previous = previous
    receipt = SHA256Digest.hex(
      CanonicalJSON.bytes(Sidecar(submission, previous: previous, receipt: nil)))
  }

  private init(_ submission: Submission, previous: String?, receipt: String?) {
    self.submission = submission
    self.previous = previous
    self.receipt = receipt
  }

  /// As the ledger holds it, sealed when it was written.
  init(known submission: Submission, previous: String?, receipt: String?) {
    self.init(submission, previous: previous, receipt: receipt)
  }

  package init(from decoder: any Decoder) throws {
    submission = try Submission(from: decoder)
    let container = try decoder.container(keyedBy: Member.self)
    previous = try container.decodeIfPresent(String.self, forKey: .previous)
    receipt = try container.decodeIfPresent(String.self, forKey: .receipt)
  }

  package func encode(to encoder: any Encoder) throws {
    try submission.encode(to: encoder)
    var container = encoder.container(keyedBy: Member.self)
    try container.encodeIfPresent(previous, forKey: .previous)
    try container.encodeIfPresent(receipt, forKey: .receipt)
  }

  /// Seals the submissions of a batch, in order of sequence.
  /// - Parameter last: the last receipt of the ledger (`Ledger.lastReceipt`).
  package static func chain(_ submissions: [Submission], after last: String) -> [Sidecar] {
    var last = last
    return submissions.sorted { $0.sequence < $1.sequence }.map { submission in
      let sidecar = Sidecar(submission, previous: last)
      last = sidecar.receipt ?? last
      return sidecar
    }
  }

  /// The document that is written beside the file: canonical JSON, one newline at the end.
  package var bytes: [UInt8] { CanonicalJSON.bytes(self) }

  /// Reads the document back; nil where it is no such document.
  package static func read(_ bytes: [UInt8]) -> Sidecar? {
    CanonicalJSON.value(Sidecar.self, bytes)
  }
}
