import Testing

@testable import Reports

@Suite("Heights of rows")
struct RowHeightsTests {
  @Test(arguments: [("", 1), ("сөз", 1), ("бір\nекі", 2), ("бір\n\nүш", 3), ("сөз \n", 2)])
  func `Line breaks count`(text: String, lines: Int) {
    #expect(RowHeights.lines(text, room: 200, .text) == lines)
  }

  @Test func `Words go to the next line whole, and a word wider than the room is broken`() {
    // Ten letters of half the size each: 55 points at 11.
    #expect(RowHeights.lines("ооооо ооооо", room: 58, .text) == 1)
    #expect(RowHeights.lines("ооооо ооооо", room: 57, .text) == 2)
    #expect(RowHeights.lines(String(repeating: "о", count: 100), room: 55, .text) == 10)
    #expect(RowHeights.lines("a " + String(repeating: "о", count: 20), room: 55, .text) == 3)
  }

  /// At 10 points a letter that is not known is 10 points wide: of eight, seven fit in 79 points.
  @Test(arguments: ["—", "…", "№", "€", "א", "ߐ", "中"])
  func `A letter that the table does not know is as wide as the face is high`(letter: String) {
    let style = Style.text.sized(10)
    #expect(RowHeights.lines(String(repeating: letter, count: 7), room: 79, style) == 1)
    #expect(RowHeights.lines(String(repeating: letter, count: 8), room: 79, style) == 2)
  }

  @Test func `A letter of two UTF-16 units is twice as wide`() {
    let style = Style.text.sized(10)
    #expect(RowHeights.lines("😀😀😀", room: 79, style) == 1)
    #expect(RowHeights.lines("😀😀😀😀", room: 79, style) == 2)
  }

  @Test func `Letters of one byte and of two have their own widths`() {
    let style = Style.text.sized(10)
    for (letter, width) in [("i", 280), ("W", 960), ("і", 280), ("Ж", 890), ("қ", 490), ("Ү", 725)]
    {
      let text = String(repeating: letter, count: 10)
      #expect(RowHeights.lines(text, room: Double(width) / 10 + 0.1, style) == 1, "\(letter)")
      #expect(RowHeights.lines(text, room: Double(width) / 10 - 0.1, style) == 2, "\(letter)")
    }
  }

  @Test func `A long row is set smaller`() {
    let short = RowHeights.fit([("сөз", 200)])
    #expect(short.size == 11 && short.heights == [17])
    let long = RowHeights.fit([(String(repeating: "ұзақ мәтін ", count: 120), 200)])
    #expect(long.size < 11 && long.heights.count == 1)
    #expect(long.heights.allSatisfy { $0 <= RowHeights.tallest })
  }

  @Test func `The longest text is shown whole, over several sheet rows`() {
    let text = String(repeating: "ұзақ мәтін ", count: 2_900)
    let fit = RowHeights.fit([(text, 200)])
    #expect(fit.heights.allSatisfy { $0 <= RowHeights.tallest })
    let lines = RowHeights.lines(text, room: 200, Style.text.sized(fit.size))
    #expect(fit.heights.reduce(0, +) >= Double(lines) * fit.size * 1.25)
  }
}
