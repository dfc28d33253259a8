package import Files
internal import Intake
package import SocialOrder

/// Where the records of one file begin, and whose they are: for whoever names a record by its line.
package struct RecordLines: Sendable {
  package struct Record: Sendable {
    package let kind: RecordKind
    /// The name of its sheet, where that needs telling.
    package let sheet: String?
    /// The physical line on which it starts; the sheet's row in a workbook.
    package let line: Int
    /// The parts of its natural key that are known, as they were sent.
    package let key: [KeyPart]
    /// Nil where it could not be read.
    package let period: Period?
  }

  /// In the order in which they stand in the file.
  package let records: [Record]
  /// The SHA-256 of the file, hexadecimal.
  package let sha256: String?

  /// - Throws: `FilesError` where the file cannot be read.
  package init(_ file: InputFile, _ options: BatchOptions) throws(FilesError) {
    let sink = LineSink()
    let reader = FileReader(options.reading, sink: sink)
    sha256 = try file.read(reader.take)
    let sheets = reader.finish().sheets
    records = sink.found.map { record in
      let isNamed = record.sheet > 0 && record.sheet <= sheets.count
      return Record(
        kind: record.kind, sheet: isNamed ? sheets[record.sheet - 1] : nil, line: record.line,
        key: record.key, period: record.period)
    }
  }
}

/// Takes down where each record of a file begins.
private final class LineSink: RecordSink {
  struct Found {
    let kind: RecordKind
    let sheet: Int
    let line: Int
    let key: [KeyPart]
    let period: Period?
  }

  private(set) var found: [Found] = []

  func receive(_ row: Row) {
    let period = row.kind.index(of: "period").flatMap { row[$0] }
    found.append(
      Found(
        kind: row.kind, sheet: row.sheet, line: row.line, key: row.keyParts,
        period: period.map { Period(ordinal: $0) }))
  }
}
