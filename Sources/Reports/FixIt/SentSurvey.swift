package import SocialOrder

/// The tables of a file before they are drawn: their headings, and how large they are.
package final class SentSurvey: SentSink {
  /// A table as it was sent, and where it comes to stand.
  struct Table {
    let sheet: SentSheet
    fileprivate(set) var header: SentHeader?
    /// The sheet's row of the headings, from 0.
    fileprivate(set) var headerRow = 0
    /// By the place of their cells as sent.
    fileprivate(set) var headings: [Int: String] = [:]
    /// Rows that hold something.
    fileprivate(set) var rows = 0
    fileprivate(set) var lastLine = 0
    /// Cells of the widest row.
    fileprivate var width = 0
    /// Columns of an XML table in which anything stands.
    fileprivate var used: Set<Int> = []
  }

  private(set) var tables: [Table] = []
  private var places: [SentSheet: Int] = [:]

  package init() {}

  package func take(_ row: SentRow) {
    let place = places[row.sheet] ?? add(row.sheet)
    if let header = row.header {
      tables[place].header = header
      // A workbook's rows keep their numbers; the lines of text may be fewer than they were.
      tables[place].headerRow =
        row.sheet.number > 0 || row.sheet.name != nil
        ? row.line - 1 : tables[place].rows
      for cell in row.cells { tables[place].headings[cell.column] = cell.text }
    }
    tables[place].rows += 1
    tables[place].lastLine = row.line
    tables[place].width = max(tables[place].width, (row.cells.last?.column ?? -1) + 1)
    if row.sheet.kind != nil { tables[place].used.formUnion(row.cells.map(\.column)) }
  }

  private func add(_ sheet: SentSheet) -> Int {
    places[sheet] = tables.count
    tables.append(Table(sheet: sheet))
    return tables.count - 1
  }
}

extension SentSurvey.Table {
  /// The kind of its records; nil where it is no table of ours.
  var kind: RecordKind? { sheet.kind ?? header?.kind }

  /// Whether its rows keep their numbers.
  var keepsRows: Bool { sheet.name != nil }

  /// The columns as they come back, from left to right.
  var columns: [Column] {
    if let kind = sheet.kind {
      return kind.columns.indices.filter {
        used.contains($0) || kind.columns[$0].requirement == .required
      }.map { Column(sent: $0, known: $0, heading: kind.columns[$0].name) }
    }
    return (0..<width).filter { header?.ours.contains($0) != true }.map { place in
      let known = header.flatMap { place < $0.columns.count ? $0.columns[place] : nil }
      return Column(sent: place, known: known, heading: headings[place] ?? "")
    }
  }

  struct Column {
    /// The place of its cells as sent.
    let sent: Int
    /// Its place in the kind's column table.
    let known: Int?
    let heading: String
  }
}
