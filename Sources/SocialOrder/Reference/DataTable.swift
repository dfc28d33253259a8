/// A reference file that cannot be used: which, where, and why. The run stops with exit code 64.
package struct ReferenceError: Error, Sendable {
  package let file: String
  package let line: Int
  package let reason: Texts
}

/// A small reference file: comma-separated, a header, quotes where a value holds a comma.
package struct DataTable {
  package let file: String
  package let rows: [DataRow]

  /// - Throws: `ReferenceError` where the header is missing or not the one given, or a row has another number of values.
  package init(_ file: String, _ bytes: [UInt8], columns: [String]) throws(ReferenceError) {
    self.file = file
    var rows: [DataRow] = []
    var hasHeader = false
    // CRLF is one character to Swift, and a line end too; a byte order mark is no part of the first name.
    let text = String(
      decoding: bytes.starts(with: Self.mark) ? bytes[3...] : bytes[...], as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let values = Self.values(line), values.count == columns.count,
        hasHeader || values == columns
      else { throw Self.unexpected(file, line: index + 1, columns) }
      if hasHeader { rows.append(DataRow(file: file, line: index + 1, values: values)) }
      hasHeader = true
    }
    guard hasHeader else { throw Self.unexpected(file, line: 1, columns) }
    self.rows = rows
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func unexpected(_ file: String, line: Int, _ columns: [String]) -> ReferenceError {
    let names = columns.joined(separator: ",")
    return ReferenceError(
      file: file, line: line,
      reason: Texts(kk: "күтілгені: \(names)", ru: "ожидалось: \(names)", en: "expected: \(names)"))
  }

  /// The values of a line, or nil where a quote is not closed on it.
  private static func values(_ line: Substring) -> [String]? {
    var values: [String] = []
    var value = ""
    var quoted = false
    var characters = line.makeIterator()
    var pending = characters.next()
    while let character = pending {
      pending = characters.next()
      switch character {
      case "\"" where quoted && pending == "\"":
        value.append("\"")
        pending = characters.next()
      case "\"": quoted.toggle()
      case "," where !quoted:
        values.append(value)
        value = ""
      default: value.append(character)
      }
    }
    return quoted ? nil : values + [value]
  }
}

/// A row of a reference file.
package struct DataRow {
  package let file: String
  package let line: Int
  package let values: [String]

  package subscript(index: Int) -> String { values[index] }

  /// The day in a column.
  package func date(_ index: Int) throws(ReferenceError) -> CivilDate {
    guard let date = CivilDate(iso: values[index]) else {
      throw error(
        kk: "күн емес: \(values[index])", ru: "это не дата: \(values[index])",
        en: "not a date: \(values[index])")
    }
    return date
  }

  package func error(kk: String, ru: String, en: String) -> ReferenceError {
    ReferenceError(file: file, line: line, reason: Texts(kk: kk, ru: ru, en: en))
  }
}
