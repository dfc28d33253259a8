internal import Glibc

/// A moment as the file system counts it, since 1970.
package struct FileTime: Sendable, Hashable, Comparable, Codable {
  package let seconds: Int64
  package let nanoseconds: Int64

  package init(seconds: Int64, nanoseconds: Int64 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  init(_ time: timespec) {
    self.init(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
  }

  package static func < (a: FileTime, b: FileTime) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  /// Whole milliseconds from an earlier moment to this one; negative where that one is later.
  package func milliseconds(since earlier: FileTime) -> Int64 {
    (seconds - earlier.seconds) * 1000 + (nanoseconds - earlier.nanoseconds) / 1_000_000
  }
}

/// What the file system says of what stands at a name: two that are equal say that nothing was written in between.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable {
    case regular, folder, link, pipe, socket, device
  }

  package let kind: Kind
  package let device: UInt64
  package let inode: UInt64
  /// How many names it has.
  package let links: Int
  /// Bytes.
  package let size: Int
  /// When its content was last written; anyone may set it.
  package let modified: FileTime
  /// When it was last changed in any way, renaming too; no one can set it.
  package let changed: FileTime

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .pipe
    case S_IFSOCK: kind = .socket
    default: kind = .device
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    links = Int(status.st_nlink)
    size = Int(status.st_size)
    modified = FileTime(status.st_mtim)
    changed = FileTime(status.st_ctim)
  }

  /// That of this program's own file; nil where the system does not tell.
  package static let ofProgram: FileStatus? = {
    var status = stat()
    return stat("/proc/self/exe", &status) == 0 ? FileStatus(status) : nil
  }()

  /// Whether both are of one file whose content was not written in between. It may have been renamed: that sets `changed`.
  package func isSameContent(as other: FileStatus) -> Bool {
    kind == other.kind && device == other.device && inode == other.inode && size == other.size
      && modified == other.modified
  }
}
