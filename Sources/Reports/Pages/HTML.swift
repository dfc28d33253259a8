package import SocialOrder

/// A piece of HTML, written so that XML readers take it too: every element closed, every attribute quoted.
///
/// Text comes in through `text` and attributes alone, and is escaped there: nothing that a file holds can become markup.
package struct HTML: Sendable {
  package let markup: String

  /// Nothing.
  static let none = HTML(markup: "")

  private init(markup: String) { self.markup = markup }

  /// Text, escaped.
  package static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  /// An element around others. Names are the program's own.
  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: HTML...
  ) -> HTML { element(name, attributes, children) }

  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: [HTML]
  ) -> HTML {
    HTML(markup: "<\(name)\(list(attributes))>\(children.map(\.markup).joined())</\(name)>")
  }

  /// An element that holds nothing.
  package static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) -> HTML { HTML(markup: "<\(name)\(list(attributes)) />") }

  /// Pieces one after another.
  static func joined(_ pieces: [HTML], separator: String = "") -> HTML {
    HTML(markup: pieces.map(\.markup).joined(separator: escaped(separator)))
  }

  /// The row of a table, on a line of its own. It is put together here: there are tables with as many rows as projects, and
  /// a template would look up each name anew.
  /// - Parameter kind: a class of the style sheet.
  static func row(_ name: HTML, _ cells: [Grid.Cell], kind: String? = nil) -> HTML {
    var markup = kind.map { "<tr class=\"\($0)\">" } ?? "<tr>"
    markup += "<th scope=\"row\">"
    markup += name.markup
    markup += "</th>"
    for cell in cells {
      markup += "<td class=\""
      markup += cell.look
      markup += "\" data-label=\""
      markup += cell.label.markup
      markup += "\">"
      markup += cell.text.markup
      markup += "</td>"
    }
    return HTML(markup: markup + "</tr>\n")
  }

  /// What a template makes of a view, whose texts are markup already.
  static func template(_ name: String, _ view: some PageView) -> HTML {
    HTML(markup: Markup.render(view, name))
  }

  /// Pieces one after another, each on its own line.
  package static func lines(_ pieces: [HTML]) -> HTML {
    HTML(markup: pieces.map { $0.markup + "\n" }.joined())
  }

  /// A whole document, in the frame of all pages.
  package static func document(_ language: Language, title: String, _ body: HTML) -> String {
    struct View {
      let page: PageFrame
    }
    return Markup.render(View(page: PageFrame(language, title: title, main: body)), "page")
  }

  private static func list(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text as HTML and XML hold it, in an attribute too.
  static func escaped(_ text: String) -> String {
    // Most texts are plain: one look at the bytes, and no copy.
    guard text.utf8.contains(where: isSuspect) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      // What neither HTML nor XML can hold.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        escaped.append("\u{FFFD}")
      // These would turn round what stands beside them, an evil text as well as our own words.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A sign of markup, a control character, or the first byte of U+0080…U+009F, U+2000…U+2FFF, U+FFFE, U+FFFF.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0x7F, 0xC2, 0xE2, 0xEF:
      true
    default: byte < 0x20 && byte != 0x0A && byte != 0x09
    }
  }
}

/// What a template sets of a page: structures whose texts are `HTML`, so that nothing stands in a page that was not escaped.
///
/// A member that is nil would be looked up in the view around it: what may be missing is an array.
protocol PageView {}

extension HTML: CustomStringConvertible {
  /// What templates set.
  package var description: String { markup }
}
