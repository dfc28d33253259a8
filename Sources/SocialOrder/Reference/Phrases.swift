/// The program's own words, built in.
extension Headings {
  /// - Throws: `ReferenceError` where the file cannot be read as a table.
  package static func phrases() throws(ReferenceError) -> Headings {
    try Headings(
      DataTable(
        "phrases.csv", PackageResources.phrases_csv, columns: ["key", "kk", "ru", "en"]))
  }

  /// The headings of the forms that are built in, whatever takes their place in what is written.
  /// - Throws: `ReferenceError` where the file cannot be read as a table.
  package static func builtIn() throws(ReferenceError) -> Headings {
    guard let table = try ReferenceFile.headings.builtInTable() else { return Headings() }
    return try Headings(table)
  }
}
