internal import Consolidation
internal import Files
internal import Intake
internal import Rules
internal import SocialOrder

/// Files that were read and judged, each by itself.
struct FileReadings {
  var each: [FileReading]
  /// The table of keys that they share; nil where each has its own.
  var keys: KeyTable?
}

/// Files read and judged, each by itself: large ones in pieces, one file after another, and the others side by side.
extension FileReading {
  /// Files of a workspace are not read in pieces: they are many and small, and some hold records that were withdrawn.
  static func read(_ files: [InputFile], _ options: BatchOptions, _ judges: RecordJudges) throws
    -> FileReadings
  {
    if options.jobs == 1 { return try readInTurn(files, options, judges) }
    var readings = [FileReading?](repeating: nil, count: files.count)
    for (index, file) in files.enumerated() {
      readings[index] = readInPieces(file, at: index, options, judges)
    }
    let rest = files.indices.filter { readings[$0] == nil }
    let others = try SideBySide.map(rest, jobs: options.jobs) { index in
      try Batch.watched(files[index].path.text, options) {
        try read(files[index], at: index, options, judges)
      }
    }
    for (index, reading) in zip(rest, others) { readings[index] = reading }
    return FileReadings(each: readings.compactMap(\.self))
  }

  /// One after another under one table of keys: a text is held once however many files have it, and nothing is to be joined.
  private static func readInTurn(
    _ files: [InputFile], _ options: BatchOptions, _ judges: RecordJudges
  ) throws -> FileReadings {
    var keys = KeyTable()
    let readings = try files.enumerated().map { index, file in
      try Batch.watched(file.path.text, options) {
        try read(file, at: index, options, judges, under: &keys)
      }
    }
    return FileReadings(each: readings, keys: keys)
  }

  /// - Returns: nil where the file must be read by one reader.
  static func readInPieces(
    _ file: InputFile, at index: Int, _ options: BatchOptions, _ judges: RecordJudges
  ) -> FileReading? {
    var whole = FileReading(path: file.path.text, at: index, options)
    whole.tally = FileTally(of: options.administrator)
    let outcome = PieceReading.read(
      file, options, begins: { options.watch?.begins(whole.path) },
      took: { options.watch?.took($0) }, sink: { FileJudging(options, judges, at: index) },
      result: { judging in
        if judging.taken.hasOverflowed { throw ArithmeticOverflow() }
        var piece = FileReading(path: file.path.text, at: index, options)
        piece.keys = piece.take(judging)
        return piece
      }, take: { try whole.append($0) })
    guard let outcome else { return nil }
    whole.sha256 = outcome.sha256
    whole.summary = outcome.summary
    whole.takeReadersFindings()
    options.watch?.ends(Batch.outcome(&whole))
    return whole
  }

  /// Adds the records of the piece that follows, and what was found in them.
  private mutating func append(_ next: FileReading) throws(ArithmeticOverflow) {
    findings.absorb(next.findings)
    facts.append(next.facts, symbols: keys.absorb(next.keys), after: records)
    try tally.add(next.tally)
    records.merge(next.records, uniquingKeysWith: +)
    for (kind, store) in next.stores {
      if let mine = stores[kind] { mine.append(store) } else { stores[kind] = store }
    }
  }
}
