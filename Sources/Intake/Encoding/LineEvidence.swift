internal import SocialOrder

/// The lines of a file that hold words in UTF-8, and those that hold words of one byte a letter: both at once is a file put
/// together from two.
struct LineEvidence {
  /// The first lines of each sort, and whether there are more.
  struct Lines {
    private(set) var first: [Int] = []
    private(set) var hasMore = false

    fileprivate mutating func add(_ line: Int) {
      if first.last == line { return }
      if first.count < 10 { first.append(line) } else { hasMore = true }
    }

    /// `3, 4, 7, …`
    var text: String {
      first.map(String.init).joined(separator: ", ") + (hasMore ? ", …" : "")
    }
  }

  private(set) var utf8 = Lines()
  private(set) var eightBit = Lines()
  /// Where in the last piece the first line in UTF-8 begins.
  private(set) var firstUTF8Start: Int?

  /// Letters that a line must have to count: fewer may be chance.
  private static let enough = 3

  var isMixed: Bool { !utf8.first.isEmpty && !eightBit.first.isEmpty }

  /// Looks through the lines of a piece, the first of which has a number.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    var ends = LineEnds(bytes)
    var start = 0
    var line = firstLine
    firstUTF8Start = nil
    while start < bytes.count {
      let end = ends.next(from: start)
      let letters = Self.letters(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      if letters.utf8 >= Self.enough {
        utf8.add(line)
        if firstUTF8Start == nil { firstUTF8Start = start }
      }
      if letters.eightBit >= Self.enough { eightBit.add(line) }
      line += 1
      start = end
    }
  }

  private static func letters(_ line: UnsafeBufferPointer<UInt8>) -> (utf8: Int, eightBit: Int) {
    var found = (utf8: 0, eightBit: 0)
    var index = 0
    while index < line.count {
      if line[index] < 0x80 {
        index += 1
        continue
      }
      var end = index
      while end < line.count, line[end] >= 0x80 { end += 1 }
      let run = UnsafeBufferPointer(rebasing: line[index..<end])
      if let letters = CyrillicBytes.lettersInUTF8(run) {
        found.utf8 += letters
      } else if let letters = CyrillicBytes.lettersInKZ1048(run) {
        found.eightBit += letters
      }
      index = end
    }
    return found
  }
}
