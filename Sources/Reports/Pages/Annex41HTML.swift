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

  package var text: String {
    // Of one body's page the tab of a browser shows whose it is.
    let body = annex.bodies.count == 1 ? annex.bodies.first?.name[words.language] : nil
    return Markup.render(
      View(
        page: PageFrame(
          words.language,
          title: [body, words.own("title"), words.own("period")].compactMap { $0 }
            .joined(separator: " – ")),
        appendix: HTML.escaped(words.own("appendix")), title: HTML.escaped(words.own("title")),
        period: HTML.escaped(words.own("period")),
        isEmpty: annex.bodies.isEmpty, none: HTML.escaped(words.own("none")),
        tables: annex.bodies.map(table)),
      "annex-4-1")
  }

  private func table(_ body: Annex41.Body) -> Table {
    let headings = (1...8).map { HTML.text(words.own("column.\($0)")) }
    return Table(
      caption: HTML.escaped(body.name[words.language]), headings: headings.map(\.markup),
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
      ).markup)
  }

  // The names in the template.
  private struct View {
    let page: PageFrame
    let appendix: String
    let title: String
    let period: String
    let isEmpty: Bool
    let none: String
    let tables: [Table]
  }

  private struct Table {
    let caption: String
    let headings: [String]
    let rows: String
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
