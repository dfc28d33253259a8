internal import SocialOrder

/// `provenance.csv`: every figure cell of every form, with a line for each file that its records came from.
///
/// `line` names the records' lines in order; `5-9` are all records of the kind that start on lines 5 to 9. A figure that no
/// record stands behind (a count of none, a sum over nothing) has one line without a path.
package struct Provenance {
  private let logs: [CellLog]
  private let sources: RecordSources

  package init(_ logs: [CellLog], _ sources: RecordSources) {
    self.logs = logs
    self.sources = sources
  }

  /// The columns of the contract, and after them what tells records of one line apart.
  static let columns = ["form", "sheet", "cell", "value", "path", "line", "kind", "source_sheet"]

  package func write(_ sink: @escaping ([UInt8]) throws -> Void) throws {
    let lines = CSVLines(to: sink)
    var places = SourceLines(sources, lines)
    try lines.line(texts: Self.columns)
    for log in logs {
      let form = lines.field(log.form)
      for cell in log.cells {
        let head = [
          form, lines.field(cell.sheet), Array(cell.name.utf8), Array(cell.figure.text.utf8),
        ]
        for tail in places.of(cell.figure.sources) { try lines.line(head + tail) }
      }
    }
    try lines.flush()
  }
}

/// Where the records of a figure stand, ready for its lines. Many cells are made of the same records: each set is put into
/// words once.
private struct SourceLines {
  private struct Key: Hashable {
    let count: Int
    let first: RecordID?
    let last: RecordID?
  }

  private let sources: RecordSources
  private let csv: CSVLines
  private var known: [Key: [(records: [RecordID], lines: [[[UInt8]]])]] = [:]

  init(_ sources: RecordSources, _ csv: CSVLines) {
    self.sources = sources
    self.csv = csv
  }

  /// The last four fields of each line of a figure.
  mutating func of(_ records: [RecordID]) -> [[[UInt8]]] {
    guard records.count > 1 else { return lines(records) }
    let key = Key(count: records.count, first: records.first, last: records.last)
    if let lines = known[key]?.first(where: { $0.records == records })?.lines { return lines }
    let lines = lines(records)
    known[key, default: []].append((records, lines))
    return lines
  }

  private func lines(_ records: [RecordID]) -> [[[UInt8]]] {
    guard !records.isEmpty else { return [[[], [], [], []]] }
    var lines: [[[UInt8]]] = []
    var rest = records.sorted()[...]
    while let first = rest.first {
      let mine = rest.prefix { $0.file == first.file && $0.sheet == first.sheet }
      rest = rest.dropFirst(mine.count)
      lines.append([
        csv.field(sources.path(Int(first.file))), Self.ranges(mine),
        Array(first.kind.rawValue.utf8), csv.field(sources.sheet(first)),
      ])
    }
    return lines
  }

  /// `2-4 7 9-12`: records that follow each other in their file are named by the first and the last line.
  private static func ranges(_ records: ArraySlice<RecordID>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = records
    while let first = rest.first {
      var last = first
      rest = rest.dropFirst()
      while let next = rest.first, next.index == last.index + 1 {
        last = next
        rest = rest.dropFirst()
      }
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text += String(first.line).utf8
      if last.line != first.line { text += "-\(last.line)".utf8 }
    }
    return text
  }
}
