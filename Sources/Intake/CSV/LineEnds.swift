internal import Glibc

/// Where physical lines end: LF, CR, or CR LF.
enum LineEnds {
  /// The index after the end of the line that begins at `start`, or the end of the bytes.
  static func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    let lineFeed = find(10, base, start, bytes.count)
    // A CR is looked for only up to the LF: in a file of CR LF it is the byte before.
    guard let carriageReturn = find(13, base, start, lineFeed ?? bytes.count) else {
      return lineFeed.map { $0 + 1 } ?? bytes.count
    }
    return carriageReturn + 1 == lineFeed ? carriageReturn + 2 : carriageReturn + 1
  }

  private static func find(
    _ byte: Int32, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard start < end, let found = memchr(base + start, byte, end - start) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
