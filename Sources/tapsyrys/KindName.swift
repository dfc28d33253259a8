internal import SocialOrder

/// A kind of record as it was named on the command line.
enum KindName {
  /// - Throws: `Failure` with what was probably meant.
  static func kind(_ name: String, _ words: Words) throws -> RecordKind {
    guard let kind = RecordKind(rawValue: name) else { throw unknown(name, words) }
    return kind
  }

  static func missing(_ words: Words) -> Failure {
    Failure(Failure.usage, "error.missingKind", ["kinds": list], words)
  }

  private static let list = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")

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
      ["value": name, "suggestion": Suggestion.sentence(near, words), "kinds": list], words)
  }
}
