package import SocialOrder

/// A piece of HTML, written so that XML readers take it too: every element closed, every attribute quoted.
///
/// Text comes in through `text` and attributes alone, and is escaped there: nothing that a file holds can become markup.
package struct HTML: Sendable {
  package let markup: String

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

  /// Pieces one after another, each on its own line.
  package static func lines(_ pieces: [HTML]) -> HTML {
    HTML(markup: pieces.map { $0.markup + "\n" }.joined())
  }

  /// A whole document: one file, no script, nothing fetched. The policy lets in our own style sheet, by its hash, and
  /// nothing else, whatever might have slipped into the text.
  package static func document(_ language: Language, title: String, _ body: HTML) -> String {
    let policy =
      "default-src 'none'; style-src '\(HTMLStyle.hash)'; base-uri 'none'; form-action 'none'"
    let head = lines([
      void("meta", ["charset": "utf-8"]),
      void(
        "meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      void("meta", ["name": "referrer", "content": "no-referrer"]),
      element("title", [:], text(title)),
      HTML(markup: "<style>\(HTMLStyle.sheet)</style>"),
    ])
    let html = element(
      "html", ["lang": language.rawValue], HTML(markup: "\n"),
      element("head", [:], HTML(markup: "\n"), head), HTML(markup: "\n"),
      element("body", [:], HTML(markup: "\n"), body), HTML(markup: "\n"))
    return "<!DOCTYPE html>\n\(html.markup)\n"
  }

  private static func list(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text as HTML and XML hold it, in an attribute too.
  static func escaped(_ text: String) -> String {
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
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
