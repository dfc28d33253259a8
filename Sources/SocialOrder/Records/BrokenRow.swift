/// A record whose key could not be read, or the rest of a file that could not: what it would have told is not known, and
/// nothing is concluded from its absence.
package struct BrokenRow: Sendable {
  package var file: Int32
  package let kind: RecordKind
  /// Nil where that is what could not be read.
  package let administrator: BIN?
  /// Nil where the kind has none, or where that is what could not be read.
  package private(set) var project: Symbol?

  package init(file: Int, kind: RecordKind, administrator: BIN?, project: Symbol?) {
    self.file = Int32(file)
    self.kind = kind
    self.administrator = administrator
    self.project = project
  }

  init(_ row: Row, file: Int32, keys: inout KeyTable) {
    self.file = file
    kind = row.kind
    administrator = row.administrator
    project = row.kind.index(of: "project_id").flatMap { row.symbol($0, &keys) }
  }

  mutating func translate(_ symbols: [Symbol]) {
    project = project.map { symbols[Int($0.index)] }
  }
}
