import Consolidation
import Files
import Foundation
import Rules
import SocialOrder

@testable import Batch

/// Files that are judged by one reader a file, and by several readers of pieces: all that comes of them must be the same.
final class PieceSample {
  let folder: URL
  let files: [InputFile]
  private static let reference = Result { try ReferenceData() }

  /// - Parameter texts: the files.
  init(_ texts: [[UInt8]]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tapsyrys-pieces-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, text) in texts.enumerated() {
      try Data(text).write(to: folder.appending(path: "\(index + 1).csv"))
    }
    files = try InputFile.expand([PathBytes(folder.path)])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// - Parameter sizes: bytes of the first piece and of the others; nil: the usual ones, which a small file does not reach.
  func options(jobs: Int, _ sizes: (first: Int, other: Int)? = nil, keepsText: Bool = false) throws
    -> BatchOptions
  {
    var options = BatchOptions(
      asOf: Inbox.day("2026-07-06"), reference: try Self.reference.get(), jobs: jobs,
      keepsText: keepsText)
    if let sizes {
      options.pieces = PieceSizes(least: 1, first: sizes.first, other: sizes.other, fed: 64)
    }
    return options
  }

  /// Whether the first file is read in pieces from beginning to end, and joined.
  func isReadInPieces(_ sizes: (first: Int, other: Int), jobs: Int = 2) throws -> Bool {
    let options = try options(jobs: jobs, sizes)
    let judges = RecordJudges(
      RuleContext(asOf: options.asOf, reference: options.reference, settings: options.settings))
    return FileReading.readInPieces(files[0], at: 0, options, judges) != nil
  }

  /// Each fact as it comes out: how they are held differs with the order in which they were taken down.
  private static func described(_ facts: FactSet) -> [String] {
    func each(_ list: FactList<some Fact>) -> [String] { list.map { "\($0)" } }
    return each(facts.projects) + each(facts.visits) + each(facts.scores) + each(facts.remarks)
      + each(facts.notices) + each(facts.discussions) + each(facts.plans) + ["\(facts.broken)"]
  }

  /// All that comes of judging the files.
  func judged(_ options: BatchOptions) throws -> String {
    let batch = try Batch.read(files, options)
    var lines = batch.outcome.findings.map { finding in
      "\(finding.place) \(finding.rule.code) \(finding.severity) \(finding.column ?? "-") "
        + "\(finding.record) \(finding.value ?? "-") \(finding.message(.en)) "
        + "\(finding.help(.ru)) \(finding.expected?.text(.kk) ?? "-") \(finding.related)"
    }
    for file in batch.outcome.files {
      lines.append(
        "\(file.path) \(file.sha256 ?? "-") \(file.format as Any) \(file.kinds) "
          + "\(file.encoding ?? "-") \(file.delimiter ?? "-") \(file.records) \(file.verdict)")
    }
    let submissions = batch.submissions
    lines += Self.described(submissions.facts)
    lines += (0..<submissions.keys.count).map {
      submissions.keys.string(Symbol(index: UInt32($0)))
    }
    for tally in submissions.files {
      lines += tally.amounts.map { "\($0)" }.sorted() + ["\(tally.unreadableSums)"]
    }
    for (file, records) in batch.records.enumerated() {
      for (kind, count) in records.sorted(by: { $0.key < $1.key }) {
        lines.append("\(kind) \(count)")
        guard options.keepsText else { continue }
        for index in 0..<count {
          let row = batch.row(RecordID(file: file, kind: kind, index: index, line: 0))
          lines.append("\(row.line) \(kind.columns.indices.map { row.given($0) ?? "" })")
        }
      }
    }
    return lines.joined(separator: "\n")
  }
}
