/// A text that is part of a key, as a small number: equal numbers of one table are equal texts, byte for byte.
package struct Symbol: Hashable, Comparable, Sendable {
  package let index: UInt32
  package init(index: UInt32) { self.index = index }
  package static func < (a: Symbol, b: Symbol) -> Bool { a.index < b.index }
}

/// The texts of keys (project numbers, names of experts and suppliers), each held once.
///
/// This is what lets a fact be of fixed width and yet exact: memory grows with the number of different keys, not with the
/// text of the records.
package struct KeyTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var buckets: [UInt32] = Array(repeating: 0, count: 64)

  package init() {}

  package var count: Int { ends.count }

  /// The symbol of a text, the same for the same bytes.
  package mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Symbol {
    if (ends.count + 1) * 2 > buckets.count { rehash() }
    var slot = Self.hash(text) & (buckets.count - 1)
    while buckets[slot] != 0 {
      let candidate = Int(buckets[slot] - 1)
      if equals(candidate, text) { return Symbol(index: UInt32(candidate)) }
      slot = (slot + 1) & (buckets.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    buckets[slot] = UInt32(ends.count)
    return Symbol(index: UInt32(ends.count - 1))
  }

  package mutating func intern(_ text: String) -> Symbol {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  package func string(_ symbol: Symbol) -> String {
    String(decoding: bytes[range(Int(symbol.index))], as: UTF8.self)
  }

  /// The bytes of a text, for as long as the closure runs.
  package func withBytes<Result>(
    _ symbol: Symbol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range(Int(symbol.index))]))
    }
  }

  /// Takes in all texts of another table, and returns the new symbol of each of its old ones, in order.
  package mutating func absorb(_ other: KeyTable) -> [Symbol] {
    other.bytes.withUnsafeBufferPointer { buffer in
      (0..<other.count).map { intern(UnsafeBufferPointer(rebasing: buffer[other.range($0)])) }
    }
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  private func equals(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      for offset in 0..<text.count where buffer[range.lowerBound + offset] != text[offset] {
        return false
      }
      return true
    }
  }

  private mutating func rehash() {
    buckets = Array(repeating: 0, count: buckets.count * 2)
    for index in ends.indices {
      var slot = bytes[range(index)].withUnsafeBufferPointer { Self.hash($0) } & (buckets.count - 1)
      while buckets[slot] != 0 { slot = (slot + 1) & (buckets.count - 1) }
      buckets[slot] = UInt32(index + 1)
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
