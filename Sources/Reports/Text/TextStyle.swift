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

  enum Colour: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case magenta = "35"
    case cyan = "36"
    case bold = "1"
    case dim = "2"
  }

  func paint(_ text: String, _ colours: Colour...) -> String {
    guard hasColour else { return text }
    return "\u{1B}[\(colours.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  /// The same for a text that begins with painted words: colours have no width.
  func wrapped(_ text: String, lead: String, firstWord: (plain: String, painted: String))
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
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if !line.isEmpty, lead.count + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    return lines.enumerated().map { ($0 == 0 ? painted ?? lead : indent) + $1 }.joined(
      separator: "\n")
  }
}
