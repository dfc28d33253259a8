internal import SocialOrder

/// `provenance.csv`: every figure cell of every form, with a line for each file that its records came from.
///
/// `line` names the records' lines in order; `5-9` are all records of the kind that start on lines 5 to 9. A figure that no
/// record stands behind (a count of none, a sum over nothing) has one line without a path.
///
/// The columns are those of the contract, and after them what tells records of one line apart.
package enum Provenance {
  private static let columns = [
    "form", "sheet", "cell", "value", "path", "line", "kind", "source_sheet",
  ]

  /// Its first line. Those of the forms follow, in the order of the forms (`FormTrace.lines`).
  package static var head: [UInt8] {
    var lines = CSVLines()
    lines.line(texts: columns)
    return lines.bytes
  }
}

/// What the figures of a form leave behind, made when the form is: its lines of provenance.csv, and for records.csv which
/// cells each record went into.
package struct FormTrace: Sendable {
  /// Lines of provenance.csv.
  package let lines: [UInt8]
  package let trail: CellTrail

  package init(lines: [UInt8], trail: CellTrail) {
    self.lines = lines
    self.trail = trail
  }
}

/// Makes the trace of forms one after another.
package struct FormTracing {
  private var places: SourceLines
  /// Scores above all are few numbers, written again and again.
  private var texts: [Figure.Value: [UInt8]] = [:]

  package init(_ sources: RecordSources) { places = SourceLines(sources) }

  /// Of a form whose figures need not be kept any longer.
  package mutating func trace(_ log: CellLog) -> FormTrace {
    var lines: [UInt8] = []
    let trail = trace(log, atLeast: .max) { lines = $0 }
    return FormTrace(lines: lines, trail: trail)
  }

  /// The same of a form whose lines are too many to be held.
  /// - Parameters:
  ///   - least: bytes that are handed on at a time, but for the last of them.
  ///   - sink: takes the lines.
  package mutating func trace(
    _ log: CellLog, atLeast least: Int = 1 << 18, to sink: ([UInt8]) throws -> Void
  ) rethrows -> CellTrail {
    var lines = CSVLines()
    var trail = CellTrail()
    let comma = UInt8(ascii: ",")
    let form = lines.field(log.form) + [comma]
    var known: [String: (number: Int32, head: [UInt8])] = [:]
    var last: (name: String, number: Int32, head: [UInt8])?
    var head: [UInt8] = []
    for cell in log.cells {
      if last?.name != cell.sheet {
        let sheet =
          known[cell.sheet]
          ?? (trail.begin(log.form, cell.sheet), form + lines.field(cell.sheet) + [comma])
        known[cell.sheet] = sheet
        last = (cell.sheet, sheet.number, sheet.head)
      }
      guard let sheet = last else { continue }
      trail.note(cell, on: sheet.number)
      // What a figure's lines have in common is put together once.
      head.removeAll(keepingCapacity: true)
      head.append(contentsOf: sheet.head)
      CellName.write(cell.row, cell.column, to: &head)
      head.append(comma)
      head.append(contentsOf: text(cell.figure))
      head.append(comma)
      for tail in places.of(cell.figure.sources) { lines.line(ready: head, tail) }
      try lines.flush(atLeast: least, to: sink)
    }
    try lines.flush(atLeast: 0, to: sink)
    return trail
  }

  private mutating func text(_ figure: Figure) -> [UInt8] {
    // Few sums are the same.
    if case .money = figure.value { return Array(figure.text.utf8) }
    if let text = texts[figure.value] { return text }
    let text = Array(figure.text.utf8)
    texts[figure.value] = text
    return text
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

  private typealias Set = (records: [RecordID], lines: [[UInt8]])

  private let sources: RecordSources
  private let csv = CSVLines()
  private var last: Set = ([], SourceLines.nothing)
  private var known: [Key: [Set]] = [:]
  private var paths: [Int32: [UInt8]] = [:]

  /// Four empty fields.
  private static let nothing = [Array(",,,".utf8)]

  init(_ sources: RecordSources) { self.sources = sources }

  /// The last four fields of each line of a figure.
  mutating func of(_ records: [RecordID]) -> [[UInt8]] {
    // Neighbours above all.
    if records == last.records { return last.lines }
    last = (records, find(records))
    return last.lines
  }

  private mutating func find(_ records: [RecordID]) -> [[UInt8]] {
    guard records.count > 1 else { return lines(records) }
    let key = Key(count: records.count, first: records.first, last: records.last)
    if let lines = known[key]?.first(where: { $0.records == records })?.lines { return lines }
    let lines = lines(records)
    known[key, default: []].append((records, lines))
    return lines
  }

  private mutating func lines(_ records: [RecordID]) -> [[UInt8]] {
    guard !records.isEmpty else { return Self.nothing }
    var lines: [[UInt8]] = []
    var rest = records.sorted()[...]
    while let first = rest.first {
      let mine = rest.prefix { $0.file == first.file && $0.sheet == first.sheet }
      rest = rest.dropFirst(mine.count)
      var line = path(first.file)
      line.append(UInt8(ascii: ","))
      Self.add(mine, to: &line)
      line += ",\(first.kind.rawValue),".utf8
      line += csv.field(sources.sheet(first))
      lines.append(line)
    }
    return lines
  }

  private mutating func path(_ file: Int32) -> [UInt8] {
    if let path = paths[file] { return path }
    let path = csv.field(sources.path(Int(file)))
    paths[file] = path
    return path
  }

  /// `2-4 7 9-12`: records that follow each other in their file are named by the first and the last line.
  private static func add(_ records: ArraySlice<RecordID>, to text: inout [UInt8]) {
    var rest = records
    while let first = rest.first {
      var last = first
      rest = rest.dropFirst()
      while let next = rest.first, next.index == last.index + 1 {
        last = next
        rest = rest.dropFirst()
      }
      if first.index != records.first?.index { text.append(UInt8(ascii: " ")) }
      text += String(first.line).utf8
      if last.line != first.line { text += "-\(last.line)".utf8 }
    }
  }
}
