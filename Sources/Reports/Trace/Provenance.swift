internal import SocialOrder

/// `provenance.csv`: every figure cell of every form, with a line for each record that it was made of.
///
/// A figure that no record stands behind (a count of none, a sum over nothing) has one line without a path.
package struct Provenance {
  private let logs: [CellLog]
  private let sources: RecordSources

  package init(_ logs: [CellLog], _ sources: RecordSources) {
    self.logs = logs
    self.sources = sources
  }

  /// The columns of the contract, and the sheet of a submitted workbook after them.
  static let columns = ["form", "sheet", "cell", "value", "path", "line", "source_sheet"]

  package func write(_ sink: @escaping ([UInt8]) throws -> Void) throws {
    let lines = CSVLines(to: sink)
    let paths = (0..<sources.count).map { lines.field(sources.path($0)) }
    try lines.line(texts: Self.columns)
    for log in logs {
      let form = lines.field(log.form)
      for cell in log.cells {
        let head = [
          form, lines.field(cell.sheet), Array(cell.cell.utf8), Array(cell.figure.text.utf8),
        ]
        if cell.figure.sources.isEmpty { try lines.line(head + [[], [], []]) }
        for record in cell.figure.sources.sorted() {
          let tail = [
            paths[Int(record.file)], Array(String(record.line).utf8),
            record.sheet == 0 ? [] : lines.field(sources.sheet(record)),
          ]
          try lines.line(head + tail)
        }
      }
    }
    try lines.flush()
  }
}
