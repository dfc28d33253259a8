/// A page in Markdown (CommonMark with tables), for a repository or a wiki.
package struct PageMarkdown {
  private let page: Page

  package init(_ page: Page) { self.page = page }

  package var text: String {
    "# \(text(page.title))\n" + page.blocks.map { text($0) }.joined()
  }

  private func text(_ block: Page.Block) -> String {
    switch block {
    case .heading(let level, let title, let anchor):
      let mark = String(repeating: "#", count: level)
      return "\n<a id=\"\(Self.escaped(anchor))\"></a>\n\n\(mark) \(text(title))\n"
    case .paragraph(let spans): return "\n\(text(spans))\n"
    case .facts(let facts):
      let items = facts.map { "- **\(Self.escaped($0.name)):** \(text($0.text))\n" }
      return "\n" + items.joined()
    case .table(let table):
      let rule = table.header.map { _ in "---" }
      let lines = [table.header.map(Self.escaped), rule] + table.rows.map { $0.map { text($0) } }
      return caption(table.caption)
        + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    case .file(let caption, let text):
      // Four tildes: no file of ours has them.
      return self.caption(caption) + "~~~~text\n\(text)\n~~~~\n"
    case .contents(let title, let groups):
      let items = groups.map { group in
        let codes = group.codes.map { "[`\($0)`](#\($0))" }.joined(separator: ", ")
        return "- [\(Self.escaped(group.title))](#\(group.anchor))"
          + (codes.isEmpty ? "\n" : ": \(codes)\n")
      }
      return "\n**\(Self.escaped(title))**\n\n" + items.joined()
    }
  }

  private func caption(_ caption: [Page.Span]) -> String {
    caption.isEmpty ? "\n" : "\n\(text(caption))\n\n"
  }

  private func text(_ spans: [Page.Span]) -> String { spans.map { text($0) }.joined() }

  private func text(_ span: Page.Span) -> String {
    switch span {
    case .text(let text): Self.escaped(text)
    case .strong(let text), .severity(_, let text): "**\(Self.escaped(text))**"
    case .blank: "*\(Self.escaped(span.plain))*"
    case .code(let text): Self.code(text)
    }
  }

  /// A code span; a bar would end a table's cell even there.
  private static func code(_ text: String) -> String {
    let tick = text.contains("`") ? "``" : "`"
    let line = text.map { $0.isNewline ? " " : String($0) }.joined()
    let cell = line.map { $0 == "|" ? "\\|" : String($0) }.joined()
    return tick == "`" ? "`\(cell)`" : "`` \(cell) ``"
  }

  /// Text that stands for itself.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isNewline {
        escaped.append(" ")
        continue
      }
      if "\\`*_[]<>|#~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
