/// Signs that text was spoilt before it came here: letters that a program could not write, or two encodings taken for one
/// another.
///
/// A piece of a file is searched for them as a whole, by bytes that are rare in good text; only where one is found are
/// fields looked at (`DamagedText`).
enum DamageSigns {
  /// Bytes of the longest sign and what is looked at around it, but one.
  static let reach = 9

  static func areIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    hasLostLetters(bytes) || hasReplacement(bytes) || isDoubled(bytes)
  }

  /// A question mark before a Cyrillic letter, or the first of three.
  static func hasLostLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    any(Int32(UInt8(ascii: "?")), in: bytes) { index in
      guard index + 2 < bytes.count else { return false }
      let next = bytes[index + 1]
      return isCyrillicLead(next)
        || next == UInt8(ascii: "?") && bytes[index + 2] == UInt8(ascii: "?")
    }
  }

  /// U+FFFD, which programs put where they could not read a character.
  static func hasReplacement(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    any(0xEF, in: bytes) { index in
      index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD
    }
  }

  /// `Р°Р`, `Ð°Ð`: «а» and its like in UTF-8, taken for two letters of one byte each, beside another such pair.
  static func isDoubled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    any(0xC2, in: bytes) { index in
      guard index >= 2, isDoubledLead(bytes[index - 2], bytes[index - 1]) else { return false }
      return hasPairBefore(bytes, index - 2)
        || index + 3 < bytes.count && isDoubledLead(bytes[index + 2], bytes[index + 3])
    }
  }

  /// Whether what ends at an index may be the second letter of such a pair: in «ЦЕНТР» and «ҚР» it is no such letter, or
  /// has no first one before it.
  private static func hasPairBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index >= 2, bytes[index - 1] >= 0x80 else { return false }
    let (lead, last) = (bytes[index - 2], bytes[index - 1])
    guard isCyrillicLead(lead) else { return true }
    let isRussian = lead == 0xD0 && last >= 0x90 || lead == 0xD1 && last <= 0x8F
    return !isRussian && index >= 4 && isDoubledLead(bytes[index - 4], bytes[index - 3])
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

/// Looks for signs of damage in text that comes in pieces: one that two pieces share is seen when the second comes, before
/// the field that it stands in has ended.
struct DamageScan {
  private var end: [UInt8] = []

  /// Whether a sign stands in a piece, or where it joins the one before.
  mutating func finds(in piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let seam = end + piece.prefix(DamageSigns.reach)
    end = Array(piece.suffix(DamageSigns.reach))
    if end.count < DamageSigns.reach { end = seam.suffix(DamageSigns.reach) }
    return seam.withUnsafeBufferPointer(DamageSigns.areIn) || DamageSigns.areIn(piece)
  }
}
