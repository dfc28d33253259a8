/// How tall a row must be to show its wrapped text. Neither Excel nor LibreOffice finds out by itself
/// when the file was not written by it, or when cells are merged.
enum RowHeights {
  /// Excel's tallest row, in points.
  static let tallest = 409.0
  /// The sizes at which a row is tried, until it fits; smaller could not be read on paper.
  private static let sizes = [11.0, 10.0, 9.0, 8.0]

  /// The width of a column, or of merged ones, that text may fill, in points.
  /// - Parameter widths: In Excel's digits: seven pixels each and five about.
  static func room(_ widths: some Sequence<Double>) -> Double {
    let pixels = widths.reduce(0) { $0 + $1 * 7 + 5 } - 8
    // Programs and printers set a little wider or narrower than the font's table says.
    return pixels * 0.75 * 0.95
  }

  /// The height of one text in a cell of its own.
  static func height(_ text: String, room: Double, _ style: Style) -> Double {
    height(lines: lines(text, room: room, style), size: style.size)
  }

  /// The size and height at which the texts of a row are shown whole, if any size does that.
  static func fit(_ texts: [(text: String, room: Double)]) -> (size: Double, height: Double) {
    var fitted = (size: 11.0, height: tallest)
    for size in sizes {
      let style = Style.text.sized(size)
      let needed = texts.map { lines($0.text, room: $0.room, style) }.max() ?? 1
      fitted = (size, height(lines: needed, size: size))
      if fitted.height < tallest { break }
    }
    return fitted
  }

  private static func height(lines: Int, size: Double) -> Double {
    // In half points, as programs round them.
    min(tallest, (Double(lines) * size * 1.3 * 2).rounded(.up) / 2 + 2.5)
  }

  /// Into how many lines a text is broken, at spaces, or anywhere in a word wider than the room.
  static func lines(_ text: String, room: Double, _ style: Style) -> Int {
    let room = max(1, Int(room * 1000 / style.size / (style.bold ? 1.08 : 1)))
    var lines = 1
    var line = 0  // what the line holds, less the spaces at its end
    var spaces = 0
    var word = 0
    func endWord() {
      if word == 0 { return }
      if line > 0, line + spaces + word > room {
        lines += 1
        line = 0
        spaces = 0
      }
      line += spaces + word
      lines += (line - 1) / room
      line = (line - 1) % room + 1
      spaces = 0
      word = 0
    }
    for unit in text.utf16 {
      switch unit {
      case 0x20, 0x09:
        endWord()
        spaces += 250
      case 0x0A:
        endWord()
        lines += 1
        line = 0
        spaces = 0
      default: word += LetterWidths.width(unit)
      }
    }
    endWord()
    return lines
  }
}
