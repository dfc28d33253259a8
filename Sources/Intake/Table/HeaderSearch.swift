internal import SocialOrder

/// Looks for the header among the first rows of a table: people leave a title or two above it.
struct HeaderSearch {
  /// Rows that hold something in which a header is looked for.
  static let depth = 10

  /// The row with most column names so far, to be named where none is a header.
  private var nearest: (recognised: Int, finding: IntakeFinding)?
  /// Rows above the header.
  private(set) var titleRows = 0

  enum Outcome {
    case header(HeaderMatch)
    /// The row is no header; one may follow.
    case title
    /// None of the first rows is one.
    case failure(IntakeFinding)
  }

  /// Takes the next row that holds something.
  mutating func take(_ cells: [String], line: Int) -> Outcome {
    switch HeaderMatch.match(cells, line: line) {
    case .success(let match): return .header(match)
    case .failure(let failure):
      let recognised = HeaderMatch.recognised(cells)
      if recognised > nearest?.recognised ?? -1 { nearest = (recognised, failure.finding) }
      titleRows += 1
      return titleRows < Self.depth ? .title : .failure(nearest?.finding ?? failure.finding)
    }
  }

  /// The most column names that any of the rows had.
  var mostNames: Int { nearest?.recognised ?? 0 }

  /// Takes the end of the table, where no header was found: what to say, unless it was empty.
  func finish() -> IntakeFinding? { nearest?.finding }
}
