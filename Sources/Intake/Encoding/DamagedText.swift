/// What was done to a text before it came here, if anything was.
enum DamagedText: Equatable {
  /// Question marks, or U+FFFD, stand where letters stood.
  case lettersLost
  /// It was written in UTF-8, read as another encoding, and written again.
  case doubled(likely: String)

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    if DamageSigns.isDoubled(bytes),
      let likely = DoubledText.undone(String(decoding: bytes, as: UTF8.self))
    {
      self = .doubled(likely: likely)
    } else if DamageSigns.hasReplacement(bytes)
      || DamageSigns.hasLostLetters(bytes) && Self.hasGaps(bytes)
    {
      self = .lettersLost
    } else {
      return nil
    }
  }

  /// Whether question marks stand where letters belong: inside a word, before the rest of one, or for all words.
  ///
  /// Who loses letters loses all of Ә Ғ Қ Ң Ө Ұ Ү Һ: text that has one of them lost none.
  private static func hasGaps(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = Array(String(decoding: bytes, as: UTF8.self))
    if !text.contains(where: \.isLetter) { return true }
    if text.contains(where: { "әғқңөұүһӘҒҚҢӨҰҮҺ".contains($0) }) { return false }
    return text.indices.contains { index in
      guard text[index] == "?", index + 1 < text.count, isCyrillic(text[index + 1]) else {
        return false
      }
      let next = text[index + 1]
      let before = text[..<index].last { $0 != "?" }
      let nextIsUpper = next.isUppercase
      guard let before, before.isLetter || before.isNumber else {
        // «?азақ», «?АЗАҚ»; before «?Иванов» it may be a doubt.
        return !nextIsUpper || index + 2 < text.count && text[index + 2].isUppercase
      }
      // «Кто?Что» are two questions.
      return isCyrillic(before) && (!nextIsUpper || before.isUppercase)
    }
  }

  private static func isCyrillic(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x400...0x4FF).contains($0.value) }
  }
}
