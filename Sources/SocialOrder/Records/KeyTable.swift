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
  /// Of each text: what tells most others apart without a look at them, and spares hashing them again.
  private var hashes: [UInt32] = []
  private var buckets: [UInt32] = Array(repeating: 0, count: 64)

  package init() {}

  package var count: Int { ends.count }

  /// The symbol of a text, the same for the same bytes.
  package mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Symbol {
    if (ends.count + 1) * 2 > buckets.count { rehash() }
    let hash = Self.hash(text)
    var slot = Int(hash) & (buckets.count - 1)
    while buckets[slot] != 0 {
      let candidate = Int(buckets[slot] - 1)
      if hashes[candidate] == hash, equals(candidate, text) {
        return Symbol(index: UInt32(candidate))
      }
      slot = (slot + 1) & (buckets.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
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
    return bytes.withUnsafeBytes { buffer in
      let own = UnsafeRawBufferPointer(rebasing: buffer[range])
      let other = UnsafeRawBufferPointer(text)
      var offset = 0
      while offset + 8 <= own.count {
        if Self.word(own, offset) != Self.word(other, offset) { return false }
        offset += 8
      }
      while offset < own.count {
        if own[offset] != other[offset] { return false }
        offset += 1
      }
      return true
    }
  }

  private mutating func rehash() {
    buckets = Array(repeating: 0, count: buckets.count * 2)
    for index in ends.indices {
      var slot = Int(hashes[index]) & (buckets.count - 1)
      while buckets[slot] != 0 { slot = (slot + 1) & (buckets.count - 1) }
      buckets[slot] = UInt32(index + 1)
    }
  }

  /// Eight bytes at a time, each folded in by a multiplication whose halves are mixed. The result decides only where a text is
  /// looked for, never what comes out.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = UInt64(bytes.count) ^ 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mix(hash, word(bytes, offset))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    hash = mix(hash, rest)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
