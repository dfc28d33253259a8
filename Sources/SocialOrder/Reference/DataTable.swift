/// A reference file that cannot be used: which, where, and why. The run stops with exit code 64.
package struct ReferenceError: Error, Sendable {
  package let file: String
  package let line: Int
  package let reason: Texts

  package init(file: String, line: Int, reason: Texts) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

/// A small reference file: comma-separated (or by semicolons, as Excel saves it here), a header, quotes where a value holds
/// a comma or a line's end.
package struct DataTable {
  package let file: String
  package let rows: [DataRow]

  /// - Throws: `ReferenceError` where the bytes are no UTF-8, the header is not the one given, or a row has another number of
  ///   values.
  package init(_ file: String, _ bytes: [UInt8], columns: [String]) throws(ReferenceError) {
    self.file = file
    var scanner = try DataScanner(file, bytes)
    var rows: [DataRow] = []
    var isHeader = true
    while let row = try scanner.next() {
      if row.values == [""] { continue }
      guard row.values.count == columns.count, !isHeader || row.values == columns else {
        throw row.error(
          kk: "күтілгені: \(columns.joined(separator: ","))",
          ru: "ожидалось: \(columns.joined(separator: ","))",
          en: "expected: \(columns.joined(separator: ","))")
      }
      if !isHeader { rows.append(row) }
      isHeader = false
    }
    self.rows = rows
    if isHeader { throw empty }
  }

  /// A table of which nothing is given and nothing built in.
  init(empty file: String) {
    self.file = file
    rows = []
  }

  /// The error of a table that holds nothing.
  var empty: ReferenceError {
    ReferenceError(
      file: file, line: 1,
      reason: Texts(kk: "кесте бос", ru: "таблица пуста", en: "the table is empty"))
  }

  /// An error about what the table lacks: it stands on its last line.
  func error(kk: String, ru: String, en: String) -> ReferenceError {
    ReferenceError(file: file, line: rows.last?.line ?? 1, reason: Texts(kk: kk, ru: ru, en: en))
  }

  /// Refuses a second row with the same words in some columns.
  /// - Throws: `ReferenceError` on the second of them, naming the line of the first.
  func checkUnique(_ columns: Int...) throws(ReferenceError) {
    var lines: [[String]: Int] = [:]
    for row in rows {
      let key = columns.map { row[$0] }
      if let first = lines.updateValue(row.line, forKey: key) {
        let shown = key.filter { !$0.isEmpty }.joined(separator: ", ")
        throw row.error(
          kk: "\(shown) екі рет берілген, бірінші рет \(first)-жолда",
          ru: "\(shown): указано дважды, впервые в строке \(first)",
          en: "\(shown) is given twice, first on line \(first)")
      }
    }
  }

  /// Refuses an empty value in some columns.
  func checkFilled(_ columns: Int...) throws(ReferenceError) {
    for row in rows {
      for column in columns where row[column].allSatisfy(\.isWhitespace) {
        throw row.error(
          kk: "\(column + 1)-баған бос", ru: "столбец \(column + 1) пуст",
          en: "column \(column + 1) is empty")
      }
    }
  }
}

/// A row of a reference file.
package struct DataRow {
  package let file: String
  /// The line on which it starts.
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

  /// The whole number in a column, if it lies in a range.
  package func number(_ index: Int, in range: ClosedRange<Int64>) throws(ReferenceError) -> Int64 {
    guard let number = Int64(values[index]), range.contains(number) else {
      let bounds = "\(range.lowerBound)..\(range.upperBound)"
      throw error(
        kk: "\(bounds) аралығындағы бүтін сан күтілген: \(values[index])",
        ru: "ожидалось целое число \(bounds): \(values[index])",
        en: "expected a whole number in \(bounds): \(values[index])")
    }
    return number
  }

  package func error(kk: String, ru: String, en: String) -> ReferenceError {
    ReferenceError(file: file, line: line, reason: Texts(kk: kk, ru: ru, en: en))
  }
}
