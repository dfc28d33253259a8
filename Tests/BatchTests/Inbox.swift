import Batch
import Consolidation
import Files
import Foundation
import Rules
import SocialOrder
import Testing

/// The files of a workspace, put together as its runs would give them to a batch.
final class Inbox {
  typealias Change = (kind: RecordKind, changes: [String: String])

  let folder: URL
  private(set) var files: [BatchFile] = []
  var asOf = Inbox.day("2026-07-06")
  var reference = try? ReferenceData()
  var keepsText = true

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tapsyrys-inbox-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func day(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("no day: \(iso)") }
    return day
  }

  /// Adds a file of records of one kind: those of a file accepted before, or of a new one.
  @discardableResult
  func add(
    _ records: [Change], settled: Bool = false, received: String? = nil,
    withdrawn: Set<WithdrawnRecord> = []
  ) throws -> Int {
    let columns = records[0].kind.columns.map(\.name)
    let rows = records.map { record in
      let values = ExampleRecords.values(record.kind, record.changes)
      return columns.map { quoted(values[$0] ?? "") }.joined(separator: ";")
    }
    let text = ([columns.joined(separator: ";")] + rows).map { $0 + "\n" }.joined()
    return try add(
      bytes: Data(text.utf8), settled: settled, received: received, withdrawn: withdrawn)
  }

  @discardableResult
  func add(
    bytes: Data, name: String = "file", settled: Bool = false, received: String? = nil,
    withdrawn: Set<WithdrawnRecord> = []
  ) throws -> Int {
    let number = files.count + 1
    let place = folder.appending(path: "taken/\(number)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let url = place.appending(path: name)
    try bytes.write(to: url)
    let file = try InputFile.expand([PathBytes(url.path)])[0]
    files.append(
      BatchFile(
        file, received: received.map(Self.day), isSettled: settled, withdrawn: withdrawn,
        shownAs: PathBytes(settled ? "accepted/2026/\(number).csv" : "бюджет/\(number).csv")))
    return number - 1
  }

  /// Files in another order.
  func reorder(_ order: [Int]) { files = order.map { files[$0] } }

  var options: BatchOptions {
    get throws {
      BatchOptions(asOf: asOf, reference: try #require(reference), jobs: 2, keepsText: keepsText)
    }
  }

  /// Judges the files, and proves that the records of each are where they should be.
  func judge(sourceLocation: SourceLocation = #_sourceLocation) throws -> Batch {
    let batch = try Batch.read(files, options)
    for period in ["2026-H1", "2026", "2025-H2", "2025"].compactMap({ Period($0) }) {
      let figures = try Consolidator.figures(batch.submissions, period: period, asOf: asOf)
      #expect(figures.conservation.holds, sourceLocation: sourceLocation)
      #expect(figures.book.fault == nil, sourceLocation: sourceLocation)
    }
    return batch
  }

  private func quoted(_ value: String) -> String {
    value.contains { ";\"".contains($0) }
      ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
  }
}

extension Batch {
  /// `accepted` or `rejected`, by file.
  var verdicts: [String] { outcome.files.map(\.verdict.rawValue) }

  /// The codes found in a file that weigh as much.
  func codes(_ file: Int, _ severity: Severity) -> Set<String> {
    Set(outcome.findings(ofFile: file).filter { $0.severity == severity }.map(\.rule.code))
  }

  /// What a period's report counts: the contract sum in thousand tenge, then records read, accepted, rejected, superseded,
  /// waiting, outside.
  func counted(_ period: String = "2026-H1") throws -> [String] {
    let figures = try Consolidator.figures(
      submissions, period: try #require(Period(period)), asOf: outcome.asOf)
    let all = figures.conservation
    return [figures.total.contractSum.thousandTenge]
      + [all.read, all.accepted, all.rejected, all.superseded, all.waiting, all.outside].map {
        "\($0.records)"
      }
  }
}

/// A project whose contract comes to a sum in thousand tenge.
func project(_ id: String = "Ж-1", _ sum: String = "8500", _ changes: [String: String] = [:])
  -> Inbox.Change
{
  (.projects, ["project_id": id, "contract_sum": sum].merging(changes) { $1 })
}

/// What no file may hold: a direction that is none.
let wrong = ["direction": "99"]

/// A project that ended in 2025.
func ended(_ id: String) -> Inbox.Change {
  project(
    id, "8500",
    [
      "period": "2025-H2", "contract_date": "2025-02-02", "start_date": "2025-02-03",
      "end_date": "2025-11-30", "status": "completed",
    ])
}

func score(_ id: String) -> Inbox.Change {
  (.scores, ["period": "2025", "project_id": id, "council_date": "2025-12-10"])
}
