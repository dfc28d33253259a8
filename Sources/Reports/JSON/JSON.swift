/// A JSON value whose objects keep the order of their keys: the contract's order, the same bytes each time.
package enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  case number(Int)
  case bool(Bool)
  case null

  /// The string, or null.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  static func optional(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }

  /// Indented by two spaces, ended by a newline.
  package var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  /// An object on one line, without the newline behind it.
  package var line: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  /// - Parameter indent: a newline and the indent of the lines; empty where all stands on one line.
  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .number(let number): text += "\(number)"
    case .bool(let bool): text += "\(bool)"
    case .string(let string): Self.write(string, to: &text)
    case .array(let items):
      Self.write(items, "[", "]", to: &text, indent) { item, text, inner in
        item.write(to: &text, indent: inner)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent) { member, text, inner in
        Self.write(member.0, to: &text)
        text += ": "
        member.1.write(to: &text, indent: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: String,
    each: (Item, inout String, String) -> Void
  ) {
    text += open
    let inner = indent.isEmpty ? "" : indent + "  "
    for (index, item) in items.enumerated() {
      text += index > 0 ? "," + (indent.isEmpty ? " " : inner) : inner
      each(item, &text, inner)
    }
    text += items.isEmpty ? close : indent + close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
