internal import SocialOrder

/// The figure cells of forms, in the order in which they were drawn, and the records that each was made of: little beside
/// what the logs of drawn forms hold.
package struct CellTrail: Sendable {
  struct Cell: Sendable {
    /// A place in `sheets`.
    var sheet: Int32
    /// From 0.
    let row: Int32
    let column: Int32
    /// A place in `sets`.
    var set: Int32
  }

  /// `[annex-8.kk.xlsx]МӘТНБ-1!`, in the order of the forms.
  private(set) var sheets: [[UInt8]] = []
  private(set) var cells: [Cell] = []
  /// Neighbours are often made of the same records, which stand here once.
  private(set) var sets: [[RecordID]] = []

  package init() {}

  /// Adds a sheet, on which the cells stand that are noted next.
  mutating func begin(_ form: String, _ sheet: String) -> Int32 {
    sheets.append(Array("[\(form)]\(sheet)!".utf8))
    return Int32(sheets.count - 1)
  }

  mutating func note(_ cell: CellLog.Cell, on sheet: Int32) {
    if sets.last != cell.figure.sources { sets.append(cell.figure.sources) }
    cells.append(
      Cell(
        sheet: sheet, row: Int32(cell.row), column: Int32(cell.column), set: Int32(sets.count - 1)))
  }

  /// Adds those of the forms that follow.
  package mutating func append(_ other: CellTrail) {
    let (sheet, set) = (Int32(sheets.count), Int32(sets.count))
    sheets += other.sheets
    sets += other.sets
    for var cell in other.cells {
      cell.sheet += sheet
      cell.set += set
      cells.append(cell)
    }
  }

  /// The names of a record's cells, short: sheet by sheet, with neighbours drawn together.
  /// `[annex-8.kk.xlsx]МӘТНБ-1!C14:F14,C18; …`
  /// - Parameter numbers: places among the cells, rising: each sheet's cells from left to right.
  func names(_ numbers: ArraySlice<Int32>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = numbers
    var sheet: Int32?
    while let number = rest.popFirst() {
      let first = cells[Int(number)]
      var last = first
      while let next = rest.first.map({ cells[Int($0)] }), next.sheet == first.sheet,
        next.row == last.row, next.column == last.column + 1
      {
        last = next
        rest = rest.dropFirst()
      }
      if sheet != first.sheet {
        if sheet != nil { text += [UInt8(ascii: ";"), UInt8(ascii: " ")] }
        text += sheets[Int(first.sheet)]
        sheet = first.sheet
      } else {
        text.append(UInt8(ascii: ","))
      }
      CellName.write(Int(first.row), Int(first.column), to: &text)
      if last.column > first.column {
        text.append(UInt8(ascii: ":"))
        CellName.write(Int(last.row), Int(last.column), to: &text)
      }
    }
    return text
  }
}
