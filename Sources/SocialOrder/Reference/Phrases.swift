/// The program's own words, built in.
extension Headings {
  /// - Throws: `ReferenceError` where the file cannot be read as a table.
  package static func phrases() throws(ReferenceError) -> Headings {
    try Headings(
      DataTable(
        "phrases.csv", PackageResources.phrases_csv, columns: ["key", "kk", "ru", "en"]))
  }
}
