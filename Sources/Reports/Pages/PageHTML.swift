import SocialOrder

/// A page in HTML: one file that a browser opens from a disk, a mail or a site.
package struct PageHTML {
  private let page: Page

  package init(_ page: Page) { self.page = page }

  package var text: String {
    let title = HTML.element("h1", [:], spans(page.title))
    let main = HTML.element(
      "main", [:], .text("\n"), .lines([title] + page.blocks.map { html($0) }))
    return HTML.document(page.language, title: page.title.plain, main)
  }

  private func html(_ block: Page.Block) -> HTML {
    switch block {
    case .heading(2, let title, let anchor): .element("h2", ["id": anchor], spans(title))
    case .heading(_, let title, let anchor): .element("h3", ["id": anchor], spans(title))
    case .paragraph(let text): .element("p", [:], spans(text))
    case .facts(let facts):
      .element(
        "dl", [:],
        facts.flatMap { fact -> [HTML] in
          [
            .text("\n"), .element("dt", [:], .text(fact.name)),
            .element("dd", [:], spans(fact.text)),
          ]
        })
    case .table(let table): self.table(table)
    case .file(let caption, let text):
      .element(
        "figure", [:], .element("figcaption", [:], spans(caption)),
        .element("pre", ["tabindex": "0"], .text(text)))
    case .contents(let title, let groups): contents(title, groups)
    }
  }

  /// A wide table scrolls by itself, by the keyboard too. On a phone each row stands by itself, its cells below each other
  /// under their headings.
  private func table(_ table: Page.Table) -> HTML {
    let header = table.header.map { HTML.element("th", ["scope": "col"], .text($0)) }
    let rows = table.rows.map { row in
      HTML.element(
        "tr", [:],
        zip(table.header, row).map { heading, cell in
          .element("td", ["data-label": heading], spans(cell))
        })
    }
    let caption = table.caption.isEmpty ? [] : [HTML.element("caption", [:], spans(table.caption))]
    let parts =
      caption + [
        .element("thead", [:], .element("tr", [:], header)),
        .element("tbody", [:], .text("\n"), .lines(rows)),
      ]
    return .element(
      "div", ["class": "scroll", "tabindex": "0"], .element("table", [:], parts))
  }

  private func contents(
    _ title: String, _ groups: [(title: String, anchor: String, codes: [String])]
  ) -> HTML {
    let items = groups.map { group in
      let codes = group.codes.map { code in
        HTML.element("a", ["href": "#\(code)"], .element("code", [:], .text(code)))
      }
      let links = codes.enumerated().flatMap { [.text($0 == 0 ? ": " : ", "), $1] }
      return HTML.element(
        "li", [:],
        [.element("a", ["href": "#\(group.anchor)"], .text(group.title))] + links)
    }
    return .element(
      "nav", ["aria-label": title], .element("ul", [:], .text("\n"), .lines(items)))
  }

  private func spans(_ spans: [Page.Span]) -> [HTML] {
    spans.map { span in
      switch span {
      case .text(let text): .text(text)
      case .strong(let text): .element("strong", [:], .text(text))
      case .code(let text): .element("code", [:], .text(text))
      case .blank: .element("var", [:], .text(span.plain))
      case .severity(let severity, let text):
        .element("span", ["class": severity.rawValue], .text(text))
      }
    }
  }
}
