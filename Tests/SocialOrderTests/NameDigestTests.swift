import SocialOrder
import Testing

/// Names that fold alike must have one digest, and others another: nothing else of a name is compared.
@Suite("Digests of names")
struct NameDigestTests {
  private func digest(_ text: String) -> NameDigest {
    var text = text
    return text.withUTF8 { NameDigest.of($0) }
  }

  @Test(
    "Names that fold alike have one digest",
    arguments: [
      ("«Жастар орталығы»", "ЖАСТАР  ОРТАЛЫҒЫ."), ("Жастар орталығы", "жастар орталыгы"),
      ("Қамқорлық", "Kамкорлык"), ("Бойко", "Бои\u{306}ко"), ("Ёлка", "елка"),
      ("Ёлка", "Е\u{308}лка"), ("HҰР", "Нур"), ("Үміт – 2026", "УМІТ 2026"),
      ("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
      ("QAZAQ IT", "qazaq it"), ("Akhmetov H", "akhmetov h"),
    ])
  func equal(_ one: String, _ other: String) {
    #expect(NameLetters.words(one).joined() == NameLetters.words(other).joined())
    #expect(digest(one) == digest(other))
  }

  @Test("Every letter of the two alphabets has the digest of the letter that it folds to")
  func everyLetter() {
    for value in Array(0x30...0x7A) + Array(0x400...0x4FF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = Character(scalar)
      guard letter.isLetter || letter.isNumber else { continue }
      let folded = NameLetters.words(String(letter)).joined()
      #expect(digest(String(letter)) == digest(folded), "\(letter) \(folded)")
    }
  }

  @Test(
    "Other names have another",
    arguments: [
      ("Жастар орталығы", "Ауыл орталығы"), ("Жоба 1", "Жоба 2"), ("", "А"), ("Хан", "Нан"),
      ("Ии", "Ий"), ("аб", "ба"), ("Caf\u{E9}", "Cafe"), ("名前", "名"), ("É\u{323}", "É"),
    ])
  func different(_ one: String, _ other: String) {
    #expect(digest(one) != digest(other))
  }

  @Test("Two names have one digest just where they fold to the same letters")
  func random() {
    var chance = SystemRandomNumberGenerator()
    let pieces = [
      "а", "А", "a", "ә", "Ә", "х", "х", "H", "h", "н", "Н", "й", "и\u{306}", "и", "ё",
      "е\u{308}", "e", "é", "e\u{301}", "D", "ﬁ", "İ", "i̇", "№", "«", "»", "–", " ", "1", "²",
      "\u{300}", "\u{483}", "\r\n", "\u{200D}", "名", "Ⅷ", "ß", "ǅ", "…", "’", "\u{AD}",
    ]
    for _ in 0..<20_000 {
      let one = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
        pieces.randomElement(using: &chance)!
      }
      var other = one
      if let place = other.indices.randomElement(using: &chance) {
        other[place] = pieces.randomElement(using: &chance)!
      }
      let (a, b) = (one.joined(), other.joined())
      let foldAlike = NameLetters.words(a).joined() == NameLetters.words(b).joined()
      #expect(
        (digest(a) == digest(b)) == foldAlike,
        "\(a.unicodeScalars.map(\.value)) \(b.unicodeScalars.map(\.value))")
    }
  }
}
