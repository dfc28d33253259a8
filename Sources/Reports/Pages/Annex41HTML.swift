package import Consolidation
package import SocialOrder

/// Annex 4-1 (para 13) as a page to put on the body's site.
package struct Annex41HTML {
  private let annex: Annex41
  private let words: FormWords
  /// The one body whose page it is; nil where each body's table is under its name.
  private let body: BilingualText?

  package init(
    _ annex: Annex41, of body: BilingualText? = nil, _ language: Language,
    _ reference: ReferenceData
  ) {
    self.annex = annex
    self.body = body
    words = FormWords(
      form: "annex4-1", period: annex.period, language: language, reference: reference)
  }

  package var text: String {
    let heading = body.map { "\($0[words.language]) – \(words.own("period"))" }
    return Markup.render(
      View(
        page: PageFrame(words.language, title: heading ?? words.own("title")),
        appendix: HTML.escaped(words.own("appendix")), title: HTML.escaped(words.own("title")),
        period: HTML.escaped(words.own("period")),
        body: body.map { HTML.escaped($0[words.language]) },
        isEmpty: annex.bodies.isEmpty, none: HTML.escaped(words.own("none")),
        tables: annex.bodies.map(table)),
      "annex-4-1")
  }

  private func table(_ body: Annex41.Body) -> Table {
    let headings = (1...8).map { HTML.escaped(words.own("column.\($0)")) }
    return Table(
      caption: HTML.escaped(body.name[words.language]), headings: headings,
      rows: body.rows.map { row in
        let columns = Annex41Columns(row, words.language)
        return Row(
          name: HTML.escaped(columns.name),
          cells: zip(headings.dropFirst(), columns.texts).map { label, cell in
            Cell(
              look: cell.isFigure ? "figure" : "words", label: label,
              text: HTML.escaped(cell.text))
          })
      })
  }

  // The names in the template.
  private struct View {
    let page: PageFrame
    let appendix: String
    let title: String
    let period: String
    let body: String?
    let isEmpty: Bool
    let none: String
    let tables: [Table]
  }

  private struct Table {
    let caption: String
    let headings: [String]
    let rows: [Row]
  }

  private struct Row {
    let name: String
    let cells: [Cell]
  }

  private struct Cell {
    let look: String
    let label: String
    let text: String
  }
}

/// The columns of Annex 4-1 as texts.
struct Annex41Columns {
  let name: String
  /// From the second on.
  let texts: [(text: String, isFigure: Bool)]

  init(_ row: Annex41.Row, _ language: Language) {
    name = row.projectName[language]
    texts = [
      (row.supplierName ?? "", false),
      (
        row.contractSum.map {
          Decimals.grouped(units: $0.tiyn, places: 5, minimumPlaces: 1, language)
        } ?? "", true
      ), (row.goals[language], false), (Self.term(row, language), false),
      (row.process[language], false), (row.results[language], false),
      (
        row.overall.map {
          Decimals.grouped(units: $0.roundedHundredths, places: 2, minimumPlaces: 2, language)
        } ?? "", true
      ),
    ]
  }

  /// `01.02.2025 – 30.11.2025`.
  static func term(_ row: Annex41.Row, _ language: Language) -> String {
    [row.start, row.end].compactMap { $0?.text(language) }.joined(separator: " – ")
  }
}
