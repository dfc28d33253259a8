import Foundation
import Testing

/// Workbooks made to harm: each is refused for what it is, in little time and memory, whatever it says of itself.
@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .map { URL(filePath: $0) }.first { FileManager.default.isExecutableFile(atPath: $0.path) }

  struct Report: Decodable {
    let code: Int
    let codes: [String]
    let messages: [String]
    let seconds: Double
    let kib: Int
  }

  /// Everything else is `xlsx-malformed`.
  static let expected: [String: [String]] = [
    "deflate-bomb": ["xlsx-too-large"], "bomb-in-a-part-that-is-not-read": ["xlsx-too-large"],
    "many-small-bombs": ["xlsx-too-large"], "size-said-too-small-but-large": ["xlsx-too-large"],
    "overlapping-bomb": ["xlsx-too-large"], "too-many-parts": ["xlsx-too-large"],
    "directory-announces-65535": ["xlsx-too-large"], "many-texts": ["xlsx-too-large"],
    "far-column": ["too-many-columns"], "cell-of-two-million-letters": ["field-too-long"],
    "row-of-many-long-cells": ["record-too-long"],
    "not-a-workbook": ["format-unsupported"], "empty-archive": ["format-unsupported"],
    "word": ["format-unsupported"], "xlsb": ["format-unsupported"], "ods": ["format-unsupported"],
    "locked": ["format-unsupported"], "old-excel": ["format-unsupported"],
    "locked-zip": ["format-unsupported"], "xml-2003": ["format-unsupported"], "good": [],
  ]

  /// One of each way to be refused, and soon done with.
  static let sample = [
    "deflate-bomb", "size-said-too-small-but-large", "overlapping-bomb", "too-many-parts",
    "directory-announces-65535", "far-column", "not-a-workbook", "word", "locked", "old-excel",
    "locked-zip", "xml-2003", "good",
  ]

  @Test(
    "Each is named for what it is, within two seconds and 128 MiB",
    .enabled(if: python != nil, "no Python"))
  func all() throws {
    let program = try Program()
    let script = Program.checkout.appending(path: "Tests/Peer/hostile_workbooks.py").path
    let python = try #require(Self.python)
    let run = try program.run(
      ["-B", script, Hostility.program.path, program.folder.url.path]
        + (Hostility.release == nil ? Self.sample : []), executable: python)
    let reports = try JSONDecoder().decode([String: Report].self, from: Data(run.output.utf8))
    if Hostility.release == nil {
      #expect(reports.count == Self.sample.count, "\(run.errors)")
    } else {
      #expect(reports.count > 55, "\(run.errors)")
      #expect(Set(Self.expected.keys).subtracting(reports.keys) == [])
    }
    for (name, report) in reports.sorted(by: { $0.key < $1.key }) {
      let expected = Self.expected[name] ?? ["xlsx-malformed"]
      // Rows before the place of the damage may have been judged by then.
      #expect(
        report.codes.contains { expected.contains($0) } != expected.isEmpty, "\(name): \(report)")
      #expect(report.code == (name == "good" ? 0 : 1), "\(name): \(report)")
      #expect(report.seconds < 2, "\(name): \(report)")
      #expect(report.kib < 128 << 10, "\(name): \(report)")
    }
  }
}
