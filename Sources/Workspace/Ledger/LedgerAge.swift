internal import Files

/// Whether the ledger knows what was decided and published. One that was brought back from a backup is sound, and of the day of
/// that backup: what was accepted since would be missing in every figure, without a word.
enum LedgerAge {
  /// Asked when whatever an earlier run had decided is carried out: from then on each run and each accepted file is in the
  /// ledger. What `rebuild` could not take in does not count, or it would be asked for again and again.
  /// - Parameter archive: what lies in `accepted/`.
  /// - Throws: `LedgerError.older`, `FilesError`.
  static func check(_ ledger: Ledger, of workspace: PathBytes, archive: [FolderTree.Entry]) throws {
    if try hasLaterRun(ledger, workspace) || hasLaterFile(ledger, workspace, archive) {
      throw LedgerError.older
    }
  }

  private static func hasLaterRun(_ ledger: Ledger, _ workspace: PathBytes) throws -> Bool {
    let next = try ledger.nextRunNumber()
    let runs = try Folder(workspace).folder("runs", making: true)
    return try runs.names().contains { name in
      guard let run = RunRecord(id: name.text), run.number >= next,
        let bytes = try runs.folder(name).read("run.json")
      else { return false }
      return RunDocument.read(bytes)?.run.id == run.id
    }
  }

  private static func hasLaterFile(
    _ ledger: Ledger, _ workspace: PathBytes, _ archive: [FolderTree.Entry]
  ) throws -> Bool {
    let places = Set(try ledger.accepted().map { PathBytes($0.place) })
    let next = try ledger.nextSequence()
    let ending = Array(".json".utf8)
    for entry in archive
    where entry.kind == .file && entry.path.bytes.suffix(ending.count).elementsEqual(ending) {
      let path = PathBytes("accepted").appending(entry.path)
      let file = PathBytes(bytes: path.bytes.dropLast(ending.count))
      // Of a file that is known this is its sidecar; that of a file which is not is read.
      if places.contains(file) || places.contains(path) { continue }
      let bytes = try InputFile(path, in: workspace).contents().bytes
      if let sidecar = Sidecar.read(bytes), ReceiptCheck.isSealed(bytes, sidecar),
        sidecar.submission.place == file.text, sidecar.submission.sequence >= next
      {
        return true
      }
    }
    return false
  }
}
