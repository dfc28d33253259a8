/// One cell of a sheet. Row and column count from 0.
struct CellPlace: Hashable {
  let row: Int
  let column: Int
}

/// Cells of a sheet, as `A1` or `A1:F2`. Rows and columns count from 0.
struct CellRange: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  init(_ name: some StringProtocol) {
    let corners = name.utf8.split(separator: UInt8(ascii: ":")).map { Self.place($0) }
    let (first, last) = (corners.first ?? (0, 0), corners.last ?? (0, 0))
    rows = first.row...max(first.row, last.row)
    columns = first.column...max(first.column, last.column)
  }

  /// The columns of `A:C`, or of `A`.
  static func columns(_ name: String) -> ClosedRange<Int> {
    CellRange(name.split(separator: ":").map { "\($0)1" }.joined(separator: ":")).columns
  }

  private static func place(_ name: some Sequence<UInt8>) -> (row: Int, column: Int) {
    var (row, column) = (0, 0)
    for byte in name {
      if byte >= UInt8(ascii: "A") {
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      } else {
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return (max(row - 1, 0), max(column - 1, 0))
  }

  var isMerged: Bool { rows.count > 1 || columns.count > 1 }

  var name: String {
    let first = CellName.text(rows.lowerBound, columns.lowerBound)
    return isMerged ? first + ":" + CellName.text(rows.upperBound, columns.upperBound) : first
  }
}
