package import Consolidation
package import SocialOrder

/// Annex 4-1 (para 13) as a page to put on the body's site.
package struct Annex41HTML {
  private let annex: Annex41
  private let words: FormWords
  package init(_ annex: Annex41, _ language: Language, _ reference: ReferenceData) {
    self.annex = annex
    words = FormWords(
      form: "annex4-1", period: annex.period, language: language, reference: reference)
  }

  /// Writes the page body by body: that of all bodies is longer than all that was read.
  package func write(_ sink: ([UInt8]) throws -> Void) rethrows {
    let frame = frame
    try sink(Array(frame.head.utf8))
    for body in annex.bodies { try sink(Array(table(body).markup.utf8)) }
    try sink(Array(frame.foot.utf8))
  }

  /// What stands before and after the tables.
  private var frame: (head: Substring, foot: Substring) {
    // Of one body's page the tab of a browser shows whose it is.
    let body = annex.bodies.count == 1 ? annex.bodies.first?.name[words.language] : nil
    let text = Markup.render(
      View(
        page: PageFrame(
          words.language,
          title: [body, words.own("title"), words.own("period")].compactMap { $0 }
            .joined(separator: " – ")),
        appendix: HTML.escaped(words.own("appendix")), title: HTML.escaped(words.own("title")),
        period: HTML.escaped(words.own("period")),
        isEmpty: annex.bodies.isEmpty, none: HTML.escaped(words.own("none")), tables: Self.mark),
      "annex-4-1")
    guard let place = text.firstRange(of: Self.mark) else {
      preconditionFailure("the template has a place for tables")
    }
    return (text[..<place.lowerBound], text[place.upperBound...])
  }

  /// No text of a page has a tag in it.
  private static let mark = "<tables>"

  private func table(_ body: Annex41.Body) -> HTML {
    let headings = (1...8).map { HTML.text(words.own("column.\($0)")) }
    let table = Table(
      caption: HTML.text(body.name[words.language]), headings: headings,
      rows: HTML.joined(
        body.rows.map { row in
          let columns = Annex41Columns(row, words.language)
          return .row(
            .text(columns.name),
            zip(headings.dropFirst(), columns.texts).map { label, cell in
              Grid.Cell(
                look: cell.isFigure ? "figure" : "words", label: label, text: .text(cell.text))
            })
        }
      ))
    return .template("annex-4-1-table", table)
  }

  // The names in the template.
  private struct View {
    let page: PageFrame
    let appendix: String
    let title: String
    let period: String
    let isEmpty: Bool
    let none: String
    let tables: String
  }

  private struct Table: PageView {
    let caption: HTML
    let headings: [HTML]
    let rows: HTML
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
      ), (row.goals[language], false), (row.term(language), false),
      (row.process[language], false), (row.results[language], false),
      (
        row.overall.map {
          Decimals.grouped(units: $0.roundedHundredths, places: 2, minimumPlaces: 2, language)
        } ?? "", true
      ),
    ]
  }
}
