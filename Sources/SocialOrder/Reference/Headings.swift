/// Texts by key, in the three languages, out of one data file: the headings of the Order's forms, or the program's own words.
package struct Headings: Sendable {
  private var texts: [String: Texts] = [:]
  /// Whether they are the program's own, which are read as they are asked for.
  private var isPhrases = false

  init(_ table: DataTable) throws(ReferenceError) {
    try table.checkUnique(0)
    try table.checkFilled(0, 1, 2, 3)
    texts.reserveCapacity(table.rows.count)
    for row in table.rows { texts[row[0]] = Texts(kk: row[1], ru: row[2], en: row[3]) }
  }

  init(isPhrases: Bool) { self.isPhrases = isPhrases }

  /// Texts that take the place of the built-in ones: all of their keys, no other, each with the same `{names}`.
  init(_ table: DataTable, replacing builtIn: Headings) throws(ReferenceError) {
    try self.init(table)
    for row in table.rows {
      guard let replaced = builtIn.texts[row[0]] else {
        let hint = DidYouMean.nearest(to: row[0], among: builtIn.keys)
        throw row.error(
          kk: "белгісіз кілт: \(row[0])\(hint.kk)", ru: "неизвестный ключ: \(row[0])\(hint.ru)",
          en: "unknown key: \(row[0])\(hint.en)")
      }
      let names = Self.names(in: replaced.kk)
      for column in 1...3 where Self.names(in: row[column]) != names {
        let expected = names.isEmpty ? "–" : names.sorted().joined(separator: " ")
        throw row.error(
          kk: "\(row[0]): \(column + 1)-бағандағы белгілер {…} мынадай болуы керек: \(expected)",
          ru: "\(row[0]): в столбце \(column + 1) должны стоять метки {…}: \(expected)",
          en: "\(row[0]): column \(column + 1) must hold the placeholders \(expected)")
      }
    }
    if let missing = builtIn.keys.first(where: { texts[$0] == nil }) {
      throw table.error(
        kk: "кілт жоқ: \(missing)", ru: "нет ключа: \(missing)",
        en: "the key \(missing) is missing")
    }
  }

  /// No words: every key stands for itself.
  package init() {}

  /// The heading of a key; the key itself where the file lacks it, so that a gap is seen and not hidden.
  package subscript(key: String) -> Texts {
    texts[key] ?? (isPhrases ? Phrases.text(key) : nil) ?? Texts(same: key)
  }

  /// What a period is called in a sentence: `half 1 of 2026`.
  package func text(_ period: Period, _ language: Language) -> String {
    text(
      period.isHalf ? "period.half" : "period.year", language,
      ["year": "\(period.year)", "half": period.half.map { "\($0)" } ?? ""])
  }

  /// The text of a key with its `{names}` filled in.
  package func text(_ key: String, _ language: Language, _ values: [String: String]) -> String {
    Placeholders.fill(self[key][language]) { values[$0] }
  }

  /// The `{names}` in a text.
  private static func names(in text: String) -> Set<String> {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
        piece.firstIndex(of: "}").map { "{\(piece[..<$0])}" }
      })
  }

  package var keys: [String] { isPhrases ? Phrases.keys : texts.keys.sorted() }
}
