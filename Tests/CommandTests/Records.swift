import Rules
import SocialOrder

/// Records written as a submission: by what differs from a good record of their kind.
enum Records {
  typealias Change = (kind: RecordKind, changes: [String: String])

  /// A CSV file a kind, in canonical form.
  static func csv(_ records: [Change]) -> [(name: String, text: String)] {
    RecordKind.allCases.compactMap { kind in
      let mine = records.filter { $0.kind == kind }
      guard !mine.isEmpty else { return nil }
      let columns = kind.columns.map(\.name)
      let rows = mine.map { record in
        let values = ExampleRecords.values(kind, record.changes)
        return columns.map { quoted(values[$0] ?? "") }.joined(separator: ";")
      }
      let text = ([columns.joined(separator: ";")] + rows).map { $0 + "\n" }.joined()
      return ("\(kind.rawValue).csv", text)
    }
  }

  private static func quoted(_ value: String) -> String {
    let needsQuotes = value.contains { ";\"\n\r".contains($0) }
    return needsQuotes
      ? "\""
        + value.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : value
  }
}

extension Program {
  /// Writes records and checks them.
  func check(_ records: Records.Change..., asOf: String = "2026-07-06") throws -> Run {
    try check(records, asOf: asOf)
  }

  func check(_ records: [Records.Change], asOf: String = "2026-07-06") throws -> Run {
    for file in Records.csv(records) { try write("in/\(file.name)", file.text) }
    return try run("check", "in", "--format", "json", "--as-of", asOf)
  }
}
