internal import Files
internal import Intake
internal import Rules
internal import SocialOrder

/// A file that is read again for the words of what set rules found, which know a record only by its facts.
final class Rereading: RecordSink {
  private typealias Rest = (next: SetFinding?, places: Range<Int>)

  private let found: PackedList<SetFinding>
  /// Of each kind what was found in records that have not come yet.
  private var rests: [Rest]
  private var counts = [Int](repeating: 0, count: RecordKind.allCases.count)
  private var worded: PackedSorter<Finding>

  private init(_ found: PackedList<SetFinding>, _ places: Range<Int>, _ options: BatchOptions) {
    self.found = found
    worded = PackedSorter(options.findings)
    rests = []
    var start = places.lowerBound
    for kind in RecordKind.allCases {
      let end = found.firstIndex(in: start..<places.upperBound) {
        $0.record.kind.ordinal > kind.ordinal
      }
      rests.append((start < end ? found[start] : nil, start..<end))
      start = end
    }
  }

  /// Words what was found in a file.
  /// - Parameter places: those of the file among all that was found.
  /// - Throws: `FilesError` where it cannot be read any more, or has changed since.
  static func word(
    _ found: PackedList<SetFinding>, _ places: Range<Int>, in file: InputFile,
    _ options: BatchOptions, sha256: String?
  ) throws(FilesError) -> PackedSorter<Finding> {
    var worded = PackedSorter<Finding>(options.findings)
    let pieces = PieceReading.read(
      file, options, sink: { PieceRereading(found, places, options) }, result: { $0.take() },
      take: { worded.absorb($0) })
    if let pieces {
      guard pieces.sha256 == sha256 else { throw changed(file) }
      return worded
    }
    let rereading = Rereading(found, places, options)
    try read(file, to: rereading, options, sha256: sha256)
    rereading.worded.settle()
    return rereading.worded
  }

  /// What was sent in a record's columns, by their names.
  /// - Throws: `FilesError` where the file cannot be read any more, or has changed since.
  static func given(
    _ record: RecordID, in file: InputFile, _ options: BatchOptions, sha256: String?
  ) throws(FilesError) -> [String: String] {
    let search = RecordSearch(record)
    try read(file, to: search, options, sha256: sha256)
    return search.given
  }

  private static func read(
    _ file: InputFile, to sink: any RecordSink, _ options: BatchOptions, sha256: String?
  ) throws(FilesError) {
    let reader = FileReader(options.reading, sink: sink)
    let now = try file.read(reader.take)
    _ = reader.finish()
    guard now == sha256 else { throw changed(file) }
  }

  private static func changed(_ file: InputFile) -> FilesError {
    FilesError(.read, file.path.text, FilesError.changed)
  }

  func receive(_ row: Row) {
    let kind = row.kind.ordinal
    let index = counts[kind]
    counts[kind] = index + 1
    while let next = rests[kind].next, Int(next.record.index) == index {
      worded.add(Finding(next, row))
      rests[kind].places.removeFirst()
      rests[kind].next = rests[kind].places.first.map { found[$0] }
    }
  }
}

/// The same of a piece of a table, where each record has its line and how many stand before the piece is not known.
private final class PieceRereading: RecordSink {
  private let found: PackedList<SetFinding>
  private let places: Range<Int>
  private var rest: Range<Int>?
  private var next: SetFinding?
  private var worded: PackedSorter<Finding>

  init(_ found: PackedList<SetFinding>, _ places: Range<Int>, _ options: BatchOptions) {
    self.found = found
    self.places = places
    worded = PackedSorter(options.findings)
  }

  func take() -> PackedSorter<Finding> {
    worded.settle()
    return worded
  }

  func receive(_ row: Row) {
    if rest == nil {
      let first = found.firstIndex(in: places) { Int($0.record.line) >= row.line }
      turn(to: first..<places.upperBound)
    }
    while let finding = next, Int(finding.record.line) == row.line {
      worded.add(Finding(finding, row))
      turn(to: rest?.dropFirst() ?? 0..<0)
    }
  }

  private func turn(to places: Range<Int>) {
    rest = places
    next = places.first.map { found[$0] }
  }
}

extension Row {
  /// What was sent in each column.
  var givenByName: [String: String] {
    var given: [String: String] = [:]
    for (index, column) in kind.columns.enumerated() { given[column.name] = self.given(index) }
    return given
  }
}

/// Looks for one record.
private final class RecordSearch: RecordSink {
  private let record: RecordID
  private var count = 0
  private(set) var given: [String: String] = [:]

  init(_ record: RecordID) { self.record = record }

  func receive(_ row: Row) {
    guard row.kind == record.kind else { return }
    if count == Int(record.index) { given = row.givenByName }
    count += 1
  }
}
