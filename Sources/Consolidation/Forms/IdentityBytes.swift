/// What something is made of, as bytes, to be hashed: numbers of eight bytes, texts and lists with their lengths. What is
/// added in the same order makes the same bytes only where all of it is the same.
package struct IdentityBytes: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  package mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  /// A text that may be missing: none is not the empty one.
  package mutating func add(_ text: String?) { add([text].compactMap { $0 }) { $0.add($1) } }

  package mutating func add<Items: Collection>(
    _ items: Items, _ add: (inout IdentityBytes, Items.Element) -> Void
  ) {
    self.add(items.count)
    for item in items { add(&self, item) }
  }
}
