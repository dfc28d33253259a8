package import SocialOrder

/// A document for people, as a value: what is said and in which order. How it looks is the business of one file a form:
/// `PageText`, `PageMarkdown`, `PageHTML`.
package struct Page: Sendable {
  package let language: Language
  package let title: [Span]
  package let blocks: [Block]

  package init(_ language: Language, title: [Span], _ blocks: [Block]) {
    self.language = language
    self.title = title
    self.blocks = blocks
  }

  /// A piece of text within a line.
  package enum Span: Sendable, Hashable {
    case text(String)
    case strong(String)
    /// A name that is typed as it stands: a code, a column, a value.
    case code(String)
    /// A place that something else is put into.
    case blank(String)
    case severity(Severity, String)

    package var plain: String {
      switch self {
      case .text(let text), .strong(let text), .code(let text), .severity(_, let text): text
      case .blank(let name): "‹\(name)›"
      }
    }
  }

  package enum Block: Sendable {
    /// The title is level 1; an anchor is what links and other documents point to.
    case heading(Int, [Span], anchor: String)
    case paragraph([Span])
    /// Names with what is said of each.
    case facts([(name: String, text: [Span])])
    case table(Table)
    /// Lines of a file, as they stand.
    case file(caption: [Span], String)
    /// Links to headings, by group.
    case contents(String, [(title: String, anchor: String, codes: [String])])
  }

  package struct Table: Sendable {
    package let caption: [Span]
    package let header: [String]
    package let rows: [[[Span]]]

    package init(caption: [Span] = [], header: [String], rows: [[[Span]]]) {
      self.caption = caption
      self.header = header
      self.rows = rows
    }
  }
}

extension [Page.Span] {
  package var plain: String { map(\.plain).joined() }
}
