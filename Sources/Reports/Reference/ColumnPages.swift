package import SocialOrder

/// The pages on what a file holds: the kinds of record, and the columns of one; made from the column tables.
package struct ColumnPages {
  private let reference: ReferenceData
  private let words: ReferenceWords
  private let language: Language

  package init(_ reference: ReferenceData, _ language: Language) {
    self.reference = reference
    words = ReferenceWords(phrases: reference.phrases, language: language)
    self.language = language
  }

  /// The kinds of record.
  package func page() -> Page {
    let rows = RecordKind.allCases.map { kind -> [[Page.Span]] in
      [[.code(kind.rawValue)], [.text(kind.title[language])]]
    }
    return Page(
      language, title: [.text(words("page.kinds"))],
      [
        .paragraph([.text(words("page.kinds.intro"))]),
        .table(Page.Table(header: [words("column.code"), words("column.meaning")], rows: rows)),
      ])
  }

  /// The columns of a kind, and the closed lists that they take their values from.
  package func page(_ kind: RecordKind) -> Page {
    let title = words.filled("page.columns", ["kind": kind.title[language]])
    let keys = ["name", "label", "type", "requirement", "paragraph"]
    let table = Page.Table(
      header: keys.map { words("column.\($0)") }, rows: kind.columns.map { row($0) })
    return Page(
      language, title: [.text(title + " ("), .code(kind.rawValue), .text(")")],
      [.paragraph([.text(words("page.columns.intro"))]), .table(table)]
        + kind.columns.flatMap { codes($0) } + [words.edition])
  }

  private func row(_ column: Column) -> [[Page.Span]] {
    let paragraph = column.paragraph.map { Citation(code: $0).text(language) } ?? "–"
    return [
      [.code(column.name)], [.text(column.labels[language])], [.text(words.type(column.type))],
      [.text(words.requirement(column))]
        + (column.isKey ? [.text(", "), .strong(words("column.key"))] : []),
      [.text(paragraph)],
    ]
  }

  private func codes(_ column: Column) -> [Page.Block] {
    guard let list = column.type.list else { return [] }
    let title = words.filled("column.codes", ["label": column.labels[language]])
    let rows = reference.codes(list).entries.map { entry -> [[Page.Span]] in
      [[.code(entry.code)], [.text(entry.labels[language])]]
    }
    return [
      .heading(2, [.text(title)], anchor: "values-\(column.name)"),
      .table(Page.Table(header: [words("column.code"), words("column.meaning")], rows: rows)),
    ]
  }
}
