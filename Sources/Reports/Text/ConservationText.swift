internal import Consolidation
internal import SocialOrder

/// Where every record and tenge went: the six places in all, then for each direction, body and file how much of what was
/// read is in the report.
struct ConservationText {
  private let book: ConservationBook
  private let words: Headings
  private let style: TextStyle

  init(_ book: ConservationBook, _ words: Headings, _ style: TextStyle) {
    self.book = book
    self.words = words
    self.style = style
  }

  private func word(_ key: String) -> String { words[key][style.language] }

  /// The six places, of all files together.
  var total: String {
    let all = book.total
    let rows: [(String, Conservation.Amounts)] =
      [("report.read", all.read)]
      + Placement.allCases.map { ($0.phrase, all[$0]) }
    let heading = ["", word("report.records"), word("report.contractSum")]
    return table(
      [heading] + rows.map { [word($0), count($1.records), $1.contractSum.text(style.language)] })
  }

  /// The same for the parts.
  /// - Parameters:
  ///   - bodies: what a body is called.
  ///   - files: the files' paths, in the batch's order.
  func parts(bodies: (BIN) -> String, files: [String]) -> String {
    let directions =
      Direction.all.map { direction in
        (
          words.text("report.direction", style.language, ["number": "\(direction.number)"]),
          book.direction(direction)
        )
      } + [(word("report.noDirection"), book.direction(nil))]
    let administrators = book.administrators.map { body in
      (
        body.map { Self.name($0, bodies($0)) } ?? word("report.noAdministrator"),
        book.administrator(body)
      )
    }
    return part("report.byDirection", directions) + part("report.byAdministrator", administrators)
      + part("report.byFile", files.enumerated().map { ($1, book.file($0)) })
  }

  /// A body that nobody has named goes by its BIN alone.
  private static func name(_ body: BIN, _ name: String) -> String {
    name == body.text ? name : "\(body.text) \(name)"
  }

  private func part(_ title: String, _ rows: [(name: String, amounts: Conservation)]) -> String {
    let heading = [
      "", word("report.readShort"), word("report.inReport"), word("report.elsewhere"),
      word("report.sumRead"), word("report.sumInReport"),
    ]
    let cells = rows.filter { $0.amounts.read.records > 0 }.map { name, amounts in
      [
        name, count(amounts.read.records), count(amounts.accepted.records),
        count(amounts.read.records - amounts.accepted.records),
        amounts.read.contractSum.text(style.language),
        amounts.accepted.contractSum.text(style.language),
      ]
    }
    return "\n" + style.paint(word(title), .bold) + "\n" + table([heading] + cells)
  }

  private func count(_ count: Int) -> String {
    Decimals.grouped(units: Int64(count), places: 0, style.language)
  }

  /// Columns apart by spaces: numbers flush right, and a name that is too long for its line on the lines before.
  private func table(_ rows: [[String]]) -> String {
    let columns = (rows.first ?? []).indices
    var widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let numbers = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    widths[0] = min(widths[0], max(24, style.width - numbers - 2))
    return rows.map { row in
      var name = Self.lines(row[0], widths[0])
      let last = name.removeLast()
      let cells = row.enumerated().map { index, cell in
        let cell = index == 0 ? last : cell
        let gap = String(repeating: " ", count: widths[index] - cell.count)
        return index == 0 ? cell + gap : gap + cell
      }
      return (name + [cells.joined(separator: "  ")]).map { "  \($0)\n" }.joined()
    }.joined()
  }

  /// A name in lines no wider than its column: broken at spaces, else after a slash or anywhere.
  private static func lines(_ name: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var rest = name[...]
    while rest.count > width {
      let head = rest.prefix(width)
      let end =
        head.lastIndex { $0 == " " || $0 == "/" }.map { head.index(after: $0) } ?? head.endIndex
      lines.append(String(rest[..<end]).trimmingSpaces)
      rest = rest[end...]
    }
    return lines + [String(rest)]
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
