/// The letters of a name as people compare them: small, without the difference between a Kazakh letter and the Russian
/// one that stands for it on many keyboards, and without the Latin letters that only look Cyrillic.
///
/// Letters are compared as characters, so that й of two scalars is й.
package enum NameLetters {
  /// The letters of a text, folded one by one; everything else stays as it is.
  package static func folded(_ text: some StringProtocol) -> String {
    let isLatin = text.contains { $0.asciiValue.map(isLatinOnly) ?? false }
    return String(text.map { fold($0, isLatin: isLatin) })
  }

  /// The folded words of a text: runs of letters and digits.
  package static func words(_ text: some StringProtocol) -> [String] {
    folded(text).split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }

  /// - Parameter isLatin: whether the name is written in Latin letters and not in Cyrillic with some Latin ones between:
  ///   then H is h, and not a capital Н.
  static func fold(_ character: Character, isLatin: Bool) -> Character {
    if !isLatin, character == "H" { return "н" }
    let scalars = character.unicodeScalars
    if let first = scalars.first, first.value < simple.count,
      scalars.index(after: scalars.startIndex) == scalars.endIndex
    {
      return simple[Int(first.value)]
    }
    return folded(character)
  }

  private static func folded(_ character: Character) -> Character {
    let small = character.lowercased().first ?? character
    return standIns[small] ?? small
  }

  /// The characters up to the last Cyrillic one, folded: a name has no others.
  private static let simple: [Character] = (0..<0x500).compactMap { Unicode.Scalar($0) }
    .map { folded(Character($0)) }

  /// Whether a byte is a Latin letter that is no look-alike: where one stands, the name is a Latin one.
  static func isLatinOnly(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 26 && latinOnly >> UInt32(letter) & 1 == 1
  }

  /// A bit a letter.
  private static let latinOnly: UInt32 = "dfgjlnqrsuvwz".utf8.reduce(0) {
    $0 | 1 << UInt32($1 - UInt8(ascii: "a"))
  }

  private static let standIns: [Character: Character] = [
    "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
    "ё": "е",
    "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "i": "и", "k": "к",
    "m": "м", "t": "т", "h": "х", "b": "в",
  ]
}
