internal import Files

/// Carries a decision out: gives every file its place, with what is known of it beside. Each step may be done twice, so that
/// a run that was cut short is finished by the next.
struct CarryingOut {
  let workspace: Folder
  let taken: Folder
  /// Where the worker left the pages of rejected files: `pages/<number>/`.
  let stage: Folder

  func carryOut(_ file: DecidedFile) throws(FilesError) {
    // Its folder goes last, when the ledger has all of the batch: nothing is left to do for this one.
    guard try taken.holds(file.folder) else { return }
    switch file.submission.fate {
    case .accepted: try accept(file)
    case .rejected, .quarantined: try keep(file)
    case .duplicate: try from(file)?.remove(Inbox.file)
    }
    for place in file.earlier where place != file.submission.place {
      guard let (folder, name) = try existing(place) else { continue }
      try folder.removeTree(name)
      try folder.sync()
    }
  }

  /// An accepted file lies beside its sidecar, which is there first: no file of the archive is ever without one.
  private func accept(_ file: DecidedFile) throws(FilesError) {
    guard let place = file.submission.place else { preconditionFailure("it has a place") }
    let (folder, name) = try making(place)
    guard let from = try from(file) else { return }
    try folder.write(PathBytes(place + ".json").lastName, file.sidecar.bytes)
    // The archive's copy of the same bytes, if a person has put it there, is as good.
    try from.replace(Inbox.file, to: folder, as: name)
    try folder.sync()
    try from.sync()
  }

  /// A rejected or quarantined file lies in a folder of its own, which is made beside and appears whole.
  private func keep(_ file: DecidedFile) throws(FilesError) {
    guard let place = file.submission.place else { preconditionFailure("it has a place") }
    guard try from(file) != nil, try !hasPages(file, at: place) else {
      return try moveIn(file, place)
    }
    let made = try pages(file.folder)
    // Whoever was killed here before may have been writing.
    try made.removeHidden()
    try made.write("about.json", file.sidecar.bytes)
    try moveIn(file, place)
  }

  /// Whether a run that was cut short has moved the pages of this very submission to their place, and not yet the file: made
  /// anew they would be without what the worker wrote.
  private func hasPages(_ file: DecidedFile, at place: String) throws(FilesError) -> Bool {
    if try stage.folder("pages", making: true).holds(file.folder) { return false }
    guard let (folder, name) = try existing(place), try folder.status(name)?.kind == .folder
    else { return false }
    return try folder.folder(name).read("about.json") == file.sidecar.bytes
  }

  /// The folder that becomes the submission's; the worker has made it where there are pages.
  private func pages(_ name: PathBytes) throws(FilesError) -> Folder {
    try stage.folder("pages", making: true).folder(name, making: true)
  }

  /// First the pages appear at their place, then the file beside them: until then it lies where it was taken.
  private func moveIn(_ file: DecidedFile, _ place: String) throws(FilesError) {
    let (folder, name) = try making(place)
    let pages = try stage.folder("pages", making: true)
    if try pages.holds(file.folder) {
      try pages.folder(file.folder).syncTree()
      // Of the same content an earlier submission's folder may lie there, with the same bytes in it.
      try folder.removeTree(name)
      try pages.move(file.folder, to: folder, as: name)
      try folder.sync()
    }
    guard let from = try from(file) else { return }
    let target = try folder.folder(name)
    try from.replace(
      Inbox.file, to: target, as: PathBytes(ArchiveNames.fileName(file.path)))
    try target.sync()
    try from.sync()
  }

  /// Where the file lies since it was taken; nil where it has been moved on already.
  private func from(_ file: DecidedFile) throws(FilesError) -> Folder? {
    guard try taken.holds(file.folder) else { return nil }
    let folder = try taken.folder(file.folder)
    return try folder.holds(Inbox.file) ? folder : nil
  }

  /// The folder of a place and its last name.
  private func making(_ place: String) throws(FilesError) -> (Folder, PathBytes) {
    let path = PathBytes(place)
    return (
      try workspace.folder(PathBytes(components: path.components.dropLast()), making: true),
      path.lastName
    )
  }

  private func existing(_ place: String) throws(FilesError) -> (Folder, PathBytes)? {
    let path = PathBytes(place)
    do throws(FilesError) {
      let folder = try workspace.folder(PathBytes(components: path.components.dropLast()))
      return (folder, path.lastName)
    } catch {
      if error.code == 2 { return nil }
      throw error
    }
  }
}
