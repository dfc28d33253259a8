/// `xl/styles.xml`: how the numbers of a cell are shown, as far as it changes what they mean.
final class CellStyles: PartHandler {
  enum Look: Equatable {
    case plain
    case date
    /// `0.85` is shown as 85 %.
    case percent
    /// Shown with so many digits at least: how people keep the zero that opens a BIN.
    case padded(Int)
  }

  private var custom: [Int: Look] = [:]
  private var looks: [Look] = []
  private var isInFormats = false

  /// The look of a style by its number; plain where there is none.
  subscript(style: Int) -> Look { looks.indices.contains(style) ? looks[style] : .plain }

  func start(_ name: String, _ attributes: XMLAttributes, depth: Int) throws(WorkbookProblem) {
    switch (name, depth) {
    case ("cellXfs", 2): isInFormats = true
    case ("numFmt", 3):
      if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
        custom[id] = Self.look(code: code)
      }
    case ("xf", 3) where isInFormats:
      let id = attributes.number("numFmtId") ?? 0
      looks.append(custom[id] ?? Self.look(builtIn: id))
    default: break
    }
  }

  func end(_ name: String, depth: Int) throws(WorkbookProblem) {
    if depth == 2 { isInFormats = false }
  }

  /// Formats that every workbook has without naming them.
  private static func look(builtIn id: Int) -> Look {
    switch id {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58: .date
    default: .plain
    }
  }

  /// What a format code shows of a positive number: words in quotes, colours and what only keeps room put aside.
  static func look(code: String) -> Look {
    var shown = ""
    var characters = code.makeIterator()
    while let character = characters.next() {
      switch character {
      case ";": return look(shown: shown)
      case "\"": while let next = characters.next(), next != "\"" {}
      case "\\", "_", "*": _ = characters.next()
      case "[":
        var inside = ""
        while let next = characters.next(), next != "]" { inside.append(next) }
        // Elapsed hours are a time too.
        if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) { shown.append("h") }
      default: shown.append(character)
      }
    }
    return look(shown: shown)
  }

  private static func look(shown: String) -> Look {
    if shown.count > 1, shown.allSatisfy({ $0 == "0" }) { return .padded(shown.count) }
    if shown.contains("%") { return .percent }
    let small = shown.lowercased()
    if small == "general" { return .plain }
    return small.contains { "dmyhs".contains($0) } ? .date : .plain
  }
}
