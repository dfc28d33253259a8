import Testing

@testable import SocialOrder

@Suite("Folded texts")
struct FoldingTests {
  @Test("Plain letters come out as letters of any writing do, one by one and beside each other")
  func plain() {
    var plain = 0
    for value in UInt32(0)...0x2200 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "ә\(scalar)Б", "A\(scalar)", "\(scalar)\(scalar)"] {
        guard let key = Folding.plainKey(text) else { continue }
        plain += 1
        #expect(Array(key.utf8) == Array(Folding.anyKey(text).utf8), "U+\(value)")
      }
    }
    #expect(plain > 4 * 190)
  }

  @Test(
    "Marks that join a letter are left to the whole of Unicode",
    arguments: ["и\u{306}", "е\u{308}", "a\u{301}", "ҡ", "É", "\u{200B}", "①"])
  func others(_ text: String) {
    #expect(Folding.plainKey(text) == nil)
    #expect(Folding.key("и\u{306}") == Folding.key("Й"))
  }
}
