import SocialOrder

/// A column of a file with what is wrong in it.
struct WrongColumn {
  let column: Column
  /// How many records of the file have it.
  let records: Int
  /// The kind of record whose column it is.
  let kind: RecordKind
  /// The errors on it: places in the findings of the check.
  private(set) var findings: [Int] = []
  /// How many records they stand in.
  private(set) var count = 0
  private(set) var values: [String] = []
  private var codes: [String: Said] = [:]
  private var lastLine: Int?
  /// What to do, by the first finding: of two columns with the same rule it may differ.
  private(set) var help = ""

  /// So many values tell as much as all of them.
  private static let mostValues = 200

  var isMost: Bool { Causes.isMost(count, of: records) }

  /// The rule that speaks most often.
  var leading: String {
    codes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? ""
  }

  /// What one rule says in the column.
  private struct Said {
    let first: Finding
    let place: Int
    var count = 0
    /// Whether its message is the same each time.
    var isOneThing = true

    mutating func add(_ finding: Finding) {
      count += 1
      guard isOneThing, finding.value != first.value || finding.arguments != first.arguments
      else { return }
      isOneThing = Language.allCases.allSatisfy { finding.message($0) == first.message($0) }
    }
  }

  /// A finding of the leading rule whose message holds for all of its findings in these columns.
  private static func spokesman(_ columns: [WrongColumn]) -> Int? {
    let said = columns.compactMap { $0.codes[$0.leading] }
    guard let first = said.first, said.allSatisfy(\.isOneThing) else { return nil }
    let isShared = said.allSatisfy { other in
      Language.allCases.allSatisfy { other.first.message($0) == first.first.message($0) }
    }
    return isShared ? first.place : nil
  }

  private init(_ column: Column, _ kind: RecordKind, _ records: Int) {
    self.column = column
    self.kind = kind
    self.records = records
  }

  private mutating func add(_ finding: Finding, at place: Int) {
    if findings.isEmpty { help = finding.help(.kk) }
    findings.append(place)
    codes[finding.rule.code, default: Said(first: finding, place: place)].add(finding)
    // Findings are listed by line.
    if finding.place.line != lastLine { count += 1 }
    lastLine = finding.place.line
    if let value = finding.value, values.count < Self.mostValues { values.append(value) }
  }

  /// The columns of a file that are wrong in a quarter of its records, and in five: the fewest that a cause rests on. In the
  /// order of the kinds' tables.
  /// - Parameter places: the findings of the file.
  static func all(_ findings: FindingList, _ places: Range<Int>, _ records: [RecordKind: Int])
    -> [WrongColumn]
  {
    guard places.count >= 5 else { return [] }
    var columns: [String: WrongColumn] = [:]
    for place in places {
      let finding = findings[place]
      guard finding.severity == .error, finding.waiver == nil, finding.place.line != nil,
        let name = finding.column
      else { continue }
      if columns[name] == nil { columns[name] = named(name, records) }
      columns[name]?.add(finding, at: place)
    }
    let order = RecordKind.allCases.flatMap { kind in kind.columns.map(\.name) }
    return order.compactMap { columns.removeValue(forKey: $0) }
      .filter { $0.count >= 5 && $0.count * 4 >= $0.records }
  }

  private static func named(_ name: String, _ records: [RecordKind: Int]) -> WrongColumn? {
    let kinds = records.keys.sorted().filter { $0.index(of: name) != nil }
    guard let kind = kinds.first, let index = kind.index(of: name) else { return nil }
    return WrongColumn(
      kind.columns[index], kind, kinds.reduce(0) { $0 + records[$1, default: 0] })
  }

  /// One cause for several columns.
  static func cause(
    _ kind: Cause.Kind, _ columns: [WrongColumn], others: [Column], _ findings: FindingList,
    _ file: Int
  ) -> Cause {
    let places = columns.flatMap(\.findings).sorted()
    let examples = examples(places, findings).compactMap { finding -> Cause.Example? in
      let column = columns.first { $0.column.name == finding.column }?.column
      guard let line = finding.place.line, let column else { return nil }
      return Cause.Example(line: line, column: column, value: .text(finding.value ?? ""))
    }
    return Cause(
      kind, file: file, columns: columns.map(\.column), others: others,
      records: columns.map(\.count).max() ?? 0, outOf: columns.map(\.records).max() ?? 0,
      findings: places, spokesman: spokesman(columns), examples: examples)
  }

  /// One finding of each of the first three lines, of another column each time where there are several.
  private static func examples(_ places: [Int], _ findings: FindingList) -> [Finding] {
    var lines: [[Finding]] = []
    for finding in places.lazy.map({ findings[$0] }) {
      if lines.last?.first?.place.line == finding.place.line {
        lines[lines.count - 1].append(finding)
      } else if lines.count < 3 {
        lines.append([finding])
      } else {
        break
      }
    }
    return lines.enumerated().map { $1[$0 % $1.count] }
  }
}
