internal import Glibc

/// Where physical lines end: LF, CR, or CR LF.
///
/// It remembers the next LF and the next CR of a piece, so that in a file that has only one of them the search for the
/// other is made once and not for every line.
struct LineEnds {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The first at or after the line that was asked for last, or the end of the bytes.
  private var lineFeed = -1
  private var carriageReturn = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The index after the end of the line that begins at `start`, or the end of the bytes. Starts never go back.
  mutating func next(from start: Int) -> Int {
    if lineFeed < start { lineFeed = bytes.find(10, from: start) ?? bytes.count }
    if carriageReturn < start { carriageReturn = bytes.find(13, from: start) ?? bytes.count }
    if carriageReturn > lineFeed { return lineFeed + 1 }
    if carriageReturn + 1 == lineFeed, lineFeed < bytes.count { return lineFeed + 1 }
    return min(carriageReturn + 1, bytes.count)
  }
}

/// Counts physical lines as bytes stream by.
struct LineCounter {
  /// The line on which the next byte stands, but for the LF of a CR LF.
  private(set) var line = 1
  private var lastByte: UInt8 = 0

  init(line: Int = 1, lastByte: UInt8 = 0) {
    self.line = line
    self.lastByte = lastByte
  }

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first, let last = bytes.last else { return }
    let splitsCRLF = lastByte == 13 && first == 10
    line += bytes.count(of: 10) - (splitsCRLF ? 1 : 0)
    var start = 0
    while let found = bytes.find(13, from: start) {
      start = found + 1
      if start == bytes.count || bytes[start] != 10 { line += 1 }
    }
    lastByte = last
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How often a byte occurs.
  func count(of byte: UInt8) -> Int {
    typealias Block = SIMD16<UInt8>
    guard let base = UnsafeRawPointer(baseAddress) else { return 0 }
    var found = 0
    var index = 0
    while index <= count - Block.scalarCount {
      // A byte counts to 255: so many blocks are added up before they are summed.
      let last = Swift.min(count - Block.scalarCount, index + 254 * Block.scalarCount)
      var sums = Block()
      while index <= last {
        let block = base.loadUnaligned(fromByteOffset: index, as: Block.self)
        // Only of a byte that is zero do all bits but no borrow come: its upper one is left.
        let other = block ^ byte
        sums &+= (~other & (other &- 1)) &>> 7
        index &+= Block.scalarCount
      }
      for lane in sums.indices { found += Int(sums[lane]) }
    }
    for other in self[index...] where other == byte { found += 1 }
    return found
  }

  func find(_ byte: Int32, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, byte, count - start)
    else { return nil }
    return UnsafeRawPointer(baseAddress).distance(to: UnsafeRawPointer(found))
  }
}
