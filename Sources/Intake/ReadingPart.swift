internal import SocialOrder

/// What readers of later pieces of a file must know of its head.
package struct PieceStart: Sendable {
  let encoding: FoundEncoding
  let csv: CSVStart
}

/// Where a piece of a file begins.
package struct PiecePlace: Sendable {
  /// Bytes before it.
  package var offset: Int
  /// The physical line of its first byte.
  package var line: Int

  package init(offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }
}

/// What a reader found in a piece of a file besides its records, for the reader of the head to take over, piece after piece:
/// it then says of the whole file what it would have said had it read all of it.
package struct ReadingPart: Sendable {
  let findings: [IntakeFinding]
  let csv: CSVReader.Part
}
