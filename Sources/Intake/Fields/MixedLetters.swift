internal import SocialOrder

/// Finds the letters of a name that are of the other alphabet than their word and look like the right ones.
struct MixedLetters {
  /// The letters that were found, with their places in the text; not more than can be read.
  let letters: Argument
  /// The text with all of them set right.
  let likely: String

  private static let persons: Set<String> = ["expert_name", "experts"]
  private static let others: Set<String> = ["project_id", "supplier_name"]

  /// A kind's columns whose texts tie records together, and those of them that name persons, as masks.
  static func columns(of kind: RecordKind) -> (all: UInt64, persons: UInt64) {
    func mask(_ names: Set<String>) -> UInt64 {
      kind.columns.enumerated().reduce(0) { mask, column in
        names.contains(column.element.name) ? mask | 1 << UInt64(column.offset) : mask
      }
    }
    return (mask(persons.union(others)), mask(persons))
  }

  /// Nil where there are none: told at once by the bytes for a text in one alphabet.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, isPerson: Bool) {
    guard Self.hasBothAlphabets(bytes) else { return nil }
    var text = Array(String(decoding: bytes, as: UTF8.self))
    var found: [(place: Int, letter: Character)] = []
    for word in Self.words(text) {
      let isInitial =
        isPerson && word.count == 1 && word.endIndex < text.count && text[word.endIndex] == "."
      for place in Self.strangers(text[word], isInitial: isInitial) {
        guard let right = LookAlikes.counterpart(of: text[place]) else { continue }
        found.append((place, text[place]))
        text[place] = right
      }
    }
    guard !found.isEmpty else { return nil }
    likely = String(text)
    letters = .list(
      found.prefix(Self.mostNamed).map(Self.phrase)
        + (found.count > Self.mostNamed ? [.text("…")] : []))
  }

  private static let mostNamed = 20

  /// Latin letters without marks and Cyrillic ones (U+0400 to U+04FF).
  private static func hasBothAlphabets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Eight bytes at a time; the last eight may be among them twice, and of a shorter text the rest is nothing.
    let raw = UnsafeRawBufferPointer(bytes)
    var found = AlphabetsFound()
    if raw.count < 8 {
      found.take(raw.reduce(0) { $0 << 8 | UInt64($1) })
      return found.areBoth
    }
    var offset = 0
    while offset + 8 < raw.count {
      found.take(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    found.take(raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
    return found.areBoth
  }

  /// In which bytes a letter of each alphabet was found: the upper bit of a byte says so.
  private struct AlphabetsFound {
    private var latin: UInt64 = 0
    private var cyrillic: UInt64 = 0
    var areBoth: Bool { latin != 0 && cyrillic != 0 }

    @inline(__always)
    mutating func take(_ word: UInt64) {
      let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      // `a` to `z`, capitals made small: what is added carries into the upper bit from `a` on, and from after `z` on.
      let small = (word | 0x2020_2020_2020_2020) & low7
      let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
      let afterZ = small &+ 0x0505_0505_0505_0505
      latin |= fromA & ~afterZ & ~word & ~low7
      // 0xD0 to 0xD3: none of the other six bits differs.
      let differs = (word ^ 0xD0D0_D0D0_D0D0_D0D0) & 0xFCFC_FCFC_FCFC_FCFC
      cyrillic |= ~((differs & low7) &+ low7 | differs) & ~low7
    }
  }

  private static func words(_ text: [Character]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (place, character) in text.enumerated() {
      if character.isLetter {
        start = start ?? place
      } else if let first = start {
        words.append(first..<place)
        start = nil
      }
    }
    if let first = start { words.append(first..<text.count) }
    return words
  }

  /// The places of a word's letters that do not belong: those of the alphabet whose letters in it are all look-alikes; of
  /// both, those that are fewer, or Latin. «SMMшы» is written so on purpose, and has none.
  ///
  /// - Parameter isInitial: a letter with a stop after it, in the name of a person who has Cyrillic letters too.
  private static func strangers(_ word: ArraySlice<Character>, isInitial: Bool) -> [Int] {
    let latin = word.indices.filter { LookAlikes.isLatin(word[$0]) }
    let cyrillic = word.indices.filter { LookAlikes.isCyrillic(word[$0]) }
    guard !latin.isEmpty, !cyrillic.isEmpty || isInitial, latin.count + cyrillic.count == word.count
    else { return [] }
    let latinMayBeCyrillic = latin.allSatisfy { LookAlikes.counterpart(of: word[$0]) != nil }
    let cyrillicMayBeLatin = cyrillic.allSatisfy { LookAlikes.counterpart(of: word[$0]) != nil }
    switch (latinMayBeCyrillic, cyrillicMayBeLatin) {
    case (true, true): return cyrillic.count < latin.count && !isInitial ? cyrillic : latin
    case (true, false): return latin
    case (false, true): return cyrillic
    case (false, false): return []
    }
  }

  /// `Latin “A” (character 3)`.
  private static func phrase(_ place: Int, _ letter: Character) -> Argument {
    let number = place + 1
    return LookAlikes.isLatin(letter)
      ? .phrase(
        Texts(
          kk: "латынша «\(letter)» (\(number)-таңба)", ru: "латинская «\(letter)» (знак \(number))",
          en: "Latin “\(letter)” (character \(number))"))
      : .phrase(
        Texts(
          kk: "кириллица «\(letter)» (\(number)-таңба)",
          ru: "кириллическая «\(letter)» (знак \(number))",
          en: "Cyrillic “\(letter)” (character \(number))"))
  }
}

/// Letters of the two alphabets that the eye does not tell apart.
private enum LookAlikes {
  static func isLatin(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  static func isCyrillic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x400...0x4FF).contains(scalar.value)
  }

  static func counterpart(of letter: Character) -> Character? {
    isLatin(letter) ? cyrillic[letter] : latin[letter]
  }

  private static let pairs = Array(zip("ABCEHIKMOPTXYaceikopxyh", "АВСЕНІКМОРТХУасеікорхуһ"))
  private static let cyrillic = Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) })
  /// Ү looks like Y as well.
  private static let latin = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) } + [("Ү", "Y")])
}
