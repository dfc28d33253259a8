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
