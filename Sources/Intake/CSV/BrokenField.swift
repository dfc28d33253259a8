/// A field in which a quote stands out of place, collected up to its end so that it can be shown.
struct BrokenField {
  /// The line on which its quote opened, where that is another one.
  let related: Int?
  private var bytes: [UInt8]
  private let limit: Int

  /// Takes what the parser has of the field: the last of it, where it is long.
  init(_ parser: CSVParser, related: Int?) {
    self.related = related
    let field = parser.fieldSoFar
    let shown = field.suffix(48)
    let start =
      shown.count < field.count ? "…" : parser.isInQuotedField ? "\"" : ""
    let text = Array(start.utf8) + shown.drop { $0 & 0xC0 == 0x80 }
    bytes = text
    limit = text.count + 48
  }

  /// Takes the next bytes. True when the field has ended, or enough of it is there.
  mutating func append(_ next: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> Bool {
    for byte in next {
      if byte == delimiter || byte == 10 || byte == 13 { return true }
      if bytes.count >= limit, byte & 0xC0 != 0x80 {
        bytes += Array("…".utf8)
        return true
      }
      bytes.append(byte)
    }
    return false
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
