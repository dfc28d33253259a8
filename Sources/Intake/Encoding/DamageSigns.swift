/// Signs that text was spoilt before it came here: letters that a program could not write, or two encodings taken for one
/// another.
///
/// A piece of a file is searched for them as a whole, by bytes that are rare in good text; only where one is found are
/// fields looked at (`DamagedText`).
enum DamageSigns {
  /// - Parameter isPiece: whether text may go on before and after the bytes: what stands at the edge is a sign then.
  static func areIn(_ bytes: UnsafeBufferPointer<UInt8>, isPiece: Bool) -> Bool {
    hasLostLetters(bytes, isPiece: isPiece) || hasReplacement(bytes, isPiece: isPiece)
      || isDoubled(bytes, isPiece: isPiece)
  }

  /// A question mark before a Cyrillic letter, or the first of three.
  static func hasLostLetters(_ bytes: UnsafeBufferPointer<UInt8>, isPiece: Bool) -> Bool {
    any(Int32(UInt8(ascii: "?")), in: bytes) { index in
      guard index + 2 < bytes.count else {
        return isPiece || index + 1 < bytes.count && isCyrillicLead(bytes[index + 1])
      }
      let next = bytes[index + 1]
      return isCyrillicLead(next)
        || next == UInt8(ascii: "?") && bytes[index + 2] == UInt8(ascii: "?")
    }
  }

  /// U+FFFD, which programs put where they could not read a character.
  static func hasReplacement(_ bytes: UnsafeBufferPointer<UInt8>, isPiece: Bool) -> Bool {
    any(0xEF, in: bytes) { index in
      guard index + 2 < bytes.count else { return isPiece }
      return bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD
    }
  }

  /// `Р°Р`, `Ð°Ð`: «а» and its like in UTF-8, taken for two letters of one byte each, beside another such pair.
  static func isDoubled(_ bytes: UnsafeBufferPointer<UInt8>, isPiece: Bool) -> Bool {
    any(0xC2, in: bytes) { index in
      guard index >= 2 else { return isPiece }
      guard isDoubledLead(bytes[index - 2], bytes[index - 1]) else { return false }
      // «ЦЕНТР»: a letter of ours before, and no such pair behind, is a quotation mark.
      if index >= 4 {
        let (lead, last) = (bytes[index - 4], bytes[index - 3])
        let isOurs = lead == 0xD0 && last >= 0x90 || lead == 0xD1 && last <= 0x8F
        if last >= 0x80, !isOurs { return true }
      } else if isPiece {
        return true
      }
      guard index + 3 < bytes.count else { return isPiece }
      return isDoubledLead(bytes[index + 2], bytes[index + 3])
    }
  }

  /// Р С Т У, or Ð Ñ Ò Ó: the first bytes of Cyrillic letters in UTF-8.
  private static func isDoubledLead(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xD0 && (0xA0...0xA3).contains(second)
      || first == 0xC3 && (0x90...0x93).contains(second)
  }

  private static func isCyrillicLead(_ byte: UInt8) -> Bool { (0xD0...0xD3).contains(byte) }

  private static func any(
    _ byte: Int32, in bytes: UnsafeBufferPointer<UInt8>, where isSign: (Int) -> Bool
  ) -> Bool {
    var start = 0
    while let index = bytes.find(byte, from: start) {
      if isSign(index) { return true }
      start = index + 1
    }
    return false
  }
}
