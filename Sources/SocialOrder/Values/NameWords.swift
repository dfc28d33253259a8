/// One word of a person's name, folded.
struct NameWord {
  var text: String
  /// Whether it only stands for a name: «А.», «Дж.».
  let isInitial: Bool

  /// «Асқарұлы», «Болатқызы», «Иванович».
  var isPatronymic: Bool {
    text.count > 4 && Self.patronymics.contains { text.hasSuffix($0) }
  }

  /// Ends as surnames do and given names hardly ever: where the order of two words is open, this settles it. Endings that
  /// given names share (Алина, Константин) are left out.
  var looksLikeSurname: Bool {
    text.count > 4 && (isPatronymic || Self.surnames.contains { text.hasSuffix($0) })
  }

  /// Folded, as all names here are: ұлы is улы.
  static let kinship: Set<String> = ["улы", "кызы", "оглы", "уулу"]
  private static let patronymics = [
    "улы", "кызы", "оглы", "уулу", "ович", "евич", "ьич", "овна", "евна", "ична",
  ]
  private static let surnames = ["ов", "ова", "ев", "ева", "ский", "ская", "цкий", "цкая", "енко"]
}

/// Splits a text into the words of a person's name.
enum NameWords {
  /// The words, at most four, or nil where the text is no person's name: an organisation's, a single word, or signs that
  /// no name has. What stands in brackets is left out.
  static func read(_ text: some StringProtocol) -> [NameWord]? {
    guard let raw = split(text) else { return nil }
    let folded = fold(raw)
    guard (2...4).contains(folded.count), !LegalForm.isNamed(in: folded.map(\.text)) else {
      return nil
    }
    return folded
  }

  private struct RawWord {
    var text = ""
    var isStopped = false
    var isCapitals: Bool { text.allSatisfy { $0.isUppercase } }
  }

  private static func split(_ text: some StringProtocol) -> [RawWord]? {
    var words: [RawWord] = []
    var word = RawWord()
    var brackets = 0
    var hyphen = false
    func end(stopped: Bool) {
      if !word.text.isEmpty {
        word.isStopped = stopped
        words.append(word)
      }
      word = RawWord()
    }
    for character in text {
      switch character {
      case "(": brackets += 1
      case ")": brackets -= 1
      case _ where brackets > 0: break
      case _ where character.isLetter:
        if hyphen, word.text.isEmpty, let last = words.popLast() { word.text = last.text + "-" }
        hyphen = false
        word.text.append(character)
      case "-", "‐", "‑", "–", "—":
        // «Ахметова – Серікова»: spaces beside a hyphen do not part a surname; «… – директор» is no name.
        let isSpaced = word.text.isEmpty
        end(stopped: false)
        let isInSurname = words.dropLast().allSatisfy { $0.text.count == 1 }
        hyphen = !isSpaced || (isInSurname && words.last?.isStopped == false)
      case ".": end(stopped: true)
      case ",": end(stopped: false)
      case "’", "'", "ʼ", "\u{AD}", "\u{200B}", "\u{FEFF}": break
      case _ where character.isWhitespace: end(stopped: false)
      default: return nil
      }
    }
    end(stopped: false)
    return words
  }

  /// Folds the words, tells initials, and joins «Асқар ұлы».
  private static func fold(_ raw: [RawWord]) -> [NameWord] {
    let line = raw.map(\.text).joined(separator: " ")
    let texts = NameLetters.folded(line).split(separator: " ").map { String($0) }
    var words: [NameWord] = []
    for (index, text) in texts.enumerated() {
      if let last = words.indices.last, NameWord.kinship.contains(text), !words[last].isInitial {
        words[last].text += text
      } else if isGluedInitials(index, raw) {
        words += text.map { NameWord(text: String($0), isInitial: true) }
      } else {
        let isShort = text.count == 2 && raw[index].isStopped
        let othersAreWhole = raw.indices.contains { $0 != index && raw[$0].text.count > 2 }
        words.append(
          NameWord(text: text, isInitial: text.count == 1 || (isShort && othersAreWhole)))
      }
    }
    return words
  }

  /// «Ахметов АА»: two capitals after a word that is not all capitals. «ЛИ АННА» and «АННА ЛИ» are names.
  private static func isGluedInitials(_ index: Int, _ raw: [RawWord]) -> Bool {
    index == 1 && raw.count == 2 && raw[1].text.count == 2 && raw[1].isCapitals
      && !raw[0].isCapitals && !LegalForm.isNamed(in: [NameLetters.folded(raw[1].text)])
  }
}
