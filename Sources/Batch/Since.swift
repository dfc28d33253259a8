package import Files
internal import FoundationEssentials
internal import Intake
internal import Rules
package import SocialOrder

/// An earlier check to compare with: submissions, which are judged again by the same day and data, or the findings that
/// `--format json` wrote.
package enum Since {
  /// Findings that are not as `--format json` writes them.
  package struct Unreadable: Error {
    package let path: String
  }

  /// What changed from earlier files to those of a batch.
  /// - Parameters:
  ///   - path: what was named, for showing.
  ///   - earlier: the files that it stands for.
  /// - Throws: `Unreadable`, or what reading a batch throws.
  package static func changes(
    _ path: String, _ earlier: [InputFile], to batch: Batch, _ files: [InputFile],
    _ options: BatchOptions
  ) throws -> Changes {
    if earlier.count == 1, try isJSON(earlier[0]) {
      return Changes(
        path: path, earlier: try findings(in: earlier[0]), now: batch.outcome, records: nil,
        byCanonicalKey: false)
    }
    let before = try Batch.read(earlier, options).outcome
    let findings = before.findings.filter { $0.severity != .note && $0.waiver == nil }.map {
      Changes.Earlier(
        code: $0.rule.code, title: $0.rule.title, severity: $0.severity,
        path: before.path($0.place), line: $0.place.line, column: $0.column, record: $0.record)
    }
    let records = try RecordPrints(earlier, options).changes(to: RecordPrints(files, options))
    return Changes(
      path: path, earlier: findings, now: batch.outcome, records: records, byCanonicalKey: true)
  }

  /// No submission begins with a brace.
  private static func isJSON(_ file: InputFile) throws -> Bool {
    var first: UInt8?
    _ = try file.read { bytes in
      first = bytes.first { $0 > 32 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      return false
    }
    return first == UInt8(ascii: "{")
  }

  private static func findings(in file: InputFile) throws -> [Changes.Earlier] {
    let bytes = try file.contents().bytes
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(bytes)) else {
      throw Unreadable(path: file.path.text)
    }
    return written.findings.compactMap { finding in
      guard let severity = Severity(rawValue: finding.severity), severity != .note,
        finding.waiver == nil
      else { return nil }
      return Changes.Earlier(
        code: finding.code, title: Rulebook.declaration(finding.code)?.title, severity: severity,
        path: finding.path, line: finding.line, column: finding.column,
        record: (finding.record ?? [:]).sorted { $0.key < $1.key }.map {
          KeyPart(column: $0.key, value: $0.value)
        })
    }
  }

  /// As much of the contract's findings as is compared.
  private struct Written: Decodable {
    let findings: [Finding]

    struct Finding: Decodable {
      let code: String
      let severity: String
      let path: String
      let line: Int?
      let column: String?
      let record: [String: String]?
      let waiver: Waiver?
    }

    struct Waiver: Decodable {}
  }
}
