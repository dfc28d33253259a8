/// Lists of numbers one after another, as this machine holds them: for what only this program reads again, soon and here.
package struct PackedNumbers {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) {
    withUnsafeBytes(of: numbers.count) { bytes += $0 }
    numbers.withUnsafeBytes { bytes += $0 }
  }

  /// Reads such lists in the order in which they were added.
  package struct Reading {
    private var rest: ArraySlice<UInt8>

    package init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Whether all was read.
    package var isAtEnd: Bool { rest.isEmpty }

    /// The next list; nil where there is none.
    package mutating func next<Number: FixedWidthInteger & BitwiseCopyable>() -> [Number]? {
      let width = MemoryLayout<Number>.size
      guard let count = take(Int.self, 1)?.first, count >= 0, count <= rest.count / width else {
        return nil
      }
      return take(Number.self, count)
    }

    private mutating func take<Number: BitwiseCopyable>(_: Number.Type, _ count: Int) -> [Number]? {
      let length = count * MemoryLayout<Number>.size
      guard rest.count >= length else { return nil }
      defer { rest = rest.dropFirst(length) }
      return [Number](unsafeUninitializedCapacity: count) { numbers, made in
        rest.withUnsafeBytes {
          UnsafeMutableRawBufferPointer(numbers).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: $0[..<length]))
        }
        made = count
      }
    }
  }
}
