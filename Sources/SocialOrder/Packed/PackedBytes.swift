/// Values one after another in few bytes: what is written here is read by `PackedReader` in the same order.
package struct PackedBytes: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var count: Int { bytes.count }

  /// Seven bits a byte, from the lowest.
  package mutating func add(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that is not negative.
  package mutating func add(_ number: Int) { add(UInt64(number)) }

  /// A number of either sign: near 0 it is short.
  package mutating func add(signed number: Int64) {
    add(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func add(_ other: [UInt8]) {
    add(other.count)
    bytes += other
  }

  /// What may be missing.
  package mutating func add<Value>(
    _ value: Value?, _ add: (inout PackedBytes, Value) -> Void
  ) {
    self.add(value == nil ? 0 : 1)
    if let value { add(&self, value) }
  }

  /// Lets go of what was written, and keeps the room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Reads what `PackedBytes` wrote.
package struct PackedReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  package var isAtEnd: Bool { index == bytes.endIndex }

  package mutating func bits() -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while bytes[index] > 0x7F {
      number |= UInt64(bytes[index] & 0x7F) << shift
      shift += 7
      index += 1
    }
    number |= UInt64(bytes[index]) << shift
    index += 1
    return number
  }

  package mutating func number() -> Int { Int(bits()) }

  package mutating func signed() -> Int64 {
    let bits = bits()
    return Int64(bitPattern: bits >> 1) ^ -Int64(bits & 1)
  }

  package mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

  package mutating func array() -> [UInt8] { Array(slice()) }

  package mutating func optional<Value>(_ read: (inout PackedReader) -> Value) -> Value? {
    number() == 0 ? nil : read(&self)
  }

  private mutating func slice() -> ArraySlice<UInt8> {
    let count = number()
    defer { index += count }
    return bytes[index..<index + count]
  }
}
