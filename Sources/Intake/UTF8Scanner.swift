/// Checks bytes for valid UTF-8 as they stream by: no surrogates, no overlong forms, no cut characters.
struct UTF8Scanner {
  enum Kind {
    case invalid
    case control
  }

  /// What is wrong, and where: an index into the piece (negative in an earlier one), a byte offset into the file, a line.
  struct Problem: Equatable {
    let kind: Kind
    let index: Int
    let offset: Int
    let byte: UInt8
    let line: Int
  }

  /// Whether control characters (but tab, CR, LF) are reported: a parser of XML does so itself.
  var reportsControlCharacters = false
  private var offset = 0
  /// Bytes still to come of a character, and the least and greatest that the next may be.
  private var pending = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xBF
  /// Where in the file that character began, and with which byte.
  private var lead: (offset: Int, byte: UInt8) = (0, 0)
  private var lastByte: UInt8 = 0
  private var controlLine = 0

  mutating func skip(_ count: Int) { offset += count }

  /// Scans the next piece, up to the first character that is not valid.
  /// - Parameters:
  ///   - firstLine: the line on which the piece begins.
  ///   - controls: takes the control characters that stand before it, the first of each line.
  /// - Returns: the first byte of a character that is not valid.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, controls: inout [Problem]
  ) -> Problem? {
    var lines = LineCounter(line: firstLine, lastByte: lastByte)
    var counted = 0
    func line(at index: Int) -> Int {
      if index > counted {
        lines.take(UnsafeBufferPointer(rebasing: bytes[counted..<index]))
        counted = index
      }
      return lines.line
    }
    var index = 0
    let count = bytes.count
    while index < count {
      if pending == 0, let clean = Self.cleanRun(bytes, from: index) {
        index = clean
        if index == count { break }
      }
      let byte = bytes[index]
      if pending > 0 {
        guard byte >= lower, byte <= upper else {
          let start = lead.offset - offset
          return Problem(
            kind: .invalid, index: start, offset: lead.offset, byte: lead.byte,
            line: line(at: start))
        }
        pending -= 1
        (lower, upper) = (0x80, 0xBF)
      } else if byte < 0x80 {
        if reportsControlCharacters, Self.isControl(byte) {
          let line = line(at: index)
          if line != controlLine {
            controlLine = line
            controls.append(
              Problem(
                kind: .control, index: index, offset: offset + index, byte: byte, line: line))
          }
        }
      } else {
        guard begin(byte) else {
          return Problem(
            kind: .invalid, index: index, offset: offset + index, byte: byte,
            line: line(at: index))
        }
        lead = (offset + index, byte)
      }
      index += 1
    }
    offset += count
    if let last = bytes.last { lastByte = last }
    return nil
  }

  /// A character cut by the end of the file, on whose last line it stands.
  func finish(line: Int) -> Problem? {
    pending > 0
      ? Problem(
        kind: .invalid, index: lead.offset - offset, offset: lead.offset, byte: lead.byte,
        line: line) : nil
  }

  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: pending = 1
    case 0xE0: (pending, lower) = (2, 0xA0)
    case 0xED: (pending, upper) = (2, 0x9F)
    case 0xE1...0xEF: pending = 2
    case 0xF0: (pending, lower) = (3, 0x90)
    case 0xF1...0xF3: pending = 3
    case 0xF4: (pending, upper) = (3, 0x8F)
    default: return false
    }
    return true
  }

  /// The end of a run of printable ASCII and whole two-byte letters (Cyrillic) from an index, where most of a file is.
  private static func cleanRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = cleanBlocks(bytes, from: start)
    let last = bytes.count - 1
    while index < last {
      let byte = bytes[index]
      if byte >= 0xC2, byte <= 0xDF {
        guard bytes[index + 1] & 0xC0 == 0x80 else { break }
        index += 2
      } else if byte < 0x80, byte >= 0x20, byte != 0x7F {
        index += 1
      } else if byte == 10 {
        index = cleanBlocks(bytes, from: index + 1)
      } else if byte == 13 || byte == 9 {
        index += 1
      } else {
        break
      }
    }
    return index > start ? index : nil
  }

  /// The same, a block of bytes at a time, as far as no line ends and no character of three bytes comes.
  private static func cleanBlocks(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    typealias Block = SIMD16<UInt8>
    // A character begins here.
    guard start < bytes.count, bytes[start] & 0xC0 != 0x80, let base = bytes.baseAddress else {
      return start
    }
    let raw = UnsafeRawPointer(base)
    let last = bytes.count - Block.scalarCount
    var index = start
    while index < last {
      // Of each byte only the upper bit counts here. A byte added to itself has there what it had in the bit below; what is
      // added to one carries into it from some byte on.
      let block = raw.loadUnaligned(fromByteOffset: index, as: Block.self)
      let next = raw.loadUnaligned(fromByteOffset: index &+ 1, as: Block.self)
      let bit6 = block &+ block
      let isLead = block & bit6
      let isOfLong = isLead & (bit6 &+ bit6)
      // 0xC0 and 0xC1 still have it with 0x3E more, which carries out of all other leads.
      let isOverlong = isLead & (block &+ 0x3E)
      let isDelete = ~block & (block &+ 1)
      let isLow = ~(block | (block &+ 0x60))
      let nextIsSecond = next & ~(next &+ next)
      let odd = isOfLong | isOverlong | isDelete | isLow | (isLead ^ nextIsSecond)
      // Sound: both are the same 16 bytes, and any bits make a word. One test then looks at all.
      let words = unsafeBitCast(odd, to: SIMD2<UInt64>.self)
      guard (words[0] | words[1]) & 0x8080_8080_8080_8080 == 0 else { break }
      index &+= Block.scalarCount
    }
    // Of a letter that the next block would end, only the first byte has been seen.
    return index > start && bytes[index - 1] >= 0xC2 ? index - 1 : index
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 9 && byte != 10 && byte != 13) || byte == 0x7F
  }
}
