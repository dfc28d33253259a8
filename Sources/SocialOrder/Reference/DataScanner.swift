/// Cuts a reference file into rows of values, with the line on which each starts. A BOM and CRLF are taken as they come.
struct DataScanner {
  private let file: String
  private let scalars: [Unicode.Scalar]
  private let delimiter: Unicode.Scalar
  private var position = 0
  private var line = 1

  init(_ file: String, _ bytes: [UInt8]) throws(ReferenceError) {
    self.file = file
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.notUTF8(file, bytes)
    }
    scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let header = scalars.prefix { $0 != "\n" }
    delimiter = header.contains(";") && !header.contains(",") ? ";" : ","
  }

  /// The next row; nil at the end of the file.
  mutating func next() throws(ReferenceError) -> DataRow? {
    guard position < scalars.count else { return nil }
    let start = line
    var values: [String] = []
    var value = String.UnicodeScalarView()
    var quotedSince: Int?
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"" where quotedSince != nil && peek == "\"":
        value.append("\"")
        position += 1
      case "\"": quotedSince = quotedSince == nil ? line : nil
      case delimiter where quotedSince == nil:
        values.append(String(value))
        value = String.UnicodeScalarView()
      case "\r" where peek == "\n" || peek == nil: continue
      case "\n" where quotedSince == nil:
        return DataRow(file: file, line: start, values: values + [String(value)])
      default: value.append(scalar)
      }
    }
    if let quotedSince {
      throw ReferenceError(
        file: file, line: quotedSince,
        reason: Texts(
          kk: "тырнақша жабылмаған", ru: "кавычка не закрыта", en: "a quote is not closed"))
    }
    return DataRow(file: file, line: start, values: values + [String(value)])
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

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
