internal import Files
internal import SocialOrder

/// That the ledger was found sound as it lies there, byte for byte: a run with nothing to do need not prove each row of it
/// again. It holds for these bytes and this version of the program alone; of any others all is proven.
struct LedgerProof {
  private let work: Folder
  private let text: [UInt8]

  static let file: PathBytes = "ledger-proof"

  /// Before the ledger is opened.
  /// - Returns: nil where its bytes do not say all of it (there is none, or a journal that would be played into it), or cannot
  ///   be read: then it is proven as it is opened.
  init?(of workspace: PathBytes, in work: Folder) {
    let journals = Ledger.companions.dropFirst().map {
      workspace.appending(PathBytes(bytes: Ledger.fileName.bytes + Array($0.utf8)))
    }
    guard let hasJournal = try? journals.contains(where: { try $0.isTaken }), !hasJournal,
      let ledger = try? Folder(workspace).open(Ledger.fileName),
      let sha256 = try? ledger.hash().sha256
    else { return nil }
    self.work = work
    text = Array("\(Tool.version) \(LedgerSchema.version) \(sha256)\n".utf8)
  }

  /// Whether these bytes have been proven.
  var isKnown: Bool { (try? work.read(Self.file, limit: 1 << 10)) == text }

  /// Notes it for the next run. A proof that is not noted, or not whole, is made again.
  func note() { try? work.write(Self.file, text) }
}
