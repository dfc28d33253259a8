import Testing

@testable import Reports

/// What text for people may send to a terminal.
@Suite("Text on a terminal")
struct TextStyleTests {
  @Test("Colours are ours, and a value cannot bring others")
  func colours() {
    #expect(TextStyle.safe("\u{1B}[31;1mҚате\u{1B}[0m") == "\u{1B}[31;1mҚате\u{1B}[0m")
    #expect(TextStyle.safe("\u{1B}[8m") == "\u{FFFD}[8m")
    #expect(TextStyle.safe("a\u{1B}") == "a\u{FFFD}")
  }
}
