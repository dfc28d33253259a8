internal import Glibc

/// Bytes that are put one after another and kept: a packed workbook, or the text of its cells.
///
/// A large block grows by remapping its pages, so that it is never held twice.
final class ByteStore {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  private(set) var count = 0

  deinit { free(base) }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    memcpy(room(for: bytes.count) + count, source, bytes.count)
    count += bytes.count
  }

  /// Good until the store grows or is gone.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(
      start: base.map { ($0 + range.lowerBound).assumingMemoryBound(to: UInt8.self) },
      count: range.count)
  }

  /// The memory, in which so many more bytes have room.
  private func room(for more: Int) -> UnsafeMutableRawPointer {
    if let base, count + more <= capacity { return base }
    let larger = max(count + more, capacity * 2, 64 << 10)
    guard let moved = realloc(base, larger) else { preconditionFailure("no memory left") }
    base = moved
    capacity = larger
    return moved
  }
}
