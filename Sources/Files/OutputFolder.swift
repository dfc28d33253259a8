internal import Glibc

/// A folder into which a run writes its reports, so that nothing half-written is ever seen: everything is written beside,
/// under a hidden name, and takes its own name when all of it is there. A name may lead into subfolders: `a/b/c.xlsx`.
package final class OutputFolder {
  let path: PathBytes
  let folder: Descriptor
  private var staged: [StagedFile] = []

  /// Opens a folder, creating it and those above it where they are missing.
  package init(_ path: PathBytes) throws(FilesError) {
    self.path = path
    try Self.create(path)
    folder = try Descriptor.open(path, flags: O_DIRECTORY)
    guard faccessat(folder.number, ".", W_OK, 0) == 0 else {
      throw FilesError(.write, path.text, errno)
    }
  }

  private init(_ path: PathBytes, _ folder: Descriptor) {
    self.path = path
    self.folder = folder
  }

  deinit { discard() }

  /// The same folder for somebody who writes into it beside us, and whose files are ours in the end.
  package func beside() -> OutputFolder { OutputFolder(path, folder) }

  /// Takes over what somebody wrote beside us.
  package func take(_ other: OutputFolder) {
    staged += other.staged
    other.staged = []
  }

  private static func create(_ path: PathBytes) throws(FilesError) {
    let slash = UInt8(ascii: "/")
    var end = path.bytes.startIndex
    repeat {
      end = path.bytes[min(end + 1, path.bytes.count)...].firstIndex(of: slash) ?? path.bytes.count
      let part = PathBytes(bytes: Array(path.bytes[..<end]))
      let made = part.withCString { mkdir($0, 0o755) }
      if made != 0, errno != EEXIST { throw FilesError(.createFolder, part.text, errno) }
    } while end < path.bytes.count
  }

  /// The bytes of a file in the folder, or nil where there is none.
  package func read(_ name: String) throws(FilesError) -> [UInt8]? {
    do throws(FilesError) {
      return try Descriptor.open(PathBytes(name), in: folder).contents()
    } catch {
      if error.isMissing { return nil }
      throw FilesError(.read, path.appending(PathBytes(name)).text, error.code)
    }
  }

  /// Writes a file beside its place.
  package func stage(_ name: String, _ bytes: some Sequence<UInt8>) throws(FilesError) {
    let hidden = hide(name)
    let file = try Descriptor.create(hidden, in: folder)
    let bytes = Array(bytes)
    do {
      try bytes.withUnsafeBytes { try file.writeAll($0) }
      try file.sync()
    } catch {
      // What the user knows is the name that the file was to have.
      let code = (error as? FilesError)?.code ?? EIO
      throw FilesError(.write, path.appending(PathBytes(name)).text, code)
    }
  }

  /// Writes a file beside its place, piece by piece.
  package func stage(
    _ name: String, inPieces write: (_ sink: @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let hidden = hide(name)
    let file = try Descriptor.create(hidden, in: folder)
    // What fails in making the pieces is not this file's failure.
    func named(_ body: () throws -> Void) throws {
      do { try body() } catch let error as FilesError {
        throw FilesError(.write, path.appending(PathBytes(name)).text, error.code)
      }
    }
    try write { piece in try named { try piece.withUnsafeBytes { try file.writeAll($0) } } }
    try named { try file.sync() }
  }

  /// Lets a writer make a file at a path of ours, beside its place.
  package func stage(_ name: String, by write: (String) throws -> Void) throws {
    let hidden = hide(name)
    try write(path.appending(hidden).text)
    try Descriptor.open(hidden, in: folder).sync()
  }

  /// Takes a file of another folder over: the same file gets a second name beside its place here.
  /// - Parameter sha256: what it should hold; what somebody has changed is not taken over.
  /// - Returns: whether it did. Where the file system gives no second names, it does not.
  package func stage(_ name: String, linking other: String, in source: Folder, sha256: String)
    throws(FilesError) -> Bool
  {
    let path = PathBytes(other)
    let parents = path.components.dropLast()
    let from =
      parents.isEmpty ? source : try source.folder(PathBytes(components: parents))
    let hidden = hide(name)
    let isLinked = path.lastName.withCString { old in
      hidden.withCString { linkat(from.number, old, folder.number, $0, 0) } == 0
    }
    do throws(FilesError) {
      // What is looked at is what was taken.
      if isLinked, try Descriptor.open(hidden, in: folder).hash().sha256 == sha256 { return true }
    } catch {
      unstage(hidden)
      throw error
    }
    unstage(hidden)
    return false
  }

  /// Takes a file away again that was written beside its place.
  package func unstage(_ name: String) {
    for file in staged where file.name == PathBytes(name) { unstage(file.hidden) }
  }

  private func unstage(_ hidden: PathBytes) {
    _ = hidden.withCString { unlinkat(folder.number, $0, 0) }
    staged.removeAll { $0.hidden == hidden }
  }

  /// Whether anything stands at a name, be it a file, a folder or a link.
  package func holds(_ name: String) -> Bool {
    var status = stat()
    return PathBytes(name).withCString {
      fstatat(folder.number, $0, &status, AT_SYMLINK_NOFOLLOW)
    } == 0
  }

  /// Gives everything its name, and removes those of `owned` that were not written this time: no form of an earlier run
  /// stands beside the figures of this one. Where one name cannot be given, none is.
  package func publish(owned: some Sequence<String>) throws(FilesError) {
    var publishing = Publishing(self)
    do {
      try publishing.publish(staged)
    } catch {
      publishing.takeBack()
      throw error
    }
    let written = Set(staged.map(\.name))
    publishing.remove(owned.map { PathBytes($0) }.filter { !written.contains($0) })
    staged = []
    try publishing.finish()
  }

  private func hide(_ name: String) -> PathBytes {
    // All of them lie in the folder itself: a run that fails leaves no subfolder behind.
    let flat = String(name.map { $0 == "/" ? "-" : $0 })
    let hidden = PathBytes(".\(flat).\(getpid()).part")
    _ = hidden.withCString { unlinkat(folder.number, $0, 0) }
    staged.append(StagedFile(hidden: hidden, name: PathBytes(name)))
    return hidden
  }

  private func discard() {
    for file in staged { _ = file.hidden.withCString { unlinkat(folder.number, $0, 0) } }
    staged = []
  }

  /// Writes one file whole at a path: beside it first, then under its name.
  package static func write(_ bytes: some Sequence<UInt8>, to path: PathBytes) throws(FilesError) {
    guard let (folder, name) = try place(path) else {
      return try writeThrough(Array(bytes), to: path)
    }
    try folder.stage(name, bytes)
    try folder.publish(owned: [])
  }

  /// The same as its pieces come. What is no file, such as a terminal or a pipe, stays what it is and takes them as they come.
  package static func write(
    to path: PathBytes, inPieces write: (_ sink: @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let (folder, name) = try place(path) else {
      let device = try Descriptor.openForWriting(path)
      return try write { piece in try piece.withUnsafeBytes { try device.writeAll($0) } }
    }
    try folder.stage(name, inPieces: write)
    try folder.publish(owned: [])
  }

  /// The same where a library writes the file: it is given a path of ours.
  package static func write(to path: PathBytes, by write: (String) throws -> Void) throws {
    guard let (folder, name) = try place(path) else {
      throw FilesError(.write, path.text, ESPIPE)
    }
    try folder.stage(name, by: write)
    try folder.publish(owned: [])
  }

  /// The folder and the name of a file to write; nil where the path leads to what is no file.
  private static func place(_ path: PathBytes) throws(FilesError)
    -> (folder: OutputFolder, name: String)?
  {
    var path = path
    var status = stat()
    if path.withCString({ stat($0, &status) }) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw FilesError(.write, path.text, EISDIR) }
      if status.st_mode & S_IFMT != S_IFREG { return nil }
      path = path.resolved
    }
    let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { PathBytes(bytes: Array(path.bytes[..<max($0, 1)])) } ?? PathBytes(".")
    let name = PathBytes(bytes: Array(path.bytes[(slash.map { $0 + 1 } ?? 0)...]))
    return (try OutputFolder(parent), name.text)
  }

  /// Writes into what is no file, such as a terminal or a pipe: it stays what it is.
  private static func writeThrough(_ bytes: [UInt8], to path: PathBytes) throws(FilesError) {
    let device = try Descriptor.openForWriting(path)
    do {
      try bytes.withUnsafeBytes { try device.writeAll($0) }
    } catch {
      throw error as? FilesError ?? FilesError(.write, path.text, EIO)
    }
  }
}
