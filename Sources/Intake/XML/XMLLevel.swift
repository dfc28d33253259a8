/// What is open in a submission, from the outside in.
enum XMLLevel {
  case document, submission, kind, row, column
  /// Inside an element that has no business there: passed over to its end.
  case foreign(depth: Int, inside: Int)

  /// How many elements are open in a row.
  static let rowDepth = 3

  /// - Parameter depth: how many elements are open, all of them where they belong.
  init(depth: Int) {
    switch depth {
    case 1: self = .submission
    case 2: self = .kind
    case Self.rowDepth: self = .row
    default: self = .column
    }
  }

  var isRow: Bool { if case .row = self { true } else { false } }
  var isColumn: Bool { if case .column = self { true } else { false } }
}
