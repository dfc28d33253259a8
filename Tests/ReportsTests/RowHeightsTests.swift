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

  @Test func `A long row is set smaller, and never taller than Excel allows`() {
    let short = RowHeights.fit([("сөз", 200)])
    #expect(short.size == 11)
    let long = RowHeights.fit([(String(repeating: "ұзақ мәтін ", count: 130), 200)])
    #expect(long.size < 11 && long.height < RowHeights.tallest)
    let longest = RowHeights.fit([(String(repeating: "ұзақ мәтін ", count: 3_000), 200)])
    #expect(longest.size == 8 && longest.height == RowHeights.tallest)
  }
}
