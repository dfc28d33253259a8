package import SocialOrder

/// How text is shown: its language, the width of the terminal, and whether it has colour.
package struct TextStyle: Sendable {
  package let language: Language
  package let width: Int
  package let hasColour: Bool

  package init(language: Language, width: Int, hasColour: Bool) {
    self.language = language
    self.width = max(40, width)
    self.hasColour = hasColour
  }

  package enum Colour: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case magenta = "35"
    case cyan = "36"
    case bold = "1"
    case dim = "2"
  }

  package func paint(_ text: String, _ colours: Colour...) -> String {
    guard hasColour else { return text }
    return "\u{1B}[\(colours.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  /// The same for a text that begins with painted words: colours have no width.
  package func wrapped(_ text: String, lead: String, firstWord: (plain: String, painted: String))
    -> String
  {
    let lines = wrapped(text, lead: lead)
    let start = lead + firstWord.plain
    return lines.hasPrefix(start)
      ? lead + firstWord.painted + lines.dropFirst(start.count) : lines
  }

  /// A text in lines no wider than the terminal, the first after `lead`, the others under it.
  package func wrapped(_ text: String, lead: String, painted: String? = nil) -> String {
    let indent = String(repeating: " ", count: lead.count)
    var lines: [String] = []
    var line = ""
    // A value may hold line ends: as lines of their own they would pass for ours.
    for word in Self.words(text) {
      if !line.isEmpty, lead.count + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    lines.append(line)
    return lines.enumerated().map { ($0 == 0 ? painted ?? lead : indent) + $1 }.joined(
      separator: "\n")
  }

  /// What a line is made of; a dash begins none, it stays with the word before it.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }) {
      if word == "–", let last = words.popLast() {
        words.append(last + " –")
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// A finished text without what a terminal would obey, or be turned round by: files, and their names, may hold anything.
  /// Our own colours stay.
  package static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", let colour = colour(rest) {
        safe.append(scalar)
        safe.append(contentsOf: colour)
        rest = rest.dropFirst(colour.count)
      } else {
        safe.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(safe)
  }

  /// `[31;1m`, behind an escape, where `paint` may have written it.
  private static func colour(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
    guard let end = text.prefix(16).firstIndex(of: "m") else { return nil }
    let colour = text[...end]
    let codes = Substring(colour.dropFirst().dropLast()).split(separator: ";")
    let isOurs =
      colour.first == "[" && codes.allSatisfy { $0 == "0" || Colour(rawValue: String($0)) != nil }
    return isOurs ? colour : nil
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n": false
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
      "\u{2066}"..."\u{2069}":
      true
    default: false
    }
  }
}
