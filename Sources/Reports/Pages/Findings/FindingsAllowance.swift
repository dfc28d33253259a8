/// How much of a page may be taken up, so that a browser opens it whatever was found: what does not fit any more is counted.
struct FindingsAllowance {
  /// Files that are told of one by one; all of them are in the index.
  var files = 200
  /// Groups of findings.
  var groups = 400
  /// Findings in tables, each with what stands in the row.
  var rows = 1500
  /// Findings in a list, each in a line.
  var lines = 6000
  /// Findings of which only the row's number is told.
  var places = 60_000

  /// Findings of one group in its table.
  static let rowsOfGroup = 20
  /// Findings in one list that opens by itself.
  static let linesOfList = 250

  /// Takes as much as is left.
  mutating func take(_ wanted: Int, _ what: WritableKeyPath<FindingsAllowance, Int>) -> Int {
    let taken = min(max(0, wanted), self[keyPath: what])
    self[keyPath: what] -= taken
    return taken
  }

  mutating func takeFile() -> Bool { take(1, \.files) == 1 }
  mutating func takeGroup() -> Bool { take(1, \.groups) == 1 }
}
