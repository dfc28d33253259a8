internal import Glibc

/// The owner of an open folder. What it does, it does relative to that, and follows no link on the way: whoever renames
/// folders meanwhile cannot lead it elsewhere.
///
/// A name is one name; only `folder(_:making:)` takes several, joined by slashes. All else fails with EINVAL.
package final class Folder: Sendable {
  /// As a user knows it.
  package let path: PathBytes
  let descriptor: Descriptor

  /// Opens a folder that a user named; links on the way to it are followed.
  package init(_ path: PathBytes) throws(FilesError) {
    self.path = path
    descriptor = try Descriptor.open(path, flags: O_DIRECTORY)
  }

  private init(_ path: PathBytes, _ descriptor: Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Of its descriptor, for calls that take one.
  package var number: Int32 { descriptor.number }

  /// A folder inside, at any depth: `a/b`.
  /// - Parameter making: whether it is made where it is missing, lastingly.
  package func folder(_ name: PathBytes, making: Bool = false) throws(FilesError) -> Folder {
    let parts = name.components
    if parts.isEmpty { throw FilesError(.open, shown(name), EINVAL) }
    var folder = self
    for part in parts { folder = try folder.step(part, making) }
    return folder
  }

  private func step(_ name: PathBytes, _ making: Bool) throws(FilesError) -> Folder {
    if making {
      do throws(FilesError) {
        try makeFolder(name)
        try sync()
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
    do throws(FilesError) {
      return Folder(
        path.appending(name), try Descriptor.open(name, in: descriptor, flags: O_DIRECTORY))
    } catch {
      // To the system a link is no folder; a user wants to know that it is one.
      let isLink = error.code == ENOTDIR && (try? status(name))??.kind == .link
      throw FilesError(error.attempt, shown(name), isLink ? ELOOP : error.code)
    }
  }

  /// Makes a folder that must not be there; it lasts once this one is synced.
  package func makeFolder(_ name: PathBytes) throws(FilesError) {
    try call(.createFolder, name) { mkdirat($0, $1, 0o755) }
  }

  /// What stands at a name, be it a link; nil where nothing does.
  package func status(_ name: PathBytes) throws(FilesError) -> FileStatus? {
    var status = stat()
    do throws(FilesError) {
      try call(.open, name) { fstatat($0, $1, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileStatus(status)
  }

  /// What the folder itself is.
  package func status() throws(FilesError) -> FileStatus { try descriptor.fileStatus() }

  /// Whether anything stands at a name, be it a file, a folder or a link.
  package func holds(_ name: PathBytes) throws(FilesError) -> Bool { try status(name) != nil }

  /// Whether a file may be read by us.
  package func mayRead(_ name: PathBytes) -> Bool {
    name.withCString {
      faccessat(descriptor.number, $0, R_OK, AT_SYMLINK_NOFOLLOW | Int32(AT_EACCESS))
    } == 0
  }

  /// The names in it, but `.` and `..`, sorted bytewise.
  package func names() throws(FilesError) -> [PathBytes] {
    do throws(FilesError) {
      return try descriptor.names()
    } catch {
      throw FilesError(.list, path.text, error.code)
    }
  }

  /// Opens a regular file for reading. What is none is not waited for: a pipe, a device.
  package func open(_ name: PathBytes) throws(FilesError) -> Descriptor {
    let number = try call(.open, name) {
      openat($0, $1, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    }
    let file = Descriptor(number, path.appending(name))
    switch try file.fileStatus().kind {
    case .regular: return file
    case .folder: throw FilesError(.open, shown(name), EISDIR)
    default: throw FilesError(.open, shown(name), FilesError.notRegular)
    }
  }

  /// Creates a file for writing that must not be there; it lasts once it and this folder are synced.
  package func create(_ name: PathBytes) throws(FilesError) -> Descriptor {
    let number = try call(.write, name) {
      openat($0, $1, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }
    return Descriptor(number, path.appending(name))
  }

  /// The whole of a file; nil where there is none.
  /// - Parameter limit: of a file larger than so many bytes, so many and one more come back.
  package func read(_ name: PathBytes, limit: Int = Int.max - 1) throws(FilesError) -> [UInt8]? {
    do throws(FilesError) {
      return try open(name).contents(limit: limit)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Writes a file whole and lastingly: beside its place first, then under its name, in the stead of what stood there.
  package func write(_ name: PathBytes, _ bytes: [UInt8]) throws(FilesError) {
    let (hidden, file) = try createHidden(for: name)
    do throws(FilesError) {
      try file.write(bytes)
      try file.sync()
      try replace(hidden, to: self, as: name)
    } catch {
      try? remove(hidden)
      throw FilesError(.write, shown(name), error.code)
    }
    try sync()
  }

  /// The file system's own time, which may be another machine's: that of a file which is written now, and made where it is
  /// missing.
  package func touch(_ name: PathBytes) throws(FilesError) -> FileTime {
    let number = try call(.write, name) {
      openat($0, $1, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    }
    let file = Descriptor(number, path.appending(name))
    guard futimens(number, nil) == 0 else { throw FilesError(.write, shown(name), errno) }
    return try file.fileStatus().changed
  }

  /// Removes a file or a link; it may be gone already.
  package func remove(_ name: PathBytes) throws(FilesError) {
    do throws(FilesError) {
      try call(.write, name) { unlinkat($0, $1, 0) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Makes last which names are in it.
  package func sync() throws(FilesError) {
    // Some network file systems know no syncing of folders: there the server sees to it.
    guard fsync(descriptor.number) == 0 || errno == EINVAL else {
      throw FilesError(.write, path.text, errno)
    }
  }

  func shown(_ name: PathBytes) -> String { path.appending(name).text }

  /// A new file under a hidden name, which nobody takes for one of theirs.
  func createHidden(for name: PathBytes) throws(FilesError) -> (name: PathBytes, file: Descriptor) {
    let made = try hidden(for: name) { (hidden) throws(FilesError) in try create(hidden) }
    return (made.name, made.result)
  }

  /// Makes something under the first hidden name that is free.
  func hidden<T>(
    for name: PathBytes, _ make: (PathBytes) throws(FilesError) -> T
  ) throws(FilesError) -> (name: PathBytes, result: T) {
    var number = 0
    while true {
      let hidden = PathBytes(".tapsyrys-\(getpid())-\(number).part")
      do throws(FilesError) {
        return (hidden, try make(hidden))
      } catch {
        guard error.code == EEXIST else { throw FilesError(.write, shown(name), error.code) }
      }
      number += 1
    }
  }

  /// Removes what a run that was killed was still writing into this folder.
  package func removeHidden() throws(FilesError) {
    for name in try names()
    where name.bytes.starts(with: ".tapsyrys-".utf8)
      && name.bytes.suffix(5).elementsEqual(".part".utf8)
    {
      try remove(name)
    }
  }

  @discardableResult
  func call(
    _ attempt: FilesError.Attempt, _ name: PathBytes, _ body: (Int32, UnsafePointer<CChar>) -> Int32
  ) throws(FilesError) -> Int32 {
    guard name.components.count == 1 else { throw FilesError(attempt, shown(name), EINVAL) }
    let result = Descriptor.retrying(name) { body(descriptor.number, $0) }
    guard result >= 0 else { throw FilesError(attempt, shown(name), errno) }
    return result
  }
}
