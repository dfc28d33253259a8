internal import Glibc

/// A workspace held by one program at a time: an advisory lock on a file, which goes with its process, however that ends.
package final class FolderLock {
  private let number: Int32

  /// Takes the lock on a file, which is made where it is missing.
  /// - Returns: nil where another program holds it.
  /// - Throws: `FilesError` where the file cannot be opened or made.
  package init?(_ path: PathBytes) throws(FilesError) {
    number = path.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644) }
    guard number >= 0 else { throw FilesError(.write, path.text, errno) }
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else {
        let code = errno
        close(number)
        throw FilesError(.open, path.text, code)
      }
      close(number)
      return nil
    }
  }

  deinit { close(number) }
}
