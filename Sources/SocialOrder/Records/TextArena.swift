/// The text of a block of records, one after another in one piece of memory, so that no field needs a string of its own.
///
/// A reader resets it when a record has been judged, or keeps it where the accepted records are kept. Not safe to share
/// between threads while it is filled.
package final class TextArena {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private var used = 0

  package var count: Int { used }

  package init(capacity: Int = 4096) {
    self.capacity = capacity
    base = .allocate(byteCount: capacity, alignment: 1)
  }

  deinit { base.deallocate() }

  /// Copies bytes in and returns their handle.
  package func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextHandle {
    let offset = used
    if offset + bytes.count > capacity { grow(toHold: offset + bytes.count) }
    if let source = bytes.baseAddress {
      (base + offset).copyMemory(from: source, byteCount: bytes.count)
    }
    used = offset + bytes.count
    return TextHandle(offset: offset, count: bytes.count)
  }

  /// The bytes of a handle; good until the arena is filled or reset again.
  package func bytes(_ handle: TextHandle) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: (base + handle.offset).assumingMemoryBound(to: UInt8.self), count: handle.count)
  }

  package func string(_ handle: TextHandle) -> String {
    String(decoding: bytes(handle), as: UTF8.self)
  }

  package func reset() { used = 0 }

  /// Gives back what is not used, when all records have been read: of a thousand small files it would be most of the memory.
  /// What a large arena does not use has never been touched, and costs nothing.
  package func trim() {
    if used < capacity, capacity <= Self.small { resize(to: max(used, 1)) }
  }

  /// Bytes.
  private static let small = 1 << 20

  private func grow(toHold needed: Int) { resize(to: max(needed, capacity * 2)) }

  private func resize(to size: Int) {
    let moved = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
    moved.copyMemory(from: base, byteCount: used)
    base.deallocate()
    base = moved
    capacity = size
  }
}

/// Where a text stands in its arena, in 64 bits: 40 of offset, 24 of length.
package struct TextHandle: Hashable, Sendable {
  package let packed: Int64

  package init(offset: Int, count: Int) { packed = Int64(offset) << 24 | Int64(count) }
  package init(packed: Int64) { self.packed = packed }

  package var offset: Int { Int(packed >> 24) }
  package var count: Int { Int(packed & 0xFF_FFFF) }
}
