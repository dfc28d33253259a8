/// Texts by key, in the three languages, out of one data file: the headings of the Order's forms, or the program's own words.
package struct Headings: Sendable {
  private let texts: [String: Texts]

  init(_ table: DataTable) {
    texts = Dictionary(
      table.rows.map { ($0[0], Texts(kk: $0[1], ru: $0[2], en: $0[3])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// No words: every key stands for itself.
  package init() { texts = [:] }

  /// The heading of a key; the key itself where the file lacks it, so that a gap is seen and not hidden.
  package subscript(key: String) -> Texts { texts[key] ?? Texts(same: key) }

  /// The text of a key with its `{names}` filled in.
  package func text(_ key: String, _ language: Language, _ values: [String: String]) -> String {
    values.reduce(self[key][language]) { text, value in
      Self.replace("{\(value.key)}", in: text, with: value.value)
    }
  }

  private static func replace(_ name: String, in text: String, with value: String) -> String {
    text.split(separator: name, omittingEmptySubsequences: false).joined(separator: value)
  }

  package var keys: [String] { texts.keys.sorted() }
}
