/// The column that a returned workbook has beside the body's own: what became of each row. Readers pass over it.
package enum OwnColumn {
  /// Its heading, in both official languages.
  package static func heading(_ phrases: Headings) -> String {
    let words = phrases["fixit.column"]
    return "\(words.kk) / \(words.ru)"
  }

  /// Whether a folded heading is that of our column.
  package static func isMeant(_ key: String) -> Bool { key == folded }

  /// The words are the program's own, and no reference file replaces them.
  private static let folded = (try? Headings.phrases()).map { Folding.key(heading($0)) }
}
