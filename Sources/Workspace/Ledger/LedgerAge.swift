package import Files

/// Whether the ledger knows what was decided and published. One that was brought back from a backup is sound, and of the day of
/// that backup: what was accepted since would be missing in every figure, without a word.
package enum LedgerAge {
  /// Asked when whatever an earlier run had decided is carried out: from then on each run and each accepted file is in the
  /// ledger. What `rebuild` could not take in does not count, or it would be asked for again and again.
  /// - Parameter archive: what lies in `accepted/`.
  /// - Throws: `LedgerError.older`, `FilesError`.
  static func check(_ ledger: Ledger, of workspace: PathBytes, archive: [FolderTree.Entry]) throws {
    if try isOlder(ledger, workspace, archive) { throw LedgerError.older }
  }

  /// The same for whoever only looks, while a run may be under way: what a run has in hand, or one that was cut short has not
  /// carried out yet, is not in the ledger either.
  /// - Throws: `LedgerError`, `FilesError`.
  package static func check(_ ledger: Ledger, looking workspace: PathBytes) throws {
    guard try isOlder(ledger, workspace, archive(workspace)), try !isInHand(workspace) else {
      return
    }
    // A run may have ended since the ledger was read.
    guard let anew = try Ledger.openIfThere(in: workspace),
      try isOlder(anew, workspace, archive(workspace)), try !isInHand(workspace)
    else { return }
    throw LedgerError.older
  }

  private static func archive(_ workspace: PathBytes) throws -> [FolderTree.Entry] {
    try FolderTree.list(workspace.appending("accepted"))
  }

  private static func isOlder(
    _ ledger: Ledger, _ workspace: PathBytes, _ archive: [FolderTree.Entry]
  ) throws -> Bool {
    try hasLaterRun(ledger, workspace) || hasLaterFile(ledger, workspace, archive)
  }

  private static func isInHand(_ workspace: PathBytes) throws -> Bool {
    let folder = try Folder(workspace)
    guard !FolderLock.isHeld(folder) else { return true }
    return try folder.holds(".work") && folder.folder(".work").holds(Decision.file)
  }

  private static func hasLaterRun(_ ledger: Ledger, _ workspace: PathBytes) throws -> Bool {
    let next = try ledger.nextRunNumber()
    let folder = try Folder(workspace)
    guard try folder.holds("runs") else { return false }
    let runs = try folder.folder("runs")
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
