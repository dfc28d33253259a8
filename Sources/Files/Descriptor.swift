internal import Glibc

/// The one owner of an open file descriptor.
final class Descriptor {
  let number: Int32
  private let path: PathBytes

  private init(_ number: Int32, _ path: PathBytes) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// Opens a path for reading, relative to a folder where one is given and then without following links.
  static func open(_ path: PathBytes, in folder: Descriptor? = nil, flags: Int32 = 0)
    throws(FilesError) -> Descriptor
  {
    let link = folder == nil ? 0 : O_NOFOLLOW
    let number = path.withCString {
      openat(folder?.number ?? AT_FDCWD, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | link | flags)
    }
    guard number >= 0 else { throw FilesError(.open, path.text, errno) }
    return Descriptor(number, path)
  }

  /// Opens what is there for writing.
  static func openForWriting(_ path: PathBytes) throws(FilesError) -> Descriptor {
    let number = path.withCString { Glibc.open($0, O_WRONLY | O_CLOEXEC) }
    guard number >= 0 else { throw FilesError(.write, path.text, errno) }
    return Descriptor(number, path)
  }

  /// Creates a file that must not be there.
  static func create(_ name: PathBytes, in folder: Descriptor) throws(FilesError) -> Descriptor {
    let number = name.withCString {
      openat(folder.number, $0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }
    guard number >= 0 else { throw FilesError(.write, name.text, errno) }
    return Descriptor(number, name)
  }

  var status: stat {
    get throws(FilesError) {
      var status = stat()
      guard fstat(number, &status) == 0 else { throw FilesError(.open, path.text, errno) }
      return status
    }
  }

  /// Fills as much of the buffer as the file has bytes for.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(FilesError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = read(number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FilesError(.read, path.text, errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func writeAll(_ bytes: UnsafeRawBufferPointer) throws(FilesError) {
    var written = 0
    while written < bytes.count {
      let count = write(number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FilesError(.write, path.text, count == 0 ? EIO : errno) }
      written += count
    }
  }

  func sync() throws(FilesError) {
    guard fsync(number) == 0 else { throw FilesError(.write, path.text, errno) }
  }
}
