import Testing

@testable import Reports

/// Text is escaped by its bytes; what must come of it is said here by its characters.
@Suite("Text in pages")
struct EscapingTests {
  private func expected(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\n", "\t": String(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }

  private func check(_ text: String) {
    // By bytes: to Swift «й» in one letter and in two is the same.
    #expect(HTML.escaped(text).utf8.elementsEqual(expected(text).utf8), "\(Array(text.utf8))")
  }

  @Test("Marks of markup, and what a page cannot hold or must not, alone and among letters")
  func scalars() {
    for range in [0...0x2FF, 0x1FF0...0x2100, 0xFEF0...0xFFFF, 0x1F600...0x1F610]
      as [ClosedRange<UInt32>]
    {
      for scalar in range.compactMap({ Unicode.Scalar($0) }) {
        check(String(scalar))
        check("«ә\(scalar)\(scalar)–\u{A0}<")
      }
    }
    check("")
  }
}
