import SocialOrder

/// A page for a terminal, or for a plain text file.
package struct PageText {
  private let page: Page
  private let style: TextStyle

  package init(_ page: Page, _ style: TextStyle) {
    self.page = page
    self.style = style
  }

  package var text: String {
    style.paint(page.title.plain, .bold) + "\n" + page.blocks.map { text($0) }.joined()
  }

  private func text(_ block: Page.Block) -> String {
    switch block {
    case .heading(2, let title, _):
      let line = String(repeating: "═", count: min(title.plain.count, style.width))
      return "\n" + style.paint(title.plain, .bold) + "\n" + line + "\n"
    case .heading(_, let title, _): return "\n" + style.paint(title.plain, .bold, .cyan) + "\n"
    case .paragraph(let spans): return "\n" + style.wrapped(spans.plain, lead: "") + "\n"
    case .facts(let facts): return "\n" + facts.map { fact($0.name, $0.text) }.joined()
    case .table(let table):
      return caption(table.caption)
        + TextTable(header: table.header, rows: table.rows.map { $0.map(\.plain) })
        .text(style, indent: 2)
    case .file(let caption, let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return self.caption(caption) + lines.map { "  │ \($0)\n" }.joined()
    // A terminal has no links; what they lead to follows anyway.
    case .contents: return ""
    }
  }

  private func caption(_ caption: [Page.Span]) -> String {
    "\n" + (caption.isEmpty ? "" : "  " + style.paint(caption.plain, .bold) + "\n")
  }

  private func fact(_ name: String, _ spans: [Page.Span]) -> String {
    var painted: String?
    if case .severity(let severity, _)? = spans.first { painted = colour(severity, name) }
    let text = style.wrapped(
      "\(name): \(spans.plain)", lead: "  ", painted: "  ")
    // The name is painted after the lines are broken: colour has no width.
    let rest = text.dropFirst(2 + name.count + 1)
    return "  " + (painted ?? style.paint("\(name):", .dim)) + rest + "\n"
  }

  private func colour(_ severity: Severity, _ name: String) -> String {
    style.paint("\(name):", GroupText.colour(severity))
  }
}
