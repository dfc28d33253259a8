internal import SocialOrder

/// The head of a filed Annex 4: which of the form's columns stands where, and in which language it is filled in.
struct FormHeader {
  /// The form's columns, by their numbers on it.
  enum Column: Int, CaseIterable {
    case administrator = 2
    case project, planned, contract, supplier, process, effect

    var isSum: Bool { self == .planned || self == .contract }

    /// The column of `projects` that it is.
    func column(_ language: Language) -> ProjectColumn {
      switch self {
      case .administrator: language == .kk ? .administratorNameKK : .administratorNameRU
      case .project: language == .kk ? .nameKK : .nameRU
      case .planned: .plannedSum
      case .contract: .contractSum
      case .supplier: .supplierName
      case .process: language == .kk ? .activitiesKK : .activitiesRU
      case .effect: language == .kk ? .effectKK : .effectRU
      }
    }
  }

  let line: Int
  /// Kazakh or Russian.
  let language: Language
  /// The place of each column, from 0.
  let places: [Column: Int]
  /// Headings that the form does not have.
  let unknown: [String]
  /// Places of what we added to the form when we returned it.
  let ours: Set<Int>

  /// The row's place of the numbers: before the first column of the form.
  var numberPlace: Int? { places.values.min().flatMap { $0 > 0 ? $0 - 1 : nil } }

  /// Recognises the head of the form: most of its headings, and none of what only a table of projects has.
  init?(_ cells: [String], line: Int, _ headings: Headings) {
    let folded = cells.map(Self.key)
    guard folded.count(where: { !$0.isEmpty }) >= 5, !folded.contains(where: Self.isOfTable) else {
      return nil
    }
    let readings = [Language.kk, .ru].map { ($0, Self.places(folded, $0, headings)) }
    guard let (language, places) = readings.max(by: { $0.1.count < $1.1.count }),
      places.count >= 5, places[.project] != nil
    else { return nil }
    self.line = line
    self.language = language
    self.places = places
    let number = places.values.min().map { $0 - 1 }
    let ours = Set(cells.indices.filter { OwnColumn.isMeant(folded[$0]) })
    self.ours = ours
    unknown = cells.indices.filter {
      !folded[$0].isEmpty && $0 != number && !places.values.contains($0) && !ours.contains($0)
    }.map { cells[$0] }
  }

  /// What is wrong with the head itself.
  func findings(sheet: Int) -> [IntakeFinding] {
    let missing = Column.allCases.filter { places[$0] == nil }.map {
      $0.column(language).declaration
    }
    return missing.map { column in
      IntakeFinding(
        .headerMissingColumn, line: line, sheet: sheet, column: column.name,
        expected: .text(column.name), arguments: ["label": .phrase(column.labels)])
    }
      + unknown.map { name in
        IntakeFinding(
          .headerUnknownColumn, line: line, sheet: sheet, column: name, value: name,
          arguments: ["label": .text(name)])
      }
  }

  private static func places(_ folded: [String], _ language: Language, _ headings: Headings)
    -> [Column: Int]
  {
    var places: [Column: Int] = [:]
    for column in Column.allCases {
      var keys = ["annex4.column.\(column.rawValue)"]
      // The Order itself calls the sum of the contract by two names.
      if column == .contract { keys.append("annex4-1.column.3") }
      let wanted = keys.map { key(headings[$0][language]) }
      places[column] = folded.firstIndex { cell in
        wanted.contains { isSame(cell, $0, mayGoOn: !column.isSum) }
      }
    }
    return places
  }

  /// Whether a heading is meant, a slip of the hand aside. Behind the name of a sum nothing else may stand: it could be
  /// another unit.
  private static func isSame(_ cell: String, _ wanted: String, mayGoOn: Bool) -> Bool {
    if cell == wanted || (mayGoOn && cell.hasPrefix(wanted)) { return true }
    return Folding.distance(cell, wanted, limit: max(2, wanted.count / 8)) != nil && !cell.isEmpty
  }

  /// Folded, without the forms' unit: thousand tenge.
  private static func key(_ text: String) -> String {
    var key = Folding.key(text)
    for unit in ["мыңтеңге", "тысячтенге", "тыстенге", "тысячахтенге"] {
      if let range = key.firstRange(of: unit) { key.removeSubrange(range) }
    }
    return key
  }

  /// Whether a heading is of a column that a table of projects must have, and the form does not.
  private static func isOfTable(_ key: String) -> Bool { tableKeys.contains(key) }

  private static let tableKeys: Set<String> = Set(
    [ProjectColumn.administratorBIN, .projectID, .period, .startDate].flatMap { column in
      [column.name] + column.declaration.labels.all
    }.map(key))
}
