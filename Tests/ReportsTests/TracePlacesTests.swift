import SocialOrder
import Testing

@testable import Reports

/// By what the trace of a form is known, and how a run keeps it for the next.
@Suite("Traces that are kept")
struct TracePlacesTests {
  /// Two files of one body, a workbook among them.
  private static func sources(
    _ paths: [String] = ["a.csv", "b.xlsx"], sheets: [String] = ["I", "II"]
  ) throws -> RecordSources {
    let files = paths.map { path in
      FileOutcome(
        path: path, sha256: nil, format: nil, kinds: [], encoding: nil, delimiter: nil,
        sheets: path.hasSuffix("xlsx") ? sheets : [], records: 3, counts: FindingCounts())
    }
    return RecordSources(
      CheckOutcome(
        asOf: CivilDate(days: 20000), files: files,
        findings: FindingsOfFiles([], files: files.count),
        reference: try ReferenceData()))
  }

  private static func records(
    files: (Int, Int) = (0, 1), line: Int = 3, sheet: Int = 2
  ) -> [RecordID] {
    [
      RecordID(file: files.0, kind: .projects, index: 0, line: 2),
      RecordID(file: files.0, kind: .projects, index: 1, line: line),
      RecordID(file: files.1, kind: .scores, index: 0, line: 2, sheet: sheet),
    ]
  }

  @Test("It changes with a path, a sheet, a line and the order of files, and with nothing beside")
  func identity() throws {
    func identity(_ records: [RecordID], _ sources: RecordSources) -> [UInt8] {
      TracePlaces(records).identity(sources)
    }
    let same = identity(Self.records(), try Self.sources())
    // Files of others may come between.
    #expect(
      identity(Self.records(files: (0, 2)), try Self.sources(["a.csv", "x", "b.xlsx"])) == same)
    let others = [
      identity(Self.records(), try Self.sources(["c.csv", "b.xlsx"])),
      identity(Self.records(), try Self.sources(sheets: ["I", "III"])),
      identity(Self.records(line: 4), try Self.sources()),
      identity(Self.records(sheet: 1), try Self.sources()),
      identity(Self.records(files: (1, 0)), try Self.sources(["b.xlsx", "a.csv"])),
      identity(Array(Self.records().dropLast()), try Self.sources()),
    ]
    #expect(Set(others + [same]).count == others.count + 1)
  }

  private static func trail(_ records: [RecordID]) throws -> FormTrace {
    let log = CellLog(form: "by-administrator/1/annex-8.kk.xlsx")
    let figures = [
      (0, 0, [records[0]]), (0, 1, [records[0]]), (0, 2, records), (1, 0, []), (1, 1, [records[2]]),
    ]
    for (row, column, sources) in figures {
      log.note(.count(1, from: sources), sheet: row == 0 ? "A" : "B", row: row, column: column)
    }
    var tracing = FormTracing(try sources())
    return tracing.trace(log)
  }

  private static func names(_ trail: CellTrail, _ records: [RecordID]) -> [String] {
    let links = CellLinks(records, trail)
    return records.map { String(decoding: trail.names(links.runs(of: $0)), as: UTF8.self) }
  }

  @Test("What was kept of a trail names the same cells, of files that stand elsewhere too")
  func kept() throws {
    let records = Self.records()
    let trail = try Self.trail(records).trail
    let sheet = "[by-administrator/1/annex-8.kk.xlsx]"
    let names = ["\(sheet)A!A1:C1", "\(sheet)A!C1", "\(sheet)A!C1; \(sheet)B!B2"]
    #expect(Self.names(trail, records) == names)
    let bytes = try #require(trail.packed(TracePlaces(records)))
    let moved = Self.records(files: (4, 7))
    let again = try #require(CellTrail(packed: bytes, TracePlaces(moved)))
    #expect(Self.names(again, moved) == names)
    var joined = CellTrail()
    joined.append(try Self.trail(records).trail)
    joined.append(try #require(CellTrail(packed: bytes, TracePlaces(records))))
    #expect(
      Self.names(joined, records) == [
        "\(names[0]); \(names[0])", "\(names[1]); \(names[1])", "\(names[2]); \(names[2])",
      ])
  }

  @Test("A cell that shows a record of which the form is not made is not kept")
  func unknown() throws {
    let records = Self.records()
    #expect(try Self.trail(records).trail.packed(TracePlaces(Array(records.dropLast()))) == nil)
  }

  @Test("Bytes that make no sense are no trail")
  func damaged() throws {
    let places = TracePlaces(Self.records())
    let bytes = try #require(try Self.trail(places.records).trail.packed(places))
    for count in 0..<bytes.count {
      #expect(CellTrail(packed: Array(bytes.prefix(count)), places) == nil)
    }
    #expect(CellTrail(packed: bytes + [0], places) == nil)
    #expect(CellTrail(packed: bytes, TracePlaces([])) == nil)
    for index in bytes.indices {
      var other = bytes
      other[index] = 0xFF
      // Whatever comes of it can be asked.
      guard let trail = CellTrail(packed: other, places) else { continue }
      _ = Self.names(trail, places.records)
    }
  }
}
