extension PersonName {
  /// A person's name as the sheet of Annex 5-1 has it: surname, then initials, «Ахметов А.А.». What is no person's name,
  /// and a name whose surname cannot be told in the text, stays as it was sent.
  package static func short(_ text: String) -> String {
    let name = PersonName(text)
    let words = words(text)
    guard name.isPerson,
      let place = words.firstIndex(where: { NameLetters.folded($0.text) == name.surname })
    else { return text }
    let surname = words[place].text
    var initials = ""
    for (index, word) in words.enumerated() where index != place {
      if NameWord.kinship.contains(NameLetters.folded(word.text)) { continue }
      initials += word.initials(beside: surname)
    }
    return initials.isEmpty ? text : "\(surname) \(initials)"
  }

  private struct Word {
    var text = ""
    var isStopped = false

    /// «А.» for a name, «Дж.» as it was sent, «А.А.» for two capitals that are glued together.
    func initials(beside surname: String) -> String {
      if isStopped, text.count <= 2 { return "\(text)." }
      let isGlued = text.count == 2 && text == text.uppercased() && surname != surname.uppercased()
      return isGlued ? text.map { "\($0)." }.joined() : "\(text.prefix(1).uppercased())."
    }
  }

  /// The words outside brackets; a stop ends a word, as a space does.
  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var brackets = 0
    func end() {
      if !word.text.isEmpty { words.append(word) }
      word = Word()
    }
    for character in text {
      switch character {
      case "(": brackets += 1
      case ")": brackets -= 1
      case _ where brackets > 0: break
      case ".":
        word.isStopped = true
        end()
      case ",": end()
      case _ where character.isWhitespace: end()
      default: word.text.append(character)
      }
    }
    end()
    return words
  }
}
