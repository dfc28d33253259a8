internal import Files

/// Folders of returned files that came back, as from a backup or a disk that was away, after their content had been sent
/// again: it would lie in two places, and the ledger speaks of one.
enum CameBack {
  /// Moves them to where a run leaves what nobody needs any more, each at once: half of one would be a riddle. It does so
  /// where the later copy is whole by its hash, and nothing lies in the folder but the returned file and its pages.
  /// - Parameter stage: is removed when the run is over, or by the next one.
  /// - Throws: `FilesError`, `LedgerError`.
  static func move(from workspace: Folder, to stage: Folder, _ ledger: Ledger) throws {
    for (place, sequence) in try ledger.replacedPlaces() {
      let path = PathBytes(place)
      guard let folder = try existing(path, in: workspace),
        let gone = try ledger.submission(sequence: sequence), let sha256 = gone.sha256,
        let later = try ledger.keeping(sha256: sha256),
        let place = ArchiveNames.file(of: later), try holds(place, sha256, in: workspace),
        try isAll(folder, gone)
      else { continue }
      let (parent, name) = try workspace.place(path)
      try parent.move(name, to: stage, as: PathBytes("came-back-\(sequence)"))
      try parent.sync()
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
    do throws(FilesError) {
      let (parent, name) = try folder.place(PathBytes(file))
      return try parent.open(name).hash()?.sha256 == sha256
    } catch {
      if error.isMissing || error.isWrongKind { return false }
      throw error
    }
  }

  private static func existing(_ path: PathBytes, in workspace: Folder) throws(FilesError)
    -> Folder?
  {
    do throws(FilesError) {
      return try workspace.folder(path)
    } catch {
      if error.isMissing || error.isWrongKind { return nil }
      throw error
    }
  }
}
