/// The figure cells of one form, in the order in which they were drawn: what provenance.csv is made of.
///
/// A sheet puts each figure down by the same call that writes its cell, so no figure is in a form and not in here.
package final class CellLog {
  package struct Cell: Sendable {
    package let sheet: String
    /// From 0.
    let row: Int
    let column: Int
    package let figure: Figure

    /// `D12`.
    package var name: String { CellName.text(row, column) }
  }

  /// The form's file name.
  package let form: String
  package private(set) var cells: [Cell] = []
  /// Takes down all that is drawn besides, not the figures alone.
  let print: DrawingPrint?
  /// Whether the form is only drawn and not written.
  let isWithoutPaper: Bool

  package init(form: String, print: DrawingPrint? = nil, isWithoutPaper: Bool = false) {
    self.form = form
    self.print = print
    self.isWithoutPaper = isWithoutPaper
  }

  func note(_ figure: Figure, sheet: String, row: Int, column: Int) {
    cells.append(Cell(sheet: sheet, row: row, column: column, figure: figure))
  }
}

/// The names of cells and columns as Excel has them. Rows and columns count from 0.
enum CellName {
  static func text(_ row: Int, _ column: Int) -> String { "\(letters(column))\(row + 1)" }

  /// `D12:D14`.
  static func range(_ rows: ClosedRange<Int>, _ column: Int) -> String {
    "\(text(rows.lowerBound, column)):\(text(rows.upperBound, column))"
  }

  /// `A`, `B` … `Z`, `AA` ….
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
