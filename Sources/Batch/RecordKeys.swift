package import Files
internal import Intake
package import SocialOrder

/// The natural keys of a file's records: for whoever asks whether one file holds what another held.
package struct RecordKeys: Sendable {
  package struct Record: Sendable {
    package let kind: RecordKind
    package let administrator: BIN
    package let period: Period
    package let place: WithdrawnRecord
    /// A digest of what the key has besides body and period; good for as long as the process runs.
    package let key: Int
  }

  /// Those whose body and period could be read, in the order in which they stand in the file.
  package let records: [Record]
  /// The SHA-256 of the file, hexadecimal.
  package let sha256: String?

  /// - Throws: `FilesError` where the file cannot be read.
  package init(_ file: InputFile, _ options: BatchOptions) throws(FilesError) {
    let sink = KeySink()
    let reader = FileReader(options.reading, sink: sink)
    sha256 = try file.read(reader.take)
    let sheets = reader.finish().sheets
    records = sink.found.map { found in
      let isNamed = found.sheet > 0 && found.sheet <= sheets.count
      return Record(
        kind: found.kind, administrator: found.administrator, period: found.period,
        place: WithdrawnRecord(
          line: found.line, sheet: isNamed ? sheets[found.sheet - 1] : nil),
        key: found.key)
    }
  }
}

/// Takes down the key of each record.
private final class KeySink: RecordSink {
  struct Found {
    let kind: RecordKind
    let administrator: BIN
    let period: Period
    let sheet: Int
    let line: Int
    let key: Int
  }

  private(set) var found: [Found] = []

  func receive(_ row: Row) {
    func slot(_ column: String) -> Int64? { row.kind.index(of: column).flatMap { row[$0] } }
    guard let body = slot("administrator_bin"), let period = slot("period") else { return }
    var hasher = Hasher()
    for part in row.keyParts where part.column != "administrator_bin" && part.column != "period" {
      hasher.combine(part.column)
      hasher.combine(part.canonical ?? part.value)
    }
    found.append(
      Found(
        kind: row.kind, administrator: BIN(checked: UInt64(body)),
        period: Period(ordinal: period), sheet: row.sheet, line: row.line,
        key: hasher.finalize()))
  }
}
