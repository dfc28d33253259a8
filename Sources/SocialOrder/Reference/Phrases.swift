/// The program's own words, built in.
///
/// They stand in files, each with the words of one part of the program, and each is read when a word is asked for that is in
/// none before it: a command that has little to do is spared most of them. (One file would take half a minute of each build
/// besides: a built-in file is compiled as one literal.)
enum Phrases {
  /// The files, by name.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("phrases.csv", PackageResources.phrases_csv),
    ("phrases-workspace.csv", PackageResources.phrases_workspace_csv),
    ("phrases-pages.csv", PackageResources.phrases_pages_csv),
    ("phrases-workbooks.csv", PackageResources.phrases_workbooks_csv),
  ]

  static func text(_ key: String) -> Texts? {
    common[key] ?? workspace[key] ?? pages[key] ?? workbooks[key]
  }

  static var keys: [String] {
    [common, workspace, pages, workbooks].flatMap(\.keys).sorted()
  }

  static var isEmpty: Bool { common.isEmpty }

  private static let common = texts(0)
  private static let workspace = texts(1)
  private static let pages = texts(2)
  private static let workbooks = texts(3)

  /// That the files are whole tables and share no key, a test proves: it is not asked here.
  private static func texts(_ index: Int) -> [String: Texts] {
    let rows = (try? table(index))?.rows ?? []
    return Dictionary(
      rows.map { ($0[0], Texts(kk: $0[1], ru: $0[2], en: $0[3])) },
      uniquingKeysWith: { first, _ in first })
  }

  static func table(_ index: Int) throws(ReferenceError) -> DataTable {
    try DataTable(files[index].name, files[index].bytes, columns: ["key", "kk", "ru", "en"])
  }
}

extension Headings {
  /// The program's own words.
  /// - Throws: `ReferenceError` where there are none: every key would stand for itself.
  package static func phrases() throws(ReferenceError) -> Headings {
    if Phrases.isEmpty { _ = try Phrases.table(0) }
    return Headings(isPhrases: true)
  }

  /// The headings of the forms that are built in, whatever takes their place in what is written.
  /// - Throws: `ReferenceError` where the file cannot be read as a table.
  package static func builtIn() throws(ReferenceError) -> Headings { try ofForms.get() }

  private static let ofForms = Result<Headings, ReferenceError> { () throws(ReferenceError) in
    guard let table = try ReferenceFile.headings.builtInTable() else { return Headings() }
    return try Headings(table)
  }
}
