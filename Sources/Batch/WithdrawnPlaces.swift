internal import Files
internal import Intake
internal import SocialOrder

/// Where the withdrawn records of a file stand, as its reader counts sheets.
struct WithdrawnPlaces {
  private struct Spot: Hashable {
    let line: Int
    let sheet: Int
  }

  private let path: String
  private let spots: Set<Spot>
  private let named: Int

  /// None.
  init() {
    path = ""
    spots = []
    named = 0
  }

  /// - Throws: `FilesError` where the sheets of a workbook cannot be read; `Batch.Failure.withdrawal` for a sheet that is not
  ///   there.
  init(_ file: BatchFile, _ options: BatchOptions) throws {
    path = file.file.path.text
    named = file.withdrawn.count
    var sheets: [String] = []
    if file.withdrawn.contains(where: { $0.sheet != nil }) {
      let sink = Nowhere()
      let reader = FileReader(options.reading, sink: sink)
      _ = try file.file.read(reader.take)
      // The reader does not own what it hands records to.
      sheets = withExtendedLifetime(sink) { reader.finish().sheets }
    }
    var spots: Set<Spot> = []
    for record in file.withdrawn {
      let place = record.sheet.map { name in sheets.firstIndex(of: name).map { $0 + 1 } } ?? 0
      guard let place else { continue }
      spots.insert(Spot(line: record.line, sheet: place))
    }
    self.spots = spots
  }

  var isEmpty: Bool { named == 0 }

  func contains(_ row: Row) -> Bool { spots.contains(Spot(line: row.line, sheet: row.sheet)) }

  /// Whether something was found on a withdrawn record.
  func contains(_ finding: IntakeFinding) -> Bool {
    guard !spots.isEmpty, let line = finding.line else { return false }
    return spots.contains(Spot(line: line, sheet: finding.sheet))
  }

  /// Takes withdrawn records out of what is known of the file.
  /// - Throws: `Batch.Failure.withdrawal` where not just the records that were named stand there.
  func settle(_ reading: inout FileReading, found: [Place]) throws {
    guard !isEmpty else { return }
    guard found.count == named, Set(found).count == named else {
      throw Batch.Failure.withdrawal(path: path, named: named, found: found.count)
    }
    reading.summary.records -= named
  }
}

/// Takes records, and does nothing with them.
private final class Nowhere: RecordSink {
  func receive(_ row: Row) {}
}
