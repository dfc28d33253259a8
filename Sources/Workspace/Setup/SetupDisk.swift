internal import Files
internal import Glibc

/// The calls by which a workspace is set up. What is there already is never changed, not even its rights.
enum SetupDisk {
  enum Entry { case folder, file, other }

  /// What stands at a path, following no link; nil where nothing does.
  static func entry(_ path: PathBytes) throws(FilesError) -> Entry? {
    var status = stat()
    guard call(path, { lstat($0, &status) }) == 0 else {
      let code = errno
      if code == ENOENT { return nil }
      throw FilesError(.open, path.text, code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// Makes a folder whose rights are just these, whatever the umask; on a disk that knows no rights, as it comes.
  static func makeFolder(_ path: PathBytes, mode: mode_t) throws(FilesError) {
    guard call(path, { mkdir($0, 0o700) }) == 0 else {
      throw FilesError(.createFolder, path.text, errno)
    }
    guard call(path, { chmod($0, mode) }) == 0 || knowsNoRights(errno) else {
      throw FilesError(.createFolder, path.text, errno)
    }
    try sync(path.parent)
  }

  /// Makes a folder and those above it, as far as they are missing.
  static func makeFolders(above path: PathBytes) throws(FilesError) {
    let parent = path.parent
    guard parent != path, try entry(parent) == nil else { return }
    try makeFolders(above: parent)
    guard call(parent, { mkdir($0, 0o755) }) == 0 || errno == EEXIST else {
      throw FilesError(.createFolder, parent.text, errno)
    }
  }

  /// Writes a file that is not there: beside its place first, then whole under its name, over nothing.
  static func makeFile(_ path: PathBytes, _ text: String, mode: mode_t) throws(FilesError) {
    let hidden = path.parent.appending(
      PathBytes(bytes: Array(".".utf8) + path.lastName.bytes + Array(".\(getpid()).part".utf8)))
    let number = call(hidden) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard number >= 0 else { throw FilesError(.write, path.text, errno) }
    defer {
      close(number)
      _ = call(hidden) { unlink($0) }
    }
    guard fchmod(number, mode) == 0 || knowsNoRights(errno) else {
      throw FilesError(.write, path.text, errno)
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FilesError(.write, path.text, count == 0 ? EIO : errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(number) == 0 else { throw FilesError(.write, path.text, errno) }
    try name(hidden, path)
    try sync(path.parent)
  }

  /// Gives a written file its name; a disk without second names lets it be moved, after a look that nothing is there.
  private static func name(_ hidden: PathBytes, _ path: PathBytes) throws(FilesError) {
    if call(hidden, { from in call(path) { link(from, $0) } }) == 0 { return }
    let code = errno
    guard [EPERM, ENOTSUP, ENOSYS].contains(code), try entry(path) == nil else {
      throw FilesError(.write, path.text, code)
    }
    guard call(hidden, { from in call(path) { rename(from, $0) } }) == 0 else {
      throw FilesError(.write, path.text, errno)
    }
  }

  /// The path from the root, its links followed.
  static func absolute(_ path: PathBytes) throws(FilesError) -> PathBytes {
    guard let real = call(path, { realpath($0, nil) }) else {
      throw FilesError(.open, path.text, errno)
    }
    defer { free(real) }
    return PathBytes(
      bytes: UnsafeBufferPointer(start: real, count: strlen(real)).map(UInt8.init(bitPattern:)))
  }

  private static func sync(_ folder: PathBytes) throws(FilesError) {
    let number = call(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard number >= 0 else { throw FilesError(.write, folder.text, errno) }
    defer { close(number) }
    // Some network disks cannot sync a folder, and need not be told to.
    guard fsync(number) == 0 || errno == EINVAL else {
      throw FilesError(.write, folder.text, errno)
    }
  }

  private static func knowsNoRights(_ code: Int32) -> Bool { [EPERM, ENOTSUP].contains(code) }

  private static func call<T>(_ path: PathBytes, _ body: (UnsafePointer<CChar>) -> T) -> T {
    (path.bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a path ends in a zero") }
      return body(base)
    }
  }
}

extension PathBytes {
  /// The folder that holds what a path names; of a name alone `.`, of the root the root.
  fileprivate var parent: PathBytes {
    let slash = UInt8(ascii: "/")
    var end = bytes.count
    while end > 1, bytes[end - 1] == slash { end -= 1 }
    guard let last = bytes[..<end].lastIndex(of: slash) else { return PathBytes(".") }
    var stop = last
    while stop > 0, bytes[stop - 1] == slash { stop -= 1 }
    return stop == 0 ? PathBytes("/") : PathBytes(bytes: Array(bytes[..<stop]))
  }
}
