/// A table in plain text: columns apart by spaces, cells broken into lines where the table is wider than the page.
struct TextTable {
  let header: [String]
  let rows: [[String]]

  private static let gap = "  "

  func text(_ style: TextStyle, indent: Int) -> String {
    let widths = widths(style.width - indent)
    let margin = String(repeating: " ", count: indent)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
    return lines(header, widths).map { margin + style.paint($0, .dim) + "\n" }.joined()
      + margin + style.paint(rule, .dim) + "\n"
      + rows.flatMap { lines($0, widths) }.map { margin + $0 + "\n" }.joined()
  }

  /// The columns' widths: as wide as they are, the widest narrowed until all fit.
  private func widths(_ room: Int) -> [Int] {
    var widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    // Words are broken only where the table would not fit otherwise.
    for least in [header.indices.map { longestWord($0) }, header.indices.map { _ in 8 }] {
      while widths.reduce(0, +) + Self.gap.count * (widths.count - 1) > room,
        let widest = widths.indices.filter({ widths[$0] > least[$0] })
          .max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
      }
    }
    return widths
  }

  private func longestWord(_ column: Int) -> Int {
    ([header] + rows).map { row in
      row[column].split(separator: " ").map(\.count).max() ?? 0
    }.max() ?? 0
  }

  private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
    let broken = zip(cells, widths).map { Self.broken($0, $1) }
    let height = broken.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (column, cell) in broken.enumerated() {
        let part = line < cell.count ? cell[line] : ""
        let last = column == broken.count - 1
        text += part
        if !last { text += String(repeating: " ", count: widths[column] - part.count) + Self.gap }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// A cell in lines no wider than its column; a word that is too long is cut.
  private static func broken(_ cell: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in cell.split(separator: " ") {
      var word = word
      if !line.isEmpty, line.count + 1 + word.count <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line = String(word)
    }
    return lines + [line]
  }
}
