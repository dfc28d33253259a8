package import Files
internal import Glibc

/// What came of reading a taken file from beginning to end.
package enum Hashing: Sendable {
  case hashed(HashedFile)
  /// Someone still writes into it: it is no whole file yet.
  case changed
  /// The disk does not give it, or not to us.
  case unreadable(FilesError)
  case stopped
}

extension Inbox {
  /// Hashes a taken file, and sees to it that nobody wrote into it since it was taken: whoever held it open before still
  /// can.
  /// - Parameter isStopped: asked before each MiB.
  /// - Throws: `FilesError` where the machine fails.
  package func hash(_ file: TakenFile, isStopped: () -> Bool = { false }) throws(FilesError)
    -> Hashing
  {
    do throws(FilesError) {
      let open = try taken.folder(file.folder).open(Self.file)
      guard try open.fileStatus() == file.status else { return .changed }
      guard let hashed = try open.hash(isStopped: isStopped) else { return .stopped }
      let isWhole = hashed.status == file.status && hashed.size == file.status.size
      return isWhole ? .hashed(hashed) : .changed
    } catch {
      if [EIO, EACCES, EPERM, EBADMSG, EUCLEAN].contains(error.code) { return .unreadable(error) }
      throw error
    }
  }

  /// Whether a file, read once more, still holds what it held.
  /// - Returns: nil where it was stopped.
  package func isUnchanged(
    _ file: TakenFile, since hashed: HashedFile, isStopped: () -> Bool = { false }
  ) throws(FilesError) -> Bool? {
    switch try hash(file, isStopped: isStopped) {
    case .hashed(let again): again == hashed
    case .changed, .unreadable: false
    case .stopped: nil
    }
  }
}
