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
    // In one pass: a value that itself holds `{name}` is set as it is, whatever the order of the values.
    var text = ""
    var rest = self[key][language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text +=
        values[String(rest[open...close].dropFirst().dropLast())] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  package var keys: [String] { texts.keys.sorted() }
}
