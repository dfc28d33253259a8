import SocialOrder
import Testing

/// Names that fold alike must have one fingerprint, or a pair of them is never compared.
@Suite("Fingerprints of names")
struct NameFingerprintTests {
  private func fingerprint(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { NameFingerprint.of($0) }
  }

  @Test(
    "Names that fold alike have one fingerprint",
    arguments: [
      ("«Жастар орталығы»", "ЖАСТАР  ОРТАЛЫҒЫ."), ("Жастар орталығы", "жастар орталыгы"),
      ("Қамқорлық", "Kамкорлык"), ("Бойко", "Бои\u{306}ко"), ("Ёлка", "елка"),
      ("Ёлка", "Е\u{308}лка"), ("HҰР", "Нур"), ("Үміт – 2026", "УМІТ 2026"),
      ("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
      ("QAZAQ IT", "qazaq it"), ("Akhmetov H", "akhmetov h"),
    ])
  func equal(_ one: String, _ other: String) {
    #expect(NameLetters.words(one).joined() == NameLetters.words(other).joined())
    #expect(fingerprint(one) == fingerprint(other))
  }

  @Test("Every letter of the two alphabets has the fingerprint of the letter that it folds to")
  func everyLetter() {
    for value in Array(0x30...0x7A) + Array(0x400...0x4FF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = Character(scalar)
      guard letter.isLetter || letter.isNumber else { continue }
      let folded = NameLetters.words(String(letter)).joined()
      #expect(fingerprint(String(letter)) == fingerprint(folded), "\(letter) \(folded)")
    }
  }

  @Test(
    "Other names have another",
    arguments: [("Жастар орталығы", "Ауыл орталығы"), ("Жоба 1", "Жоба 2"), ("", "А")])
  func different(_ one: String, _ other: String) {
    #expect(fingerprint(one) != fingerprint(other))
  }
}
