internal import CLibXLSXWriter
internal import Glibc

extension Sheet {
  /// A text of which pieces are underlined, over several cells of one row. No piece is empty, and there are two at least.
  func merge(
    _ row: Int, _ columns: ClosedRange<Int>, pieces: [(text: String, isUnderlined: Bool)],
    _ style: Style
  ) {
    merge(row...row, columns, "", style)
    var underlined = style
    underlined.underlined = true
    if let print = workbook.print {
      for piece in pieces {
        print.note(.piece, CellText.safe(piece.text))
        print.add(piece.isUnderlined ? 1 : 0)
      }
    }
    guard let paper else { return }
    // The library copies what it is handed before the call ends.
    let texts = pieces.map { strdup(CellText.safe($0.text)) }
    defer { for text in texts { free(text) } }
    var tuples = zip(pieces, texts).map { piece, text in
      lxw_rich_string_tuple(
        format: workbook.format(piece.isUnderlined ? underlined : style), string: text)
    }
    tuples.withUnsafeMutableBufferPointer { tuples in
      var list = tuples.indices.map { index in tuples.baseAddress.map { $0 + index } }
      list.append(nil)
      workbook.note(
        worksheet_write_rich_string(
          paper, lxw_row_t(row), lxw_col_t(columns.lowerBound), &list, workbook.format(style)))
    }
  }
}
