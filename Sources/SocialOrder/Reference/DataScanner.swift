/// Cuts a reference file into rows of values, with the line on which each starts. A BOM and CRLF are taken as they come.
struct DataScanner {
  private let file: String
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position: Int
  private var line = 1

  init(_ file: String, _ bytes: [UInt8]) throws(ReferenceError) {
    self.file = file
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Self.notUTF8(file, bytes) }
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes.prefix { $0 != Self.lineEnd }
    let (semicolon, comma) = (UInt8(ascii: ";"), UInt8(ascii: ","))
    delimiter = header.contains(semicolon) && !header.contains(comma) ? semicolon : comma
  }

  /// The next row; nil at the end of the file.
  mutating func next() throws(ReferenceError) -> DataRow? {
    guard position < bytes.count else { return nil }
    let start = line
    var values: [String] = []
    var value: [UInt8] = []
    var quotedSince: Int?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.lineEnd { line += 1 }
      switch byte {
      case Self.quote where quotedSince != nil && peek == Self.quote:
        value.append(byte)
        position += 1
      case Self.quote: quotedSince = quotedSince == nil ? line : nil
      case delimiter where quotedSince == nil:
        values.append(String(decoding: value, as: UTF8.self))
        value.removeAll(keepingCapacity: true)
      case 13 where peek == Self.lineEnd || peek == nil: continue
      case Self.lineEnd where quotedSince == nil:
        values.append(String(decoding: value, as: UTF8.self))
        return DataRow(file: file, line: start, values: values)
      default:
        // All of a run at once: the program's own words are read at each start.
        let first = position - 1
        while position < bytes.count, !isSign(bytes[position]) { position += 1 }
        value += bytes[first..<position]
      }
    }
    if let quotedSince {
      throw ReferenceError(
        file: file, line: quotedSince,
        reason: Texts(
          kk: "тырнақша жабылмаған", ru: "кавычка не закрыта", en: "a quote is not closed"))
    }
    values.append(String(decoding: value, as: UTF8.self))
    return DataRow(file: file, line: start, values: values)
  }

  /// Whether a byte may end a value or means something inside one.
  private func isSign(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.quote || byte == Self.lineEnd || byte == 13
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  // What cuts a file is ASCII: no byte of another character is like it.
  private static let lineEnd = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")

  /// The error on the first line that is no UTF-8.
  private static func notUTF8(_ file: String, _ bytes: [UInt8]) -> ReferenceError {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    return ReferenceError(
      file: file, line: index + 1,
      reason: Texts(
        kk: "файл UTF-8 кодтауында емес", ru: "файл не в кодировке UTF-8",
        en: "the file is not UTF-8"))
  }
}
