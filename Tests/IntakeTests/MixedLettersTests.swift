import Testing

@testable import Intake

/// Texts are looked through eight bytes at a time: no letter of the other alphabet escapes by where it stands.
@Suite struct MixedLettersTests {
  private static func likely(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { MixedLetters($0, isPerson: false)?.likely }
  }

  @Test func `a Latin letter is seen at each place of a Cyrillic word of any length`() {
    for length in 2...24 {
      for place in 0..<length {
        var letters = [Character](repeating: "о", count: length)
        letters[place] = "o"
        #expect(Self.likely(String(letters)) == String(repeating: "о", count: length))
      }
    }
  }

  @Test func `a Cyrillic letter is seen at each place of a Latin word of any length`() {
    for length in 3...24 {
      for place in 0..<length {
        var letters = [Character](repeating: "Z", count: length)
        letters[place] = "А"
        let right = letters.map { $0 == "А" ? "A" : $0 }
        #expect(Self.likely(String(letters)) == String(right))
      }
    }
  }

  @Test(arguments: ["AZaz@[`{09 №–À", "АЯаяӘһ-09«»", "ÐÑÒÓ abc", "", "a", "я"])
  func `one alphabet alone is right, whatever stands beside it`(text: String) {
    #expect(Self.likely(text) == nil)
  }
}
