internal import Files
internal import Intake

/// A large CSV file read by several threads at once, each a piece of it.
///
/// What comes out is what one reader would have found. A piece is joined to those before it only when its reader has proved
/// that it ends with a record, on the line where the next one begins; so each reader began where one reader of the whole file
/// would have stood between two records, knowing what that one would have known. Whatever cannot be joined so – a reader that
/// stopped, damage, an encoding that changes – is read once more by one reader.
enum PieceReading {
  /// What the file was, besides its records.
  struct Outcome {
    let summary: ReadingSummary
    let sha256: String
  }

  /// A piece whose reader did not end as it must.
  private struct NotJoined: Error {}

  /// Reads a file.
  /// - Parameters:
  ///   - begins: called when it is plain that the file can be read in pieces.
  ///   - took: is told of bytes that have been read; in the end, of a file that must be read again, that they were not.
  ///   - sink: makes what takes the records of a piece.
  ///   - result: what is handed on of it; throws where the piece cannot be joined.
  ///   - take: takes that, piece after piece in their order.
  /// - Returns: nil where it must be read by one reader.
  static func read<Sink: RecordSink & SendableMetatype, Result: Sendable>(
    _ file: InputFile, _ options: BatchOptions, begins: () -> Void = {},
    took: (Int) -> Void = { _ in }, sink: @Sendable () -> Sink,
    result: @Sendable (Sink) throws -> Result, take: (Result) throws -> Void
  ) -> Outcome? {
    let (sizes, reading) = (options.pieces, options.reading)
    guard options.jobs > 1,
      var pieces = try? FilePieces(file, sizes, limit: reading.limits.file),
      let head = try? pieces.next()
    else { return nil }
    let firstSink = sink()
    let first = FileReader(reading, sink: firstSink)
    guard !head.isLast, head.feed(first, sizes: sizes), let start = first.pieceStart else {
      return nil
    }
    begins()
    took(head.read)
    var bytes = head.read
    head.giveBack()
    do {
      try take(result(firstSink))
      try SideBySide.forEach(jobs: options.jobs) {
        let piece = try pieces.next()
        took(piece?.read ?? 0)
        bytes += piece?.read ?? 0
        return piece
      } _: { (piece: FilePiece) -> (ReadingPart, Result) in
        defer { piece.giveBack() }
        let own = sink()
        let reader = FileReader(continuing: start, at: piece.place, reading, sink: own)
        guard piece.feed(reader, sizes: sizes), let part = reader.part(isLast: piece.isLast) else {
          throw NotJoined()
        }
        return (part, try result(own))
      } inOrder: { (part, result) in
        first.absorb(part)
        try take(result)
      }
      let summary = first.summaryOfPieces
      // Of a file without records one reader has more to say.
      guard pieces.hasEnded, summary.records > 0 else { throw NotJoined() }
      return Outcome(summary: summary, sha256: pieces.digest())
    } catch {
      // One reader will say what is wrong, be it the file or the machine.
      took(-bytes)
      return nil
    }
  }
}
