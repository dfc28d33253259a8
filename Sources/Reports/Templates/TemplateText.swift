package import SocialOrder

/// A blank CSV: the headings of a kind, as Excel here opens and saves it.
package enum TemplateCSV {
  /// UTF-8 with a byte order mark, semicolons, CR LF.
  package static func text(_ kind: RecordKind, _ language: Language) -> String {
    let labels = kind.columns.map { column in
      let label = column.labels[language]
      return label.contains { ";\"\n".contains($0) }
        ? "\"\(label.replacing("\"", with: "\"\""))\"" : label
    }
    return "\u{FEFF}" + labels.joined(separator: ";") + "\r\n"
  }
}

/// A blank XML submission: a row of each kind asked for, its columns in order, each explained before it.
package struct TemplateXML {
  private let words: ReferenceWords
  private let reference: ReferenceData

  package init(_ reference: ReferenceData, _ language: Language) {
    self.reference = reference
    words = ReferenceWords(phrases: reference.phrases, language: language)
  }

  package func text(_ kinds: [RecordKind]) -> String {
    ([
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<submission xmlns=\"\(RecordKind.namespace)\">",
    ]
      + kinds.flatMap(rows) + ["</submission>"]).joined(separator: "\n") + "\n"
  }

  private func rows(_ kind: RecordKind) -> [String] {
    ["  <!-- \(Self.comment(kind.title[words.language])) -->", "  <\(kind.rawValue)>", "    <row>"]
      + kind.columns.flatMap { column in
        [
          "      <!-- \(Self.comment(note(column))) -->",
          "      <\(column.name)></\(column.name)>",
        ]
      } + ["    </row>", "  </\(kind.rawValue)>"]
  }

  private func note(_ column: Column) -> String {
    let list = column.type.list.map { reference.codes($0).entries.map(\.code) } ?? []
    let values = list.isEmpty ? words.canonical(column.type) : list.joined(separator: " | ")
    return "\(column.labels[words.language]) (\(words.requirement(column))): \(values)"
  }

  /// Two hyphens would end a comment.
  private static func comment(_ text: String) -> String { text.replacing("--", with: "- -") }
}
