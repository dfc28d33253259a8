package import Files

/// A receipt and the file that it is about, checked by themselves: no workspace, no ledger, no network.
package struct ReceiptCheck: Sendable {
  package enum Fault: String, Sendable, CaseIterable {
    /// It is no receipt.
    case unreadable = "receipt-unreadable"
    /// It does not hash to what it says: something in it was changed.
    case changed = "receipt-changed"
    /// The file is not the one that it is about.
    case otherFile = "other-file"

    package var key: String { "verify.receipt.\(rawValue)" }
  }

  /// Nil where it is no receipt.
  package let sidecar: Sidecar?
  /// The SHA-256 of the file, hexadecimal.
  package let sha256: String
  package let fault: Fault?

  /// - Throws: `FilesError` where one of them cannot be read.
  package init(receipt: InputFile, file: InputFile) throws(FilesError) {
    let bytes = try receipt.contents().bytes
    sha256 = try file.read { _ in true } ?? ""
    sidecar = Sidecar.read(bytes).flatMap { $0.receipt == nil ? nil : $0 }
    guard let sidecar else {
      fault = .unreadable
      return
    }
    fault =
      !Self.isSealed(bytes, sidecar)
      ? .changed : sidecar.submission.sha256 != sha256 ? .otherFile : nil
  }

  /// Whether a document hashes to the receipt that it names. What later versions say in it is hashed with it; spaces and
  /// line ends that it got on its way are not.
  static func isSealed(_ bytes: [UInt8], _ sidecar: Sidecar) -> Bool {
    guard let receipt = sidecar.receipt else { return sidecar.submission.fate != .accepted }
    guard sidecar.previous != nil,
      var members = CanonicalJSON.value(CanonicalJSON.self, bytes)?.members
    else { return false }
    members["receipt"] = nil
    return SHA256Digest.hex(CanonicalJSON.bytes(CanonicalJSON.object(members))) == receipt
  }
}
