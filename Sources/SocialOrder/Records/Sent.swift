/// A cell as it was sent, whatever its column makes of it.
package struct SentCell: Sendable {
  package enum Kind: Sendable {
    case text
    /// A number as a decimal: `1234.5`.
    case number
    /// A day as a workbook keeps it, as `2026-02-01`.
    case date
    /// `1` or `0`.
    case boolean
    /// Excel's own word for an error: `#REF!`.
    case error
    /// A formula whose value the workbook does not hold.
    case formula
  }

  /// From 0.
  package var column: Int
  package let kind: Kind
  package let text: String

  package init(_ column: Int, _ kind: Kind, _ text: String) {
    self.column = column
    self.kind = kind
    self.text = text
  }
}

/// A table of a submission: a sheet of a workbook, the whole of a CSV file, the rows of one kind in XML.
package struct SentSheet: Hashable, Sendable {
  /// Its number in a `Place`.
  package let number: Int
  /// The kind of its rows, where the file itself says so (XML).
  package let kind: RecordKind?
  /// A workbook's own name for it.
  package let name: String?
  package let isHidden: Bool

  package init(
    number: Int = 0, kind: RecordKind? = nil, name: String? = nil, isHidden: Bool = false
  ) {
    self.number = number
    self.kind = kind
    self.name = name
    self.isHidden = isHidden
  }
}

/// What the heading row of a table says.
package struct SentHeader: Sendable {
  package let kind: RecordKind
  /// The column of the kind that each cell heads; nil for one that heads none.
  package let columns: [Int?]
  /// Places of the cells that head what we added to an earlier copy.
  package let ours: Set<Int>
  /// Whether it is a filed Annex 4.
  package let isForm: Bool

  package init(kind: RecordKind, columns: [Int?], ours: Set<Int>, isForm: Bool) {
    self.kind = kind
    self.columns = columns
    self.ours = ours
    self.isForm = isForm
  }
}

/// A row of a table as it was sent.
package struct SentRow: Sendable {
  package let sheet: SentSheet
  /// The physical line on which it starts; the sheet's row in a workbook.
  package let line: Int
  /// Those that hold something, from left to right.
  package var cells: [SentCell]
  /// What it says, where it is the heading row.
  package let header: SentHeader?
  /// The key of the record, where a line may hold several (XML).
  package let key: [KeyPart]

  package init(
    _ sheet: SentSheet, line: Int, cells: [SentCell], header: SentHeader? = nil,
    key: [KeyPart] = []
  ) {
    self.sheet = sheet
    self.line = line
    self.cells = cells
    self.header = header
    self.key = key
  }
}

/// Takes the rows of a file as they were sent, records or not.
package protocol SentSink: AnyObject {
  func take(_ row: SentRow)
}
