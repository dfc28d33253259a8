/// Checks bytes for valid UTF-8 as they stream by: no surrogates, no overlong forms, no cut characters.
struct UTF8Scanner {
  enum Kind {
    case invalid
    case control
  }

  /// What is wrong, and where: an index into the piece, a byte offset into the file, a line.
  struct Problem {
    let kind: Kind
    let index: Int
    let offset: Int
    let byte: UInt8
    let line: Int
  }

  /// Whether control characters (but tab, CR, LF) are reported: a parser of XML does so itself.
  var reportsControlCharacters = false
  private var offset = 0
  /// Bytes still to come of a character that the last piece cut, and the least and greatest that the next may be.
  private var pending = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xBF
  private var moreControl: [Problem] = []

  mutating func skip(_ count: Int) { offset += count }

  /// Scans the next piece. Control characters after the first are kept for `takeMoreControlCharacters`; scanning stops at
  /// the first byte that is not valid.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Problem? {
    var index = 0
    var first: Problem?
    var line = firstLine
    var counted = 0
    let count = bytes.count
    while index < count {
      if pending == 0, let clean = Self.cleanRun(bytes, from: index) {
        index = clean
        if index == count { break }
      }
      let byte = bytes[index]
      if pending > 0 {
        guard byte >= lower, byte <= upper else {
          return problem(.invalid, bytes, index, &line, &counted)
        }
        pending -= 1
        (lower, upper) = (0x80, 0xBF)
      } else if byte < 0x80 {
        if reportsControlCharacters, Self.isControl(byte) {
          let found = problem(.control, bytes, index, &line, &counted)
          if first == nil { first = found } else { moreControl.append(found) }
        }
      } else if !lead(byte) {
        return problem(.invalid, bytes, index, &line, &counted)
      }
      index += 1
    }
    offset += count
    return first
  }

  mutating func takeMoreControlCharacters() -> [Problem] {
    defer { moreControl = [] }
    return moreControl
  }

  /// A character cut by the end of the file.
  mutating func finish() -> Problem? {
    pending > 0 ? Problem(kind: .invalid, index: 0, offset: offset, byte: 0, line: 0) : nil
  }

  private mutating func lead(_ byte: UInt8) -> Bool {
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

  private func problem(
    _ kind: Kind, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ line: inout Int,
    _ counted: inout Int
  ) -> Problem {
    for byte in bytes[counted..<index] where byte == 10 { line += 1 }
    counted = index
    return Problem(
      kind: kind, index: index, offset: offset + index, byte: bytes[index], line: line)
  }

  /// The end of a run of printable ASCII and whole two-byte letters (Cyrillic) from an index, where most of a file is.
  private static func cleanRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    let last = bytes.count - 1
    while index < last {
      let byte = bytes[index]
      if byte >= 0xC2, byte <= 0xDF {
        guard bytes[index + 1] & 0xC0 == 0x80 else { break }
        index += 2
      } else if byte < 0x80, byte >= 0x20, byte != 0x7F {
        index += 1
      } else if byte == 10 || byte == 13 || byte == 9 {
        index += 1
      } else {
        break
      }
    }
    return index > start ? index : nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 9 && byte != 10 && byte != 13) || byte == 0x7F
  }
}
