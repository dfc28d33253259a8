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

  /// Whether somebody holds the lock of a folder, as the system tells; asking keeps nobody out.
  package static func isHeld(_ folder: Folder) -> Bool {
    guard let status = try? folder.status(name), let system = try? Folder("/proc"),
      let locks = try? system.read("locks")
    else { return false }
    // `3: FLOCK  ADVISORY  WRITE 27696 fe:00:16224082 0 EOF`: the last number of the sixth is the inode.
    return String(decoding: locks, as: UTF8.self).split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK" else { return false }
      let file = words[5].split(separator: ":")
      let device = file.prefix(2).compactMap { UInt64($0, radix: 16) }
      return file.count == 3 && UInt64(file[2]) == status.inode
        && device == [
          status.device >> 8 & 0xfff, status.device & 0xff | status.device >> 12 & 0xfff00,
        ]
    }
  }
}
