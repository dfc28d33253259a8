internal import Glibc

/// The lock of a folder: one process holds it, until it lets go or ends, however that happens.
package final class FolderLock: Sendable {
  private static let name: PathBytes = ".lock"
  private let file: Descriptor

  private init(_ file: Descriptor) { self.file = file }

  /// Takes the lock of a folder: `.lock` in it, which is made where it is missing.
  /// - Returns: nil where another holds it.
  package static func take(_ folder: Folder) throws(FilesError) -> FolderLock? {
    while true {
      let number = try folder.call(.write, name) {
        openat($0, $1, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
      }
      let file = Descriptor(number, folder.path.appending(name))
      let held = try file.fileStatus()
      guard held.kind == .regular else {
        throw FilesError(.open, folder.shown(name), FilesError.notRegular)
      }
      let code = Descriptor.retrying(name) { _ in flock(number, LOCK_EX | LOCK_NB) }
      if code != 0 {
        if errno == EWOULDBLOCK { return nil }
        throw FilesError(.write, folder.shown(name), errno)
      }
      // Someone may have removed the file between opening and locking it: that lock would keep nobody out.
      let named = try folder.status(name)
      if named?.inode == held.inode, named?.device == held.device { return FolderLock(file) }
    }
  }
}
