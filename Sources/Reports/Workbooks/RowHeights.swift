/// How tall a row must be to show its wrapped text. Neither Excel nor LibreOffice finds out by itself
/// when the file was not written by it, or when cells are merged.
enum RowHeights {
  /// Excel's tallest row, in points.
  static let tallest = 409.0
  /// The sizes at which a row is tried, until it fits; smaller would be hard to read on paper.
  private static let sizes = [11.0, 10.0, 9.0]
  /// The size of a row that takes several sheet rows, and their greatest height: low enough for a page to be
  /// filled before it breaks between them.
  private static let spread = (size: 10.0, height: 100.0)

  /// The width of a column, or of merged ones, that text may fill, in points.
  /// - Parameter widths: In Excel's digits: seven pixels each and five about.
  static func room(_ widths: some Sequence<Double>) -> Double {
    let pixels = widths.reduce(0) { $0 + $1 * 7 + 5 } - 8
    // Programs and printers set a little wider or narrower than the font's table says.
    return pixels * 0.75 * 0.965
  }

  /// The height of one text in a cell of its own.
  static func height(_ text: String, room: Double, _ style: Style) -> Double {
    min(tallest, height(lines: lines(text, room: room, style), style.size))
  }

  /// How a row is set.
  struct Fit {
    let size: Double
    /// Of each sheet row that it takes.
    let heights: [Double]

    /// The same with room for a text beside it: the sheet row made taller, or rows added.
    func taller(by missing: Double) -> Fit {
      let total = heights.reduce(0, +) + missing
      if heights.count == 1, total <= tallest { return Fit(size: size, heights: [total]) }
      let more = (missing / spread.height).rounded(.up)
      let each = (missing / more * 2).rounded(.up) / 2
      return Fit(
        size: size, heights: heights + Array(repeating: each, count: Int(more)))
    }
  }

  /// The setting in which the texts of a row are shown whole: one sheet row if any size allows it, else several,
  /// merged. What is cut off in the form would be lost to whoever reads it on paper.
  static func fit(_ texts: [(text: String, room: Double)]) -> Fit {
    func needed(_ size: Double) -> Double {
      let style = Style.text.sized(size)
      return height(lines: texts.map { lines($0.text, room: $0.room, style) }.max() ?? 1, size)
    }
    for size in sizes {
      let total = needed(size)
      if total <= tallest { return Fit(size: size, heights: [total]) }
    }
    let total = needed(spread.size)
    let count = (total / spread.height).rounded(.up)
    let each = (total / count * 2).rounded(.up) / 2
    return Fit(size: spread.size, heights: Array(repeating: each, count: Int(count)))
  }

  private static func height(lines: Int, _ size: Double) -> Double {
    // In half points, as programs round them. Excel sets lines of this face up to 1.25 of its size apart,
    // LibreOffice 1.15.
    (Double(lines) * size * 1.25 * 2).rounded(.up) / 2 + 3
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
    var text = text
    let widths = LetterWidths.table
    text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x20, 0x09:
          endWord()
          spaces += 250
        case 0x0A:
          endWord()
          lines += 1
          line = 0
          spaces = 0
        case ..<0x80: word += widths[Int(byte)]
        case ..<0xC0: break  // the rest of a letter
        case ..<0xE0: word += widths[Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)]
        case ..<0xF0: word += LetterWidths.unknown
        default: word += 2 * LetterWidths.unknown  // two UTF-16 units
        }
      }
    }
    endWord()
    return lines
  }
}
