/// A text that is part of a key, as a small number: equal numbers of one table are equal texts, byte for byte.
public struct Symbol: Hashable, Comparable, Sendable {
  public let index: UInt32
  public init(index: UInt32) { self.index = index }
  public static func < (a: Symbol, b: Symbol) -> Bool { a.index < b.index }
}

/// The texts of keys (project numbers, names of experts and suppliers), each held once.
///
/// This is what lets a fact be of fixed width and yet exact: memory grows with the number of different keys, not with the
/// text of the records.
public struct KeyTable: Sendable {
  private var bytes: [UInt8] = []
  /// Of each text the lower bits; and before which texts the others grew by one. Keys of 4 GiB in all are rare: as wide as
  /// those need them the ends would be twice as large.
  private var ends: [UInt32] = []
  private var turns: [Int] = []
  private let width: Int
  /// Each text's place and one, and above it what tells most others apart without a look at them, and spares hashing them
  /// again; nothing where there is none. Three in four at most are taken.
  private var buckets: [UInt64] = Array(repeating: 0, count: 64)

  public init() { self.init(width: 32) }

  /// - Parameter width: bits of an end, 32 at most; no text has as many bytes as they can count.
  init(width: Int) { self.width = width }

  public var count: Int { ends.count }

  /// The symbol of a text, the same for the same bytes.
  public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Symbol {
    if (ends.count + 1) * 4 > buckets.count * 3 { makeRoom() }
    let hash = Self.hash(text)
    let mask = buckets.count - 1
    var slot = Int(hash) & mask
    while buckets[slot] != 0 {
      let candidate = UInt32(truncatingIfNeeded: buckets[slot]) - 1
      if UInt32(buckets[slot] >> 32) == hash, equals(Int(candidate), text) {
        return Symbol(index: candidate)
      }
      slot = (slot + 1) & mask
    }
    if (bytes.count + text.count) >> width > turns.count { turns.append(ends.count) }
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count & (1 << width - 1)))
    buckets[slot] = UInt64(hash) << 32 | UInt64(ends.count)
    return Symbol(index: UInt32(ends.count - 1))
  }

  public mutating func intern(_ text: String) -> Symbol {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  public func string(_ symbol: Symbol) -> String {
    String(decoding: bytes[range(Int(symbol.index))], as: UTF8.self)
  }

  /// The bytes of a text, for as long as the closure runs.
  public func withBytes<Result>(
    _ symbol: Symbol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range(Int(symbol.index))]))
    }
  }

  /// Takes in all texts of another table, and returns the new symbol of each of its old ones, in order.
  public mutating func absorb(_ other: KeyTable) -> [Symbol] {
    if ends.isEmpty {
      self = other
      return (0..<count).map { Symbol(index: UInt32($0)) }
    }
    return other.bytes.withUnsafeBufferPointer { buffer in
      (0..<other.count).map { intern(UnsafeBufferPointer(rebasing: buffer[other.range($0)])) }
    }
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : end(index - 1))..<end(index)
  }

  private func end(_ index: Int) -> Int {
    let end = Int(ends[index])
    return turns.isEmpty ? end : end + turns.count { $0 <= index } << width
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

  /// Lets go of what only texts to come would be looked up in. It is made anew where one does come.
  public mutating func close() { buckets = [] }

  private mutating func makeRoom() {
    var size = max(64, buckets.count * 2)
    while (ends.count + 1) * 4 > size * 3 { size *= 2 }
    let mask = size - 1
    var larger = [UInt64](repeating: 0, count: size)
    func put(_ bucket: UInt64) {
      var slot = Int(bucket >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = bucket
    }
    if buckets.isEmpty {
      for index in ends.indices {
        put(UInt64(withBytes(Symbol(index: UInt32(index)), Self.hash)) << 32 | UInt64(index + 1))
      }
    } else {
      for bucket in buckets where bucket != 0 { put(bucket) }
    }
    buckets = larger
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
