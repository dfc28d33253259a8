internal import Files
internal import Glibc

/// What the system tells of the inbox and the folders below it (inotify).
final class InboxNotices {
  let descriptor: Int32
  private var watched: Set<Int32> = []

  private static let arrivals = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB
  private static let departures = IN_DELETE | IN_MOVED_FROM

  /// - Returns: nil where the system cannot tell.
  init?(_ inbox: Folder) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    if descriptor < 0 { return nil }
    if !watch(inbox) { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches the inbox with all folders that it holds by now, and no others.
  /// - Returns: whether the system had room for it.
  func watch(_ inbox: Folder) -> Bool {
    var now: Set<Int32> = []
    guard watch(inbox, 0, &now) else { return false }
    for gone in watched.subtracting(now) { inotify_rm_watch(descriptor, gone) }
    watched = now
    return true
  }

  private func watch(_ folder: Folder, _ level: Int, _ now: inout Set<Int32>) -> Bool {
    // By its descriptor: whoever puts a link in its stead meanwhile does not lead us elsewhere.
    let path = "/proc/self/fd/\(folder.number)/."
    let mask = UInt32(Self.arrivals | Self.departures) | UInt32(IN_ONLYDIR)
    let number = inotify_add_watch(descriptor, path, mask)
    if number < 0 { return errno == EACCES || errno == ENOENT }
    now.insert(number)
    guard level < InboxListing.mostLevels, let names = try? folder.names() else { return true }
    for name in names where !name.isPassedOver {
      guard (try? folder.status(name))??.kind == .folder, let inside = try? folder.folder(name)
      else { continue }
      if !watch(inside, level + 1, &now) { return false }
    }
    return true
  }

  /// Takes all that was told until now.
  /// - Returns: whether something of it may be an arrival.
  func take() -> Bool {
    var isArrival = false
    let size = 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, size)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return isArrival }
      var start = 0
      while start + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let from = start + MemoryLayout<inotify_event>.size
        let name = buffer[from..<min(from + Int(event.len), count)].prefix { $0 != 0 }
        if Self.isArrival(event.mask, PathBytes(bytes: Array(name))) { isArrival = true }
        start = from + Int(event.len)
      }
    }
  }

  /// What leaves is none, or each run that takes files would set off the next; but for the copy under way beside a file, the
  /// end of which makes that one whole.
  private static func isArrival(_ mask: UInt32, _ name: PathBytes) -> Bool {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    if mask & UInt32(departures) != 0 { return name.bytes.suffix(5).elementsEqual(".part".utf8) }
    return mask & UInt32(arrivals) != 0 && !name.isPassedOver
  }
}
