internal import ArgumentParser
internal import Reports
internal import SocialOrder

/// `columns`: the columns of a kind of record; without a kind, the kinds.
struct ColumnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns", abstract: HelpWords.text("help.columns"))

  @ArgumentParser.Argument(help: .words("option.kind"))
  var kind: String?

  @OptionGroup var options: PageOptions

  func run() throws {
    let grounds = try options.grounds.load()
    let (reference, words) = (grounds.reference, grounds.words)
    let pages = ColumnPages(reference, options.language(grounds.settings))
    guard let name = kind else {
      return try options.show(pages.page(), json: ReferenceJSON.kinds, words)
    }
    guard let kind = RecordKind(rawValue: name) else { throw Self.unknown(name, words) }
    try options.show(pages.page(kind), json: ReferenceJSON.document(kind, reference), words)
  }

  private static func unknown(_ name: String, _ words: Words) -> Failure {
    let kinds = RecordKind.allCases
    // A kind's title in any language says which is meant.
    let titled = kinds.first { kind in
      kind.title.all.contains { Folding.key($0) == Folding.key(name) }
    }
    let near =
      titled.map { [$0.rawValue] } ?? Suggestion.names(near: name, among: kinds.map(\.rawValue))
    return Failure(
      Failure.usage, "error.unknownKind",
      [
        "value": name, "suggestion": Suggestion.sentence(near, words),
        "kinds": kinds.map(\.rawValue).joined(separator: ", "),
      ], words)
  }
}
