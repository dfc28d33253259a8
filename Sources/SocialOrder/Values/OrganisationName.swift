/// The words by which an organisation is known for one: forms of law, and what associations call themselves.
enum LegalForm {
  /// Whether one of the folded words is such a word.
  static func isNamed(in words: [String]) -> Bool { words.contains { isForm($0) } }

  static func isForm(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return words.contains(word) || stems[first]?.contains { word.hasPrefix($0) } == true
  }

  /// Folded, as all names here are.
  private static let words: Set<String> = Set(
    [
      "ҚБ", "ҚҚ", "РҚБ", "ҚҚБ", "ОО", "РОО", "ООО", "ОФ", "КФ", "ЧФ", "ОЮЛ", "ЗТБ", "ЖШС", "ТОО",
      "АҚ", "АО", "ИП", "ЖК", "ҮЕҰ", "НПО", "НКО", "КеАҚ", "НАО", "ЧУ", "қор", "қоры", "қорының",
      "жеке", "союз", "лига", "лигасы", "сеть", "бюро", "NGO", "fund", "foundation", "association",
      "union", "center", "centre",
    ].map { NameLetters.folded($0) })

  /// The beginnings of longer ones, whatever their ending, by their first letter.
  private static let stems: [Character?: [String]] = Dictionary(
    grouping: [
      "қоғам", "бірлест", "қауымдаст", "одағы", "ұйым", "орталы", "ассоциац", "федерац", "палата",
      "мекеме", "қозғалыс", "корпорац", "корпорат", "институт", "академия", "альянс", "агентств",
      "клуб", "обществ", "объединен", "фонд", "центр", "организац", "учрежден", "движени", "частн",
      "университет",
    ].map { NameLetters.folded($0) }, by: \.first)
}

/// An organisation's name without its legal form and the way it is quoted: «Жас қыран» ҚБ, ОО "Жас Қыран".
package struct OrganisationName: Hashable, Sendable {
  /// Folded.
  package let words: [String]

  package init(_ text: some StringProtocol) {
    let quotes = Set<Character>("«»\"“”„‟")
    var words: [String] = []
    if let first = text.firstIndex(where: quotes.contains),
      let last = text.lastIndex(where: quotes.contains), first < last
    {
      words = NameLetters.words(text[first...last])
    }
    if words.isEmpty { words = NameLetters.words(text).filter { !LegalForm.isForm($0) } }
    self.words = words
  }

  package func matches(_ other: OrganisationName) -> Bool { !words.isEmpty && self == other }

  /// Whether a text names the organisation: its words stand there one after another.
  /// - Parameter text: folded words (`NameLetters.words`).
  package func isNamed(in text: [String]) -> Bool {
    guard let first = words.first, words.count <= text.count else { return false }
    return text.indices.contains { start in
      text[start] == first && text[start...].starts(with: words)
    }
  }
}
