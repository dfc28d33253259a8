import Testing

@testable import Reports

@Suite("Texts made fit for a cell")
struct CellTextTests {
  @Test(arguments: [
    ("Қоғамдық даму", "Қоғамдық даму"),
    ("a\r\nb\rc\u{0B}d\u{85}e\u{2028}f", "a\nb\nc\nd\ne\nf"),
    ("a\0b\u{7}c\u{1B}d\u{FFFF}e\u{9D}", "abcde"),
    ("\ta\u{A0}–\u{FEFF}", "\ta\u{A0}–\u{FEFF}"),
    ("_x000D_", "_x005F_x000D_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("_x00d_ _x000D", "_x00d_ _x000D"),
  ])
  func `What XML or Excel cannot hold is taken out`(text: String, expected: String) {
    #expect(CellText.safe(text) == expected)
  }

  /// Each begins with the byte of one that is taken out, or stands just beside it.
  @Test(arguments: [
    "«Жас» № 5 — “а” … €", "\u{A0}\u{AD}", "\u{2027}\u{202A}\u{2000}\u{20A8}",
    "\u{FFFD}\u{FEFF}ﬁ\u{F8FF}",
    "_", "a_b_", "_X000D_", "\u{1FFFE}\u{1FFFF}😀", "â", "ï", "Â", "_x", "x_x0",
  ])
  func `What only looks like it stays as it was`(text: String) {
    #expect(Array(CellText.safe(text).utf8) == Array(text.utf8))
  }

  @Test(arguments: [0x80, 0x84, 0x86, 0x9F, 0xFFFE, 0xFFFF, 0x7F, 0x1F, 0x08] as [UInt32])
  func `A character that is taken out is so wherever it stands`(code: UInt32) throws {
    let character = String(try #require(UnicodeScalar(code)))
    #expect(CellText.safe(character).isEmpty)
    #expect(CellText.safe("«ә" + character) == "«ә")
    #expect(CellText.safe(character + "—") == "—")
  }

  @Test(arguments: [0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029] as [UInt32])
  func `What breaks a line is a line feed at the end of a text too`(code: UInt32) throws {
    #expect(CellText.safe("№" + String(try #require(UnicodeScalar(code)))) == "№\n")
  }

  @Test func `A text longer than Excel's limit ends with an ellipsis at the limit`() {
    let cut = CellText.safe(String(repeating: "ә", count: 40_000))
    #expect(cut.utf16.count == CellText.limit)
    #expect(cut.hasSuffix("ә…"))
    #expect(CellText.safe(String(repeating: "ә", count: CellText.limit)).hasSuffix("ә"))
  }

  @Test func `A pair of UTF-16 units is not cut in two`() {
    let cut = CellText.safe(String(repeating: "😀", count: 20_000))
    #expect(cut.utf16.count == CellText.limit)
    #expect(cut.hasSuffix("😀…"))
  }
}
