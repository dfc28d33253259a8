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
    let isRussian = isRussian(text)
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
      // «Кто?Что» are two questions, and so is «почему?не знаю».
      return isCyrillic(before) && (!nextIsUpper || before.isUppercase)
        && !isRussian && !asks(text[..<index])
    }
  }

  /// Whether text is plainly Russian, of which no program loses letters: it has many that Kazakh hardly needs, and few
  /// question marks.
  private static func isRussian(_ text: [Character]) -> Bool {
    let small = text.map { $0.lowercased() }
    let letters = text.count(where: \.isLetter)
    let marks = text.count { $0 == "?" }
    return !small.contains("і") && letters >= marks * 12
      && small.count { "вёфцчщъьэюя".contains($0) } * 10 >= letters
  }

  /// Whether text ends in a word that asks.
  private static func asks(_ text: ArraySlice<Character>) -> Bool {
    let word = text.reversed().drop { $0 == "?" }.prefix { $0.isLetter }
    return questions.contains(String(word.reversed()).lowercased())
  }

  /// None of them is the beginning of a Kazakh word.
  private static let questions: Set = [
    "кто", "что", "где", "когда", "куда", "откуда", "почему", "зачем", "сколько", "какой", "какая",
    "какое", "какие",
  ]

  private static func isCyrillic(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x400...0x4FF).contains($0.value) }
  }
}
