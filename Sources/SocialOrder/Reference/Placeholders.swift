/// The `{names}` in our own texts, and what is set in their places.
package enum Placeholders {
  /// In one pass: a value that itself holds `{name}` is set as it is, whatever the order of the values.
  ///
  /// By bytes, for this is done for every cell and line: no character holds a brace beside other letters.
  /// - Parameter value: of a name; nil leaves the place as it is.
  package static func fill(_ text: String, _ value: (String) -> String?) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<open]
      if let value = value(String(rest[rest.utf8.index(after: open)..<close])) {
        filled += value
      } else {
        filled += rest[open...close]
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + rest
  }
}
