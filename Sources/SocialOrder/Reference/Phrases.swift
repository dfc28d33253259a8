/// The program's own words, built in.
extension Headings {
  /// The files they stand in, each with the words of one part of the program. (One file would take half a minute of each
  /// build: a built-in file is compiled as one literal.)
  private static let phraseFiles: [(name: String, bytes: [UInt8])] = [
    ("phrases.csv", PackageResources.phrases_csv),
    ("phrases-pages.csv", PackageResources.phrases_pages_csv),
    ("phrases-workbooks.csv", PackageResources.phrases_workbooks_csv),
    ("phrases-workspace.csv", PackageResources.phrases_workspace_csv),
  ]

  /// - Throws: `ReferenceError` where a file cannot be read as a table, or a key stands in two.
  package static func phrases() throws(ReferenceError) -> Headings { try read.get() }

  /// Read once: help, reference data and the readers all ask for them.
  private static let read = Result<Headings, ReferenceError> { () throws(ReferenceError) in
    var phrases = Headings()
    for file in phraseFiles {
      try phrases.add(
        DataTable(file.name, file.bytes, columns: ["key", "kk", "ru", "en"]))
    }
    return phrases
  }

  /// The headings of the forms that are built in, whatever takes their place in what is written.
  /// - Throws: `ReferenceError` where the file cannot be read as a table.
  package static func builtIn() throws(ReferenceError) -> Headings { try ofForms.get() }

  private static let ofForms = Result<Headings, ReferenceError> { () throws(ReferenceError) in
    guard let table = try ReferenceFile.headings.builtInTable() else { return Headings() }
    return try Headings(table)
  }
}
