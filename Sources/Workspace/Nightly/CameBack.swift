internal import Files

/// Folders of returned files that came back, as from a backup or a disk that was away, after their content had been sent
/// again: it would lie in two places, and the ledger speaks of one.
enum CameBack {
  /// Moves them to where a run leaves what nobody needs any more, each at once: half of one would be a riddle. It does so
  /// where the later copy is whole by its hash, and nothing lies in the folder but the returned file and its pages. One
  /// that cannot be looked at or moved stays: no night is lost for it, and `verify` names it.
  /// - Parameter stage: is removed when the run is over, or by the next one.
  /// - Throws: `LedgerError`.
  static func move(from workspace: Folder, to stage: Folder, _ ledger: Ledger) throws {
    for (place, sequence) in try ledger.replacedPlaces() {
      guard let gone = try ledger.submission(sequence: sequence), let sha256 = gone.sha256,
        let later = try ledger.keeping(sha256: sha256),
        let copy = ArchiveNames.file(of: later)
      else { continue }
      do throws(FilesError) {
        let (parent, name) = try workspace.place(PathBytes(place))
        guard try parent.status(name)?.kind == .folder, try holds(copy, sha256, in: workspace),
          try isAll(parent.folder(name), gone)
        else { continue }
        try parent.move(name, to: stage, as: PathBytes("came-back-\(sequence)"))
        try parent.sync()
      } catch {
        continue
      }
    }
  }

  /// Whether a folder is that of this submission, and holds nothing else.
  private static func isAll(_ folder: Folder, _ gone: Submission) throws(FilesError) -> Bool {
    let file = ArchiveNames.fileName(of: gone)
    for name in try folder.names() where name.text != file {
      guard ArchiveNames.ownNames.contains(name.text), try folder.status(name)?.kind == .regular
      else { return false }
    }
    // What was not accepted has no receipt, and none before it.
    let about = Sidecar(gone, previous: "").bytes
    guard try folder.read("about.json") == about else { return false }
    guard try folder.holds(PathBytes(file)) else { return true }
    return try holds(file, gone.sha256, in: folder)
  }

  private static func holds(_ file: String, _ sha256: String?, in folder: Folder)
    throws(FilesError) -> Bool
  {
    let (parent, name) = try folder.place(PathBytes(file))
    return try parent.open(name).hash().sha256 == sha256
  }
}
