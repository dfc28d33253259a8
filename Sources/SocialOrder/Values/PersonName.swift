/// An expert's name as it is written in the forms: «Ахметов А.А.», «А.А. Ахметов», «Ахметов Арман Асқарұлы».
package struct PersonName: Hashable, Sendable {
  /// The name as one piece: folded, spaces and stops removed.
  package let key: String
  /// The folded surname; empty where the text is no person's name.
  package let surname: String
  /// The given name and the patronymic, as far as they are told.
  private let given: [Part]

  /// A given name or patronymic: whole, or its first letters.
  private struct Part: Hashable, Sendable {
    let text: String
    let isInitial: Bool

    func contradicts(_ other: Part) -> Bool {
      guard isInitial || other.isInitial else { return text != other.text }
      return !text.hasPrefix(other.text) && !other.text.hasPrefix(text)
    }
  }

  package init(_ text: some StringProtocol) {
    key = NameLetters.words(text).joined()
    let shape = NameWords.read(text).flatMap { NameShape($0) }
    surname = shape?.surname ?? ""
    given = shape?.given.map { Part(text: $0.text, isInitial: $0.isInitial) } ?? []
  }

  /// Whether this is a person's name; else it is an organisation's, or no name.
  package var isPerson: Bool { !surname.isEmpty }

  /// Whether both can be the same person: equal surnames, and given names that do not contradict each other; initials
  /// stand for any name that begins with them.
  package func matches(_ other: PersonName) -> Bool {
    guard isPerson, other.isPerson else { return key == other.key }
    return surname == other.surname && !zip(given, other.given).contains { $0.contradicts($1) }
  }

  /// Whether names that all match one name still belong to two people at least.
  package static func areTwoPeople(_ names: [PersonName]) -> Bool {
    names.indices.contains { index in
      names[names.index(after: index)...].contains { !names[index].matches($0) }
    }
  }

  /// The names in a column that splits them by `|`. A comma or a semicolon splits too where a person's name stands on each
  /// side of it; words that mean nobody are no name.
  package static func split(_ column: String) -> [String] {
    column.split(separator: "|").flatMap { piece in
      let parts = piece.split { $0 == "," || $0 == ";" }.map(trimmed).filter { !$0.isEmpty }
      return parts.count > 1 && parts.allSatisfy { PersonName($0).isPerson }
        ? parts : [trimmed(piece)]
    }.filter { !$0.isEmpty && !nobody.contains($0.lowercased()) }
  }

  /// Whether a column of names names anybody: whether `split` finds any.
  package static func isAnyIn(_ column: UnsafeBufferPointer<UInt8>) -> Bool {
    hasLongWord(column) || !split(String(decoding: column, as: UTF8.self)).isEmpty
  }

  /// Whether letters stand together that are more than any word for nobody has: somebody is named then, wherever the names
  /// part. Nearly all are told so, and no text is made of them.
  private static func hasLongWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // The first byte of a Cyrillic letter, of which the second is passed over.
      let isCyrillic = 0xD0...0xD1 ~= byte
      letters = isCyrillic || (byte | 0x20) &- UInt8(ascii: "a") < 26 ? letters + 1 : 0
      if letters > 4 { return true }
      index += isCyrillic ? 2 : 1
    }
    return false
  }

  private static let nobody: Set = ["-", "–", "—", "жоқ", "нет", "no", "none"]

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}

/// Where in a name's words the surname stands: the official order is surname first, initials show any other.
private struct NameShape {
  let surname: String
  let given: [NameWord]

  init?(_ words: [NameWord]) {
    let isInitial = words.map(\.isInitial)
    switch isInitial {
    case [false, true], [false, true, true], [false, false, true], [false, false, false, false]:
      self.init(surname: words[0].text, given: words.dropFirst())
    case [true, false], [true, true, false], [false, true, false], [true, false, false]:
      self.init(surname: words[words.count - 1].text, given: words.dropLast())
    case [false, false, true, true]:
      self.init(surname: "\(words[0].text)-\(words[1].text)", given: words.dropFirst(2))
    case [true, true, false, false]:
      self.init(surname: "\(words[2].text)-\(words[3].text)", given: words.dropLast(2))
    case [false, false]:
      let isReversed = words[1].looksLikeSurname && !words[0].looksLikeSurname
      self.init(
        surname: words[isReversed ? 1 : 0].text, given: [words[isReversed ? 0 : 1]])
    case [false, false, false]:
      let isReversed = words[1].isPatronymic && !words[2].isPatronymic
      self.init(
        surname: words[isReversed ? 2 : 0].text,
        given: isReversed ? words.dropLast() : words.dropFirst())
    default: return nil
    }
  }

  private init(surname: String, given: some Sequence<NameWord>) {
    self.surname = surname
    self.given = Array(given)
  }
}
