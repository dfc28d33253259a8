internal import Files
internal import Intake
internal import SocialOrder

/// What stood in some records of a file, taken down for the findings of set rules, which know a record only by its facts.
final class Rereading: RecordSink {
  /// The key of a record and what was sent in its columns.
  struct Words: Sendable {
    let key: [KeyPart]
    let given: [String: String]
  }

  private let wanted: Set<Wanted>
  private var counts = [Int](repeating: 0, count: RecordKind.allCases.count)
  private var words: [Wanted: Words] = [:]

  private struct Wanted: Hashable {
    let kind: RecordKind
    let index: Int32
  }

  private init(_ records: some Sequence<RecordID>) {
    wanted = Set(records.map { Wanted(kind: $0.kind, index: $0.index) })
  }

  /// Reads a file again for some of its records.
  /// - Throws: `FilesError` where it cannot be read any more, or has changed since.
  static func read(
    _ file: InputFile, _ records: [RecordID], _ options: BatchOptions, sha256: String?
  ) throws(FilesError) -> [RecordID: Words] {
    if let words = try readInPieces(file, records, options, sha256: sha256) { return words }
    let rereading = Rereading(records)
    let reader = FileReader(options.reading, sink: rereading)
    let now = try file.read(reader.take)
    _ = reader.finish()
    guard now == sha256 else {
      throw FilesError(.read, file.path.text, FilesError.changed)
    }
    return Dictionary(
      records.compactMap { id in
        rereading.words[Wanted(kind: id.kind, index: id.index)].map { (id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The same of a large table by several threads at once; nil where one must read it.
  private static func readInPieces(
    _ file: InputFile, _ records: [RecordID], _ options: BatchOptions, sha256: String?
  ) throws(FilesError) -> [RecordID: Words]? {
    let wanted = Dictionary(records.map { (Int($0.line), $0) }, uniquingKeysWith: { a, _ in a })
    var words: [RecordID: Words] = [:]
    let outcome = PieceReading.read(
      file, options, sink: { PieceRereading(wanted) }, result: { $0.words },
      take: { words.merge($0) { first, _ in first } })
    guard let outcome else { return nil }
    guard outcome.sha256 == sha256 else {
      throw FilesError(.read, file.path.text, FilesError.changed)
    }
    return words
  }

  /// The words of a record that was kept.
  static func words(_ row: Row) -> Words {
    var given: [String: String] = [:]
    for (index, column) in row.kind.columns.enumerated() { given[column.name] = row.given(index) }
    return Words(key: row.keyParts, given: given)
  }

  func receive(_ row: Row) {
    let key = Wanted(kind: row.kind, index: Int32(counts[row.kind.ordinal]))
    counts[row.kind.ordinal] += 1
    if wanted.contains(key) { words[key] = Self.words(row) }
  }
}

/// Takes down the wanted records of a piece of a table, where each has its line and how many stand before the piece is not
/// known.
private final class PieceRereading: RecordSink {
  private let wanted: [Int: RecordID]
  private(set) var words: [RecordID: Rereading.Words] = [:]

  init(_ wanted: [Int: RecordID]) { self.wanted = wanted }

  func receive(_ row: Row) {
    if let id = wanted[row.line] { words[id] = Rereading.words(row) }
  }
}
