/// The headings of the Order's forms and the program's own words, by key, in the three languages: one data file.
package struct Headings: Sendable {
  private let texts: [String: Texts]

  init(_ table: DataTable) {
    texts = Dictionary(
      table.rows.map { ($0[0], Texts(kk: $0[1], ru: $0[2], en: $0[3])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The heading of a key; the key itself where the file lacks it, so that a gap is seen and not hidden.
  package subscript(key: String) -> Texts { texts[key] ?? Texts(same: key) }

  package var keys: [String] { texts.keys.sorted() }
}
