internal import SocialOrder

/// Looks for the header among the first rows of a table: people leave a title or two above it.
struct HeaderSearch {
  /// Rows that hold something in which a header is looked for.
  static let depth = 10

  /// The row with most column names so far, to be named where none is a header.
  private var nearest: (recognised: Int, finding: IntakeFinding)?
  /// Rows above the header that hold something: how many, and the first of them.
  private var titleRows = 0
  private var title: (line: Int, text: String)?

  enum Outcome {
    /// The header, and what to say of the rows above it.
    case header(HeaderMatch, title: IntakeFinding?)
    /// The row is no header; one may follow.
    case title
    /// None of the first rows is one.
    case failure(IntakeFinding)
  }

  /// Takes the next row that holds something.
  mutating func take(_ cells: [String], line: Int) -> Outcome {
    switch HeaderMatch.match(cells, line: line) {
    case .success(let match): return .header(match, title: note(headerLine: line))
    case .failure(let failure):
      // What is spoilt is not taken for a title: the names of columns may be what is spoilt.
      if let damage = DamageWatch.finding(header: cells, line: line) { return .failure(damage) }
      let recognised = HeaderMatch.recognised(cells)
      if recognised > nearest?.recognised ?? -1 { nearest = (recognised, failure.finding) }
      titleRows += 1
      if title == nil { title = (line, cells.first { !$0.isEmpty } ?? "") }
      return titleRows < Self.depth ? .title : .failure(nearest?.finding ?? failure.finding)
    }
  }

  /// The most column names that any of the rows had.
  var mostNames: Int { nearest?.recognised ?? 0 }

  private func note(headerLine: Int) -> IntakeFinding? {
    title.map { title in
      .readLeniently(
        place: Texts(
          kk: "Баған атауларының үстінде", ru: "Над названиями столбцов",
          en: "Above the column names"),
        line: title.line, value: title.text,
        reading: .phrase(
          Texts(kk: "тақырып", ru: "заголовок", en: "a title")),
        form: Texts(
          kk: "баған атаулары \(headerLine)-жолда тұр",
          ru: "названия столбцов в строке \(headerLine)",
          en: "the column names stand on line \(headerLine)"),
        count: titleRows)
    }
  }

  /// Takes the end of the table, where no header was found: what to say, unless it was empty.
  func finish() -> IntakeFinding? { nearest?.finding }
}
