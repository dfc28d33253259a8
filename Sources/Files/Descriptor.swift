internal import CSystem
internal import Glibc

/// The one owner of an open file descriptor.
package final class Descriptor: Sendable {
  package let number: Int32
  /// As a user knows it.
  let path: PathBytes

  init(_ number: Int32, _ path: PathBytes) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// Opens a path for reading, relative to a folder where one is given and then without following links.
  static func open(_ path: PathBytes, in folder: Descriptor? = nil, flags: Int32 = 0)
    throws(FilesError) -> Descriptor
  {
    let link = folder == nil ? 0 : O_NOFOLLOW
    let number = retrying(path) {
      openat(folder?.number ?? AT_FDCWD, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | link | flags)
    }
    guard number >= 0 else { throw FilesError(.open, path.text, errno) }
    return Descriptor(number, path)
  }

  /// Opens what is there for writing.
  static func openForWriting(_ path: PathBytes) throws(FilesError) -> Descriptor {
    let number = retrying(path) { Glibc.open($0, O_WRONLY | O_CLOEXEC) }
    guard number >= 0 else { throw FilesError(.write, path.text, errno) }
    return Descriptor(number, path)
  }

  /// Creates a file that must not be there.
  static func create(_ name: PathBytes, in folder: Descriptor) throws(FilesError) -> Descriptor {
    let number = retrying(name) {
      openat(folder.number, $0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }
    guard number >= 0 else { throw FilesError(.write, name.text, errno) }
    return Descriptor(number, name)
  }

  /// Both ends of a pipe; neither is handed on to a program that is started.
  package static func pipe() throws(FilesError) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw FilesError(.open, "pipe", errno) }
    return (Descriptor(ends[0], "pipe"), Descriptor(ends[1], "pipe"))
  }

  /// Sees to it that the three standard descriptors are open, be it to nothing: a file that was opened in the stead of one
  /// of them would be written into by whatever is printed. To be called before any file is opened.
  package static func fillStandard() {
    while true {
      let number = Glibc.open("/dev/null", O_RDWR)
      if number > STDERR_FILENO { close(number) }
      if number < 0 || number > STDERR_FILENO { return }
    }
  }

  var status: stat {
    get throws(FilesError) {
      var status = stat()
      guard fstat(number, &status) == 0 else { throw FilesError(.open, path.text, errno) }
      return status
    }
  }

  package func fileStatus() throws(FilesError) -> FileStatus { FileStatus(try status) }

  /// The names in a folder, but `.` and `..`, sorted bytewise.
  func names() throws(FilesError) -> [PathBytes] {
    // The stream takes its descriptor over, and one of its own begins at the beginning.
    let own = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw FilesError(.list, path.text, errno) }
    guard let stream = fdopendir(own) else {
      let code = errno
      close(own)
      throw FilesError(.list, path.text, code)
    }
    defer { closedir(stream) }
    guard let start = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [PathBytes] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let chars = UnsafeRawPointer(entry) + start
      let length = strlen(chars.assumingMemoryBound(to: CChar.self))
      let bytes = Array(UnsafeRawBufferPointer(start: chars, count: length))
      if bytes != [46], bytes != [46, 46] { names.append(PathBytes(bytes: bytes)) }
    }
    // The end of a folder and a failure look the same but for this.
    guard errno == 0 else { throw FilesError(.list, path.text, errno) }
    return names.sorted()
  }

  /// All that is left to read of a file; of one larger than `limit` bytes `limit` + 1 of them.
  func contents(limit: Int = Int.max - 1) throws(FilesError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = try fill(&piece)
      if count == 0 { break }
      bytes += piece.prefix(min(count, limit + 1 - bytes.count))
    }
    return bytes
  }

  /// Some bytes of a file, wherever else in it others read.
  /// - Returns: nil where it does not hold so many there.
  package func part(at start: Int, count: Int) throws(FilesError) -> [UInt8]? {
    // Looked at before there is room for it: whoever asks may have read a wild number.
    let size = try fileStatus().size
    if start < 0 || count < 0 || start > size || count > size - start { return nil }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, made in
      while made < count {
        let part = buffer.baseAddress.map { pread(number, $0 + made, count - made, start + made) }
        if part == -1, errno == EINTR { continue }
        if part == -1 { code = errno }
        guard let part, part > 0 else { break }
        made += part
      }
    }
    if code != 0 { throw FilesError(.read, path.text, code) }
    return bytes.count == count ? bytes : nil
  }

  /// Fills as much of an array as the file has bytes for.
  func fill(_ piece: inout [UInt8]) throws(FilesError) -> Int {
    var result = Result<Int, FilesError>.success(0)
    piece.withUnsafeMutableBytes { buffer in
      do throws(FilesError) {
        result = .success(try fill(buffer))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  package func write(_ bytes: [UInt8]) throws(FilesError) {
    var failure: FilesError?
    bytes.withUnsafeBytes { buffer in
      do throws(FilesError) {
        try writeAll(buffer)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
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
      let count = Glibc.write(number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FilesError(.write, path.text, count == 0 ? EIO : errno) }
      written += count
    }
  }

  /// Makes what was written last. A failure is final: the system forgets what it could not write, and a second call would
  /// find nothing left to do.
  package func sync() throws(FilesError) {
    guard fsync(number) == 0 else { throw FilesError(.write, path.text, errno) }
  }

  /// A call that a signal cut short is made again.
  static func retrying(_ path: PathBytes, _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    path.withCString { chars in
      while true {
        let result = call(chars)
        if result >= 0 || errno != EINTR { return result }
      }
    }
  }
}
