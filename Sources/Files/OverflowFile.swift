internal import Glibc
internal import SocialOrder
internal import Synchronization

/// A file without a name that takes what memory should not hold. It lies in the folder of `TMPDIR`, else where the system
/// keeps large files for a while, is made when something comes, and is gone with the process, however that ends.
package final class OverflowFile: Overflow {
  private struct State: Sendable {
    var descriptor: Descriptor?
    var end = 0
    /// Where nothing can be written, all stays in memory.
    var isRefused = false
  }

  private let state = Mutex(State())
  private let whenLost: @Sendable (FilesError) -> Never

  /// - Parameter whenLost: ends the process where the disk does not give back what it took: whoever asked for it cannot go on.
  package init(whenLost: @escaping @Sendable (FilesError) -> Never) { self.whenLost = whenLost }

  package func put(_ bytes: [UInt8]) -> Int? {
    state.withLock { state in
      if state.isRefused { return nil }
      if state.descriptor == nil { state.descriptor = Self.make() }
      guard let descriptor = state.descriptor, Self.write(bytes, to: descriptor, at: state.end)
      else {
        state.isRefused = true
        return nil
      }
      defer { state.end += bytes.count }
      return state.end
    }
  }

  package func bytes(at place: Int, count: Int) -> [UInt8] {
    guard let descriptor = state.withLock({ $0.descriptor }) else {
      preconditionFailure("nothing was put here")
    }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(
          descriptor.number, buffer.baseAddress! + filled, count - filled, off_t(place + filled))
        if read < 0, errno == EINTR { continue }
        if read <= 0 {
          whenLost(FilesError(.read, descriptor.path.text, read < 0 ? errno : EIO))
        }
        filled += read
      }
    }
  }

  private static var folders: [String] {
    (getenv("TMPDIR").map { [String(cString: $0)] } ?? []) + ["/var/tmp", "/tmp"]
  }

  /// Its name in C is a macro.
  private static let temporaryFile: Int32 = 0o20_000_000 | O_DIRECTORY

  private static func make() -> Descriptor? {
    for folder in folders {
      let number = open(folder, O_RDWR | temporaryFile | O_CLOEXEC, 0o600)
      if number >= 0 { return Descriptor(number, PathBytes(folder)) }
    }
    return nil
  }

  /// Bytes that a file of this process may have: one byte more would end it.
  private static let most: Int = {
    var limit = rlimit()
    guard getrlimit(Int32(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return .max }
    return Int(clamping: limit.rlim_cur)
  }()

  private static func write(_ bytes: [UInt8], to descriptor: Descriptor, at place: Int) -> Bool {
    if place + bytes.count > most || !hasRoom(for: bytes.count, in: descriptor, beside: place) {
      return false
    }
    let isWritten = bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let more = pwrite(
          descriptor.number, bytes.baseAddress! + written, bytes.count - written,
          off_t(place + written))
        if more < 0, errno == EINTR { continue }
        if more <= 0 { return false }
        written += more
      }
      return true
    }
    // What a full disk took of it is of no use, and others may need the room.
    if !isWritten { _ = ftruncate(descriptor.number, off_t(place)) }
    return isWritten
  }

  /// Of what was free an eighth is taken: a workbook's own files, much larger, may lie in the same folder.
  private static func hasRoom(for count: Int, in descriptor: Descriptor, beside taken: Int) -> Bool
  {
    var status = statvfs()
    guard fstatvfs(descriptor.number, &status) == 0 else { return true }
    let free = Int(clamping: status.f_bavail).multipliedReportingOverflow(
      by: Int(clamping: status.f_frsize))
    return free.overflow || 7 * taken + 8 * count <= free.partialValue
  }
}
