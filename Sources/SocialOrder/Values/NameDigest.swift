/// What stands for a long name among many: two names have the same digest where they fold to the same letters (`NameLetters`),
/// and with as good as no other. So a name can be compared with all others of a batch while the text of none is kept.
public struct NameDigest: Hashable, Sendable {
  private var high: UInt64
  private var low: UInt64

  /// What no name has.
  static let none = NameDigest(high: 0, low: 0)
  private static let empty = NameDigest(high: 0x9E37_79B9_7F4A_7C15, low: 0xD1B5_4A32_D192_ED03)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The first 32 bits: enough to find those that may be the same among all.
  public var prefix: UInt32 { UInt32(truncatingIfNeeded: high >> 32) }

  /// Reads the letters and digits of a text, straight from its bytes where each of its characters is a single one of those
  /// that texts of ours are made of.
  public static func of(_ text: UnsafeBufferPointer<UInt8>) -> NameDigest {
    NameDigest(plain: text) ?? NameDigest(String(decoding: text, as: UTF8.self))
  }

  /// - Returns: nil for a text with a character that is not among the plain ones.
  private init?(plain text: UnsafeBufferPointer<UInt8>) {
    self = .empty
    let codes = text.contains(where: NameLetters.isLatinOnly) ? Self.latin : Self.cyrillic
    var index = 0
    while index < text.count {
      let byte = text[index]
      var scalar = Int(byte)
      index += 1
      if byte >= 0x80 {
        guard byte & 0xE0 == 0xC0, index < text.count else {
          guard let next = Self.afterSign(text, at: index - 1) else { return nil }
          index = next
          continue
        }
        scalar = Int(byte & 0x1F) << 6 | Int(text[index] & 0x3F)
        index += 1
      }
      guard scalar < codes.count, codes[scalar] != Self.unknown else { return nil }
      if codes[scalar] != 0 { add(UInt64(codes[scalar])) }
    }
  }

  /// The same of any text: what is one character, in however many pieces it is written, is one here.
  private init(_ text: String) {
    self = .empty
    for word in NameLetters.words(text) {
      for character in word {
        // A character is hashed as it is compared; each run of the program hashes in its own way.
        add(Self.letters[character] ?? UInt64(truncatingIfNeeded: character.hashValue) | 1 << 63)
      }
    }
  }

  private mutating func add(_ code: UInt64) {
    let product = (high ^ code).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    high = product.high ^ product.low
    low = (low ^ code) &* 0xE703_7ED1_A0B4_28DB
    low ^= low >> 29
  }

  /// The place after a dash, a quotation mark or №, which are no letters and join nothing; nil for anything else.
  private static func afterSign(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + 2 < text.count, text[index] == 0xE2 else { return nil }
    let (second, third) = (text[index + 1], text[index + 2])
    let isSign = second == 0x80 ? 0x90...0xA7 ~= third : second == 0x84 && third == 0x96
    return isSign ? index + 3 : nil
  }

  // MARK: Plain characters

  /// What stands for a character that is read by itself only.
  private static let unknown = UInt16.max

  /// The letter or digit to which each character up to the last Cyrillic one folds, as a number; 0 where it is none of both.
  private static let cyrillic = codes(isLatin: false)
  /// The same in a name that is written in Latin letters.
  private static let latin = codes(isLatin: true)

  private static func codes(isLatin: Bool) -> [UInt16] {
    (0..<0x500).map { value in
      // What joins the character before it makes another one of both.
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isGraphemeExtend else {
        return unknown
      }
      let folded = NameLetters.fold(Character(scalar), isLatin: isLatin)
      guard folded.isLetter || folded.isNumber else { return 0 }
      let scalars = folded.unicodeScalars
      guard let first = scalars.first, scalars.count == 1 else { return unknown }
      return UInt16(exactly: first.value) ?? unknown
    }
  }

  /// The numbers of the letters and digits, by the characters that they are.
  private static let letters: [Character: UInt64] = {
    var letters: [Character: UInt64] = [:]
    for code in latin + cyrillic where code != 0 && code != unknown {
      if let scalar = Unicode.Scalar(code) { letters[Character(scalar)] = UInt64(code) }
    }
    return letters
  }()
}
