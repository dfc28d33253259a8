internal import SocialOrder

/// A header, and its cells as they stand in the file: what a reader of a later piece must know of the first.
struct TableHeader: Sendable {
  let match: HeaderMatch
  let cells: [String]
}

/// What was found in a later piece of a table.
struct TablePart: Sendable {
  /// The line on which the piece begins; nil for the first.
  let firstLine: Int?
  let findings: [IntakeFinding]
  /// The run of blank rows with which it begins, where that has ended; it may go on from one before the piece.
  let leadingBlank: (line: Int, count: Int)?
  /// The run of blank rows with which it ends.
  let blank: (line: Int, count: Int)?
  /// Where the header stands again, and how often.
  let repeated: (line: Int, count: Int)?
  let records: RowBinder.Part
}
