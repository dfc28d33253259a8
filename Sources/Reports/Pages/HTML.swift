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
    var text = text
    let escaped = text.withUTF8 { bytes in
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count + 16)
      var rest = UnsafeBufferPointer(rebasing: bytes[...])
      while let byte = rest.first {
        let plain = rest.firstIndex(where: isSuspect) ?? rest.count
        if plain > 0 {
          escaped.append(contentsOf: rest[..<plain])
          rest = UnsafeBufferPointer(rebasing: rest[plain...])
          continue
        }
        let (count, other) = replaced(byte, rest)
        if let other { escaped += other.utf8 } else { escaped.append(contentsOf: rest[..<count]) }
        rest = UnsafeBufferPointer(rebasing: rest[count...])
      }
      return escaped
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// How many bytes a suspect one begins, and what stands in their place; nil where they stay.
  private static func replaced(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> (
    count: Int, other: String?
  ) {
    func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    switch byte {
    case UInt8(ascii: "&"): return (1, "&amp;")
    case UInt8(ascii: "<"): return (1, "&lt;")
    case UInt8(ascii: ">"): return (1, "&gt;")
    case UInt8(ascii: "\""): return (1, "&quot;")
    case UInt8(ascii: "'"): return (1, "&#39;")
    // What neither HTML nor XML can hold: U+0080…U+009F, U+FFFE, U+FFFF, control characters.
    case 0xC2: return (0x80...0x9F).contains(at(1)) ? (2, "\u{FFFD}") : (1, nil)
    case 0xEF: return at(1) == 0xBF && at(2) >= 0xBE ? (3, "\u{FFFD}") : (1, nil)
    // U+202A…U+202E and U+2066…U+2069 would turn round what stands beside them, an evil text as well as our own words.
    case 0xE2:
      let turns =
        at(1) == 0x80 && (0xAA...0xAE).contains(at(2))
        || at(1) == 0x81 && (0xA6...0xA9).contains(at(2))
      return turns ? (3, "\u{FFFD}") : (1, nil)
    default: return (1, "\u{FFFD}")
    }
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
