/// The keys of texts of plain letters, which are nearly all: found letter by letter, without asking Unicode's tables.
extension Folding {
  /// - Returns: nil where a letter or sign is none of those that Kazakh, Russian and English are written with.
  static func plainKey(_ text: some StringProtocol) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: key.append(UInt8(scalar.value))
      case 0x41...0x5A: key.append(UInt8(scalar.value + 0x20))
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: break
      // ё is written as е at will.
      case 0x401, 0x451: add(0x435, to: &key)
      case 0x410...0x42F: add(scalar.value + 0x20, to: &key)
      case 0x430...0x44F: add(scalar.value, to: &key)
      case 0x406, 0x456: add(0x456, to: &key)
      // Ғ Қ Ң Ү Ұ Һ Ә Ө: the small letter stands next to the large one.
      case 0x492, 0x49A, 0x4A2, 0x4AE, 0x4B0, 0x4BA, 0x4D8, 0x4E8: add(scalar.value + 1, to: &key)
      case 0x493, 0x49B, 0x4A3, 0x4AF, 0x4B1, 0x4BB, 0x4D9, 0x4E9: add(scalar.value, to: &key)
      // A space that does not break, guillemets, dashes, quotation marks, №.
      case 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x201C, 0x201D, 0x201E, 0x2116: break
      default: return nil
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// A letter of two bytes.
  private static func add(_ letter: UInt32, to key: inout [UInt8]) {
    key.append(UInt8(0xC0 | letter >> 6))
    key.append(UInt8(0x80 | letter & 0x3F))
  }
}
