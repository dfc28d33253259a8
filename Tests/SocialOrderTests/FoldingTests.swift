import SocialOrder
import Testing

/// Labels are compared fast where they are plain, and as any other text then.
@Suite struct FoldingTests {
  @Test func `a plain text has the key that any text has`() {
    for value in (0..<0x800 as Range<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "Қ\(Character(scalar))1"
      // A dash is beyond the fast way, and no part of a key.
      #expect(Folding.key(text) == Folding.key(text + "–"), "U+\(String(value, radix: 16))")
      #expect(Folding.key(text).utf8.elementsEqual(Folding.key(text + "–").utf8))
    }
  }

  @Test func `case, spaces and signs are put aside`() {
    #expect(Folding.key(" Аты-жөні, «ТЕГІ» № 7\n") == "атыжөнітегі7")
    #expect(Folding.key("Ёлка") == "елка")
    #expect(Folding.key("и\u{306}") == Folding.key("Й"))
  }
}
