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
  let drawing: Drawing

  /// How much of a form is drawn.
  package enum Drawing {
    /// All of it, into a file.
    case onPaper
    /// All of it, and no file is written.
    case withoutPaper
    /// Its figures, each in its cell, and nothing else: enough to say where each stands.
    case figuresAlone
  }

  package init(form: String, print: DrawingPrint? = nil, drawing: Drawing = .onPaper) {
    self.form = form
    self.print = print
    self.drawing = drawing
  }

  func note(_ figure: Figure, sheet: String, row: Int, column: Int) {
    cells.append(Cell(sheet: sheet, row: row, column: column, figure: figure))
  }
}

/// The names of cells and columns as Excel has them. Rows and columns count from 0.
enum CellName {
  static func text(_ row: Int, _ column: Int) -> String {
    var text: [UInt8] = []
    write(row, column, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same onto the end of a text.
  static func write(_ row: Int, _ column: Int, to text: inout [UInt8]) {
    writeLetters(column, to: &text)
    writeNumber(row + 1, to: &text)
  }

  private static func writeLetters(_ column: Int, to text: inout [UInt8]) {
    if column >= 26 { writeLetters(column / 26 - 1, to: &text) }
    text.append(UInt8(ascii: "A") + UInt8(column % 26))
  }

  private static func writeNumber(_ number: Int, to text: inout [UInt8]) {
    if number >= 10 { writeNumber(number / 10, to: &text) }
    text.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// `D12:D14`.
  static func range(_ rows: ClosedRange<Int>, _ column: Int) -> String {
    "\(text(rows.lowerBound, column)):\(text(rows.upperBound, column))"
  }

  /// `A`, `B` … `Z`, `AA` ….
  static func letters(_ column: Int) -> String {
    var text: [UInt8] = []
    writeLetters(column, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
