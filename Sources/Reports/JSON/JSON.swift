/// A JSON value whose objects keep the order of their keys: the contract's order, the same bytes each time.
package enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  /// A list whose items are made as they are written: one that may be long is never held whole.
  case made(count: Int, @Sendable (Int) -> JSON)
  case string(String)
  case number(Int)
  case bool(Bool)
  case null

  /// The string, or null.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  static func optional(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }

  /// Indented by two spaces, ended by a newline.
  package var text: String {
    var text: [UInt8] = []
    write { text += $0 }
    return String(decoding: text, as: UTF8.self)
  }

  /// An object on one line, without the newline behind it.
  package var line: String {
    var text: [UInt8] = []
    write(to: &text, indent: "") { _ in }
    return String(decoding: text, as: UTF8.self)
  }

  /// Hands on the text in pieces of some size, as UTF-8.
  package func write(_ sink: ([UInt8]) throws -> Void) rethrows {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * Self.piece)
    try write(to: &bytes, indent: "\n", sink)
    try sink(bytes + "\n".utf8)
  }

  /// Bytes that are handed on at once, or a few more.
  private static let piece = 64 << 10

  /// - Parameter indent: a newline and the indent of the lines; empty where all stands on one line.
  private func write(
    to bytes: inout [UInt8], indent: String, _ sink: ([UInt8]) throws -> Void
  ) rethrows {
    switch self {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += "\(number)".utf8
    case .bool(let bool): bytes += "\(bool)".utf8
    case .string(let string): Self.write(string, to: &bytes)
    case .array(let items):
      try Self.write(items.count, "[", "]", to: &bytes, indent, sink) { index, bytes, inner in
        try items[index].write(to: &bytes, indent: inner, sink)
      }
    case .made(let count, let item):
      try Self.write(count, "[", "]", to: &bytes, indent, sink) { index, bytes, inner in
        try item(index).write(to: &bytes, indent: inner, sink)
      }
    case .object(let members):
      try Self.write(members.count, "{", "}", to: &bytes, indent, sink) { index, bytes, inner in
        Self.write(members[index].0, to: &bytes)
        bytes += ": ".utf8
        try members[index].1.write(to: &bytes, indent: inner, sink)
      }
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, to bytes: inout [UInt8], _ indent: String,
    _ sink: ([UInt8]) throws -> Void, each: (Int, inout [UInt8], String) throws -> Void
  ) rethrows {
    bytes += open.utf8
    let inner = indent.isEmpty ? "" : indent + "  "
    for index in 0..<count {
      if index > 0 { bytes += (indent.isEmpty ? ", " : ",").utf8 }
      bytes += inner.utf8
      try each(index, &bytes, inner)
      if !indent.isEmpty, bytes.count >= piece {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if count > 0 { bytes += indent.utf8 }
    bytes += close.utf8
  }

  /// A string in quotes. What must be escaped is rare, and ASCII: between two such bytes all is copied at once.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { text in
      var start = 0
      for (index, byte) in text.enumerated() where isEscaped(byte) {
        bytes.append(contentsOf: text[start..<index])
        bytes += escape(byte).utf8
        start = index + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\r"): return "\\r"
    case UInt8(ascii: "\t"): return "\\t"
    default:
      let digits = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
