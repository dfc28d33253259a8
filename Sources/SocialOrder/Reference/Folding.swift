/// Texts compared as people compare them: case, spaces and punctuation aside.
package enum Folding {
  /// Letters and digits in lower case; composed and decomposed letters come out the same.
  package static func key(_ text: some StringProtocol) -> String {
    text.utf8.withContiguousStorageIfAvailable(plainKey).flatMap(\.self) ?? anyKey(text)
  }

  /// The key of a text of ASCII, guillemets and the letters of Kazakh and Russian, in which each character is one scalar; nil
  /// where another one stands. Headers and labels are hardly ever anything else.
  private static func plainKey(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      var scalar = Int(text[index])
      index += 1
      if scalar >= 0x80 {
        guard scalar & 0xE0 == 0xC0, index < text.count else { return nil }
        scalar = (scalar & 0x1F) << 6 | Int(text[index] & 0x3F)
        index += 1
      }
      let folded = plain[scalar]
      if folded == beyond { return nil }
      if folded >= 0x80 {
        key.append(UInt8(0xC0 | folded >> 6))
        key.append(UInt8(0x80 | folded & 0x3F))
      } else if folded != 0 {
        key.append(UInt8(folded))
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Of a scalar that is left to `anyKey`.
  private static let beyond = UInt16.max

  /// What becomes of each scalar of one or two bytes: 0 where it is left out.
  private static let plain: [UInt16] = (0..<0x800).map { (scalar: UInt16) in
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: scalar
    case 0x41...0x5A: scalar + 0x20
    case 0..<0x80, 0xA0, 0xAB, 0xBB: 0
    case 0x401, 0x451: 0x435
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x430...0x45F: scalar
    // Capital and small stand side by side.
    case 0x48A...0x4BF, 0x4D0...0x4FF: scalar | 1
    default: beyond
    }
  }

  private static func anyKey(_ text: some StringProtocol) -> String {
    var key = ""
    for character in text.lowercased() where character.isLetter || character.isNumber {
      key.append(composed[character] ?? character)
    }
    return key
  }

  /// й and ї may come as two scalars; as characters they are equal, and come out as one. Russian writes ё as е at will.
  private static let composed: [Character: Character] = ["й": "й", "ё": "е", "ї": "ї"]

  /// How many letters must change to make one text of the other, or nil where more than `limit`.
  package static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
    let first = Array(a)
    let second = Array(b)
    guard abs(first.count - second.count) <= limit else { return nil }
    var previous = Array(0...second.count)
    for (i, x) in first.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(second.count + 1)
      for (j, y) in second.enumerated() {
        current.append(
          min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
      }
      if (current.min() ?? 0) > limit { return nil }
      previous = current
    }
    let distance = previous[second.count]
    return distance <= limit ? distance : nil
  }
}
