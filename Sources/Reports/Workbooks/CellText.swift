/// Text made fit for a cell: what XML and Excel cannot hold is taken out, all else stays as it was.
enum CellText {
  /// What an Excel cell holds, in UTF-16 units.
  static let limit = 32_767

  /// - Returns: The text with line ends as LF, without control characters, with what reads as an `_xHHHH_` escape
  ///   escaped, cut with … at Excel's limit.
  static func safe(_ text: String) -> String {
    // Most texts are plain: one look at the bytes, and no copy.
    var text = text
    return text.withUTF8(isPlain) ? text : escaped(cut(clean(text)))
  }

  /// Whether nothing in a text would be changed: no control character, U+0080…U+009F, U+2028, U+2029, U+FFFE, U+FFFF or
  /// `_x`, and no more than fits.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= limit else { return false }
    for (index, byte) in bytes.enumerated() where isSuspect(byte) {
      func next(_ distance: Int) -> UInt8 {
        index + distance < bytes.count ? bytes[index + distance] : 0
      }
      let isFine =
        switch byte {
        case 0x5F: next(1) != UInt8(ascii: "x")
        case 0xC2: next(1) >= 0xA0
        case 0xE2: next(1) != 0x80 || next(2) & 0xFE != 0xA8
        case 0xEF: next(1) != 0xBF || next(2) < 0xBE
        default: false
        }
      if !isFine { return false }
    }
    return true
  }

  /// A control character, or what one of the others begins with.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x0A && byte != 0x09)
      || byte == 0x5F || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  private static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: continue
      // Word's soft line break, form feed, NEL and Unicode's own separators break a line too.
      case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x00..<0x09, 0x0E..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func cut(_ text: String) -> String {
    guard text.utf16.count > limit else { return text }
    var kept = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > limit - 1 { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// `_x000D_` in a cell means a carriage return to whoever reads it; `_x005F_x000D_` means those seven letters.
  /// The library does not see to it.
  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.indices.contains(where: { isEscape(bytes[$0...]) }) else { return text }
    var result: [UInt8] = []
    for index in bytes.indices {
      if isEscape(bytes[index...]) { result += Array("_x005F".utf8) }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    return bytes.count >= 7 && bytes[start] == 0x5F && bytes[start + 1] == 0x78
      && bytes[start + 6] == 0x5F
      && bytes[(start + 2)..<(start + 6)].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
