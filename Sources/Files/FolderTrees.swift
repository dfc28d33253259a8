internal import Glibc

/// Whole trees of folders, gone through from their folder down without following links.
extension Folder {
  /// Removes a file, a link, or a folder with all below it; it may be gone already.
  package func removeTree(_ name: PathBytes) throws(FilesError) {
    guard let status = try status(name) else { return }
    guard status.kind == .folder else { return try remove(name) }
    let inside = try folder(name)
    for child in try inside.names() { try inside.removeTree(child) }
    try call(.write, name) { unlinkat($0, $1, AT_REMOVEDIR) }
  }

  /// Makes a folder with the same files below it, lastingly but for its own name: each file is the same one under a second
  /// name, or a copy where the file system knows no such names.
  /// - Parameter newName: must be free. What was made before a failure is the caller's to remove.
  /// - Throws: `FilesError.notRegular` for anything but files and folders.
  package func linkTree(_ name: PathBytes, to folder: Folder, as newName: PathBytes)
    throws(FilesError)
  {
    let source = try self.folder(name)
    try folder.makeFolder(newName)
    let target = try folder.folder(newName)
    for child in try source.names() {
      switch try source.status(child)?.kind {
      case .regular?: try source.link(child, to: target, as: child)
      case .folder?: try source.linkTree(child, to: target, as: child)
      default: throw FilesError(.open, source.shown(child), FilesError.notRegular)
      }
    }
    try target.sync()
  }

  /// Makes last the names of each folder below, where the content of every file was made last when it was written.
  package func syncFolders() throws(FilesError) {
    for child in try names() {
      if try status(child)?.kind == .folder { try folder(child).syncFolders() }
    }
    try sync()
  }

  /// Makes last all that is below: the content of each file and the names of each folder.
  package func syncTree() throws(FilesError) {
    for child in try names() {
      switch try status(child)?.kind {
      case .regular?: try open(child).sync()
      case .folder?: try folder(child).syncTree()
      default: break
      }
    }
    try sync()
  }
}
