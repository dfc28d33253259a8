/// A number by which long names are told apart quickly: names that fold to the same letters (`NameLetters`) have the same
/// one. Equal numbers prove nothing: what has them is compared in full.
package enum NameFingerprint {
  /// Reads the letters and digits of a text straight from its bytes. Letters that are neither Cyrillic nor of the Latin
  /// alphabet without marks are passed over: a coarse fingerprint only means more to compare.
  package static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    folds.withUnsafeBufferPointer { of(text, $0) }
  }

  private static func of(
    _ text: UnsafeBufferPointer<UInt8>, _ folds: UnsafeBufferPointer<UInt16>
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      var letter = Int(byte)
      if byte & 0xE0 == 0xC0, index < text.count {
        letter = Int(byte & 0x1F) << 6 | Int(text[index] & 0x3F)
        index += 1
      }
      guard folds[letter] != 0 else { continue }
      hash = (hash ^ UInt64(folds[letter])) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// What each character of one or two bytes is folded to; nothing where it is no letter or digit.
  private static let folds: [UInt16] = (0..<0x800).map { fold($0) ?? 0 }

  /// As `NameLetters` folds, or coarser: н and х are one here, because H may stand for either, and й is и, because its
  /// breve may come by itself. Nil for what is no letter or digit.
  private static func fold(_ letter: UInt16) -> UInt16? {
    switch letter {
    case 0x30...0x39: letter
    case 0x41...0x5A: table[Int(letter) + 0x20]
    case 0x61...0x7A: table[Int(letter)]
    case 0x410...0x42F: fold(letter + 0x20)
    case 0x439: 0x438
    case 0x445: 0x43D
    case 0x430...0x44F: letter
    case 0x401, 0x451: 0x435
    case 0x406, 0x456: 0x438
    case 0x4D8, 0x4D9: 0x430
    case 0x492, 0x493: 0x433
    case 0x49A, 0x49B: 0x43A
    case 0x4A2, 0x4A3, 0x4BA, 0x4BB: 0x43D
    case 0x4E8, 0x4E9: 0x43E
    case 0x4AE...0x4B1: 0x443
    default: nil
    }
  }

  /// Latin letters as the Cyrillic ones that they may stand for, by their ASCII place.
  private static let table: [UInt16] = {
    var table = (0..<128).map { UInt16($0) }
    for (latin, cyrillic) in zip("aeopcxyikmthb".utf8, "аеорснуикмтнв".unicodeScalars) {
      table[Int(latin)] = UInt16(cyrillic.value)
    }
    return table
  }()
}
