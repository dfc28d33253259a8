internal import SocialOrder

/// What a header row says: which kind of record, and which column stands where.
struct HeaderMatch: Sendable {
  let kind: RecordKind
  /// The column of each cell; nil for one that the kind does not have.
  let columns: [Int?]
  /// Places of what we added to the table when we returned it.
  let ours: Set<Int>
  let findings: [IntakeFinding]

  var present: [Int] { columns.compactMap { $0 } }

  /// Recognises a header by its columns' names, labels or form headings in any language, case, spaces and punctuation aside.
  static func match(_ cells: [String], line: Int) -> Result<HeaderMatch, Failure> {
    let folded = cells.map { Folding.key($0) }
    let scored = RecordKind.allCases.map { kind in
      (kind: kind, score: folded.count { index($0, in: kind) != nil && isTelling($0, of: kind) })
    }
    let best = scored.max { $0.score < $1.score }
    guard let best, best.score >= 2, scored.count(where: { $0.score == best.score }) == 1 else {
      return .failure(Failure(finding: unknown(folded, line)))
    }
    return .success(match(cells, folded, as: best.kind, line))
  }

  struct Failure: Error {
    let finding: IntakeFinding
  }

  /// How many cells of a row are the name of some column: how the vote on delimiters is counted.
  static func recognised(_ cells: [String]) -> Int {
    // A title is one cell, and no table has one column.
    if cells.count < 2 { return 0 }
    return cells.count {
      guard !$0.isEmpty, $0.utf8.count <= longest else { return false }
      let key = Folding.key($0)
      return known.contains(key) || FormHeadings.has(key)
    }
  }

  /// The names and labels of all kinds: looked up once a cell, where kind by kind would be slow.
  private static let known = Set(keys.values.flatMap(\.keys))

  /// Bytes of a cell beyond which it is no name: more than the forms' longest heading, however it is broken into lines.
  private static let longest = 1024

  private static func match(_ cells: [String], _ folded: [String], as kind: RecordKind, _ line: Int)
    -> HeaderMatch
  {
    var findings: [IntakeFinding] = []
    var columns: [Int?] = []
    let ours = Set(cells.indices.filter { OwnColumn.isMeant(folded[$0]) })
    for (position, (cell, key)) in zip(cells, folded).enumerated() {
      let column = key.isEmpty ? nil : index(key, in: kind)
      if let column, columns.contains(column) {
        findings.append(
          finding(.headerDuplicateColumn, kind.columns[column], value: cell, line))
        columns.append(nil)
        continue
      }
      columns.append(column)
      if column == nil, !ours.contains(position) {
        // A column without a name is called by its place.
        let name = cell.isEmpty ? "№ \(position + 1)" : cell
        findings.append(
          IntakeFinding(
            .headerUnknownColumn, line: line, column: name, value: name,
            arguments: ["label": .text(name)]))
      }
    }
    for (index, column) in kind.columns.enumerated()
    where column.requirement == .required && !columns.contains(index) {
      findings.append(finding(.headerMissingColumn, column, value: nil, line))
    }
    return HeaderMatch(kind: kind, columns: columns, ours: ours, findings: findings)
  }

  private static func finding(_ code: IntakeCode, _ column: Column, value: String?, _ line: Int)
    -> IntakeFinding
  {
    IntakeFinding(
      code, line: line, column: column.name, value: value, expected: .text(column.name),
      arguments: ["label": .phrase(column.labels)])
  }

  /// Columns of a kind by which it is called the nearest: a BIN and a period are in every kind.
  private static let few = 3

  private static func unknown(_ folded: [String], _ line: Int) -> IntakeFinding {
    let known = RecordKind.allCases.map { kind in
      (kind: kind, columns: Set(folded.compactMap { index($0, in: kind) }))
    }
    let best = known.max { $0.columns.count < $1.columns.count }
    guard let best, best.columns.count >= few,
      known.count(where: { $0.columns.count == best.columns.count }) == 1
    else {
      return IntakeFinding(
        .kindUnknown, line: line, arguments: ["nearest": .phrase(Texts(same: ""))])
    }
    let missing = best.kind.columns.enumerated().filter { index, column in
      column.requirement == .required && !best.columns.contains(index)
    }.map(\.element)
    return IntakeFinding(
      .kindUnknown, line: line,
      expected: .list(
        missing.map { .told(.phrase(quoted($0)), canonical: .text($0.name)) }),
      arguments: ["nearest": .phrase(nearest(best.kind, missing))])
  }

  /// A label may hold a comma.
  private static func quoted(_ column: Column) -> Texts {
    Texts(
      kk: "«\(column.labels.kk)»", ru: "«\(column.labels.ru)»", en: "“\(column.labels.en)”")
  }

  private static func nearest(_ kind: RecordKind, _ missing: [Column]) -> Texts {
    func labels(_ language: Language) -> String {
      missing.map { quoted($0)[language] }.joined(separator: ", ")
    }
    let title = kind.title
    guard !missing.isEmpty else {
      return Texts(
        kk: " Ең жақыны – «\(title.kk)».", ru: " Ближе всего «\(title.ru)».",
        en: " The nearest is “\(title.en)”.")
    }
    return Texts(
      kk: " Ең жақыны – «\(title.kk)», бірақ мына бағандар жоқ: \(labels(.kk)).",
      ru: " Ближе всего «\(title.ru)», но нет столбцов: \(labels(.ru)).",
      en: " The nearest is “\(title.en)”, but these columns are missing: \(labels(.en)).")
  }

  /// A name wins over another column's label, and a label over a form's heading.
  private static func index(_ key: String, in kind: RecordKind) -> Int? {
    keys[kind]?[key] ?? FormHeadings.column(key, of: kind)
  }

  /// Whether a column tells this kind from the others: most kinds have a BIN, a period and a project.
  private static func isTelling(_ key: String, of kind: RecordKind) -> Bool {
    RecordKind.allCases.count { index(key, in: $0) != nil } <= 2
  }

  /// Folded names and labels of each kind's columns.
  private static let keys: [RecordKind: [String: Int]] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { kind in
      var keys: [String: Int] = [:]
      for (index, column) in kind.columns.enumerated() {
        for label in column.labels.all { keys[Folding.key(label)] = index }
      }
      for (index, column) in kind.columns.enumerated() { keys[Folding.key(column.name)] = index }
      return (kind, keys)
    })
}
