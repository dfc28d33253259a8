/// The text of a block of records, one after another in one piece of memory, so that no field needs a string of its own.
///
/// A reader resets it when a record has been judged, or keeps it where the accepted records are kept. Not safe to share
/// between threads while it is filled.
public final class TextArena {
  private let room: UnsafeMutablePointer<Room>

  /// The piece of memory, and how much of it is filled, in bytes.
  private struct Room {
    var base: UnsafeMutableRawPointer
    var capacity: Int
    var used = 0
  }

  public var count: Int { room.pointee.used }

  public init(capacity: Int = 4096) {
    room = .allocate(capacity: 1)
    room.initialize(
      to: Room(base: .allocate(byteCount: capacity, alignment: 1), capacity: capacity))
  }

  deinit {
    room.pointee.base.deallocate()
    room.deallocate()
  }

  /// Copies bytes in and returns their handle.
  public func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextHandle {
    let offset = room.pointee.used
    if offset + bytes.count > room.pointee.capacity { grow(toHold: offset + bytes.count) }
    if let source = bytes.baseAddress {
      (room.pointee.base + offset).copyMemory(from: source, byteCount: bytes.count)
    }
    room.pointee.used = offset + bytes.count
    return TextHandle(offset: offset, count: bytes.count)
  }

  /// The bytes of a handle; good until the arena is filled or reset again.
  public func bytes(_ handle: TextHandle) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: (room.pointee.base + handle.offset).assumingMemoryBound(to: UInt8.self),
      count: handle.count)
  }

  public func string(_ handle: TextHandle) -> String {
    String(decoding: bytes(handle), as: UTF8.self)
  }

  public func reset() { room.pointee.used = 0 }

  /// Gives back what is not used, when all records have been read: of a thousand small files it would be most of the memory.
  /// What a large arena does not use has never been touched, and costs nothing.
  public func trim() {
    let (used, capacity) = (room.pointee.used, room.pointee.capacity)
    if used < capacity, capacity <= Self.small { resize(to: max(used, 1)) }
  }

  /// Bytes.
  private static let small = 1 << 20

  private func grow(toHold needed: Int) { resize(to: max(needed, room.pointee.capacity * 2)) }

  private func resize(to size: Int) {
    let moved = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
    moved.copyMemory(from: room.pointee.base, byteCount: room.pointee.used)
    room.pointee.base.deallocate()
    room.pointee.base = moved
    room.pointee.capacity = size
  }
}

/// Where a text stands in its arena, in 64 bits: 40 of offset, 24 of length.
public struct TextHandle: Hashable, Sendable {
  public let packed: Int64

  public init(offset: Int, count: Int) { packed = Int64(offset) << 24 | Int64(count) }
  public init(packed: Int64) { self.packed = packed }

  public var offset: Int { Int(packed >> 24) }
  public var count: Int { Int(packed & 0xFF_FFFF) }
}
