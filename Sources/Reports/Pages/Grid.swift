internal import SocialOrder

/// A table of a page: a caption, headings of columns, and rows that have headings of their own.
struct Grid: PageView {
  struct Cell {
    /// A class of the style sheet: `figure`, `words`, `heat h3`.
    let look: String
    /// The column's heading, which a phone shows beside the cell.
    var label = HTML.none
    let text: HTML

    static func words(_ text: String) -> Cell { Cell(look: "words", text: .text(text)) }
    static func figure(_ text: String) -> Cell { Cell(look: "figure", text: .text(text)) }
    /// A number in which a none is not to catch the eye.
    static func count(_ number: Int, _ words: PageWords) -> Cell {
      Cell(look: number == 0 ? "figure nil" : "figure", text: .text(words.number(number)))
    }
    static func code(_ text: String) -> Cell {
      Cell(
        look: "words", text: text.isEmpty ? .none : .element("code", [:], .text(text)))
    }
  }

  let caption: HTML
  /// How it behaves on a phone: `cards` breaks rows up, `sheet` scrolls.
  let look: String
  let headings: [HTML]
  let rows: HTML

  init(
    _ caption: String, _ look: String = "sheet", headings: [String],
    rows: [(name: HTML, cells: [Cell])], total: (name: HTML, cells: [Cell])? = nil
  ) {
    self.caption = .text(caption)
    self.look = look
    self.headings = headings.map { .text($0) }
    let labels = self.headings.dropFirst()
    func row(_ row: (name: HTML, cells: [Cell]), _ kind: String) -> HTML {
      .row(
        row.name,
        zip(labels, row.cells).map { label, cell in
          Cell(look: cell.look, label: label, text: cell.text)
        }, kind: kind)
    }
    self.rows = .joined(rows.map { row($0, "row") } + (total.map { [row($0, "total")] } ?? []))
  }
}
