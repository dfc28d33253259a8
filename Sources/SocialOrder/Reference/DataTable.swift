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

  /// - Throws: `ReferenceError` where the header is not the one given, or a row has another number of values.
  package init(_ file: String, _ bytes: [UInt8], columns: [String]) throws(ReferenceError) {
    self.file = file
    var rows: [DataRow] = []
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let values = Self.values(line)
      guard values.count == columns.count, index > 0 || values == columns else {
        throw ReferenceError(
          file: file, line: index + 1,
          reason: Texts(
            kk: "күтілгені: \(columns.joined(separator: ","))",
            ru: "ожидалось: \(columns.joined(separator: ","))",
            en: "expected: \(columns.joined(separator: ","))"))
      }
      if index > 0 { rows.append(DataRow(file: file, line: index + 1, values: values)) }
    }
    self.rows = rows
  }

  private static func values(_ line: Substring) -> [String] {
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
    return values + [value]
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
