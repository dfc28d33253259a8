import Intake
import SocialOrder
import Testing

/// A record as it was handed on: what was sent in each column, what was read of it, and where it stood.
struct Received: Equatable {
  let kind: RecordKind
  let line: Int
  let given: [String: String]
  let slots: [String: Int64]
  let wrong: Set<String>
}

/// What came of reading a file.
struct Outcome {
  let summary: ReadingSummary
  let records: [Received]
  /// Those of the records, and then those of the file.
  let findings: [IntakeFinding]

  var codes: [String] { findings.map { $0.code.rawValue } }
  /// `12 not-a-date start_date`: line, code and column, in the order in which they were found.
  var places: [String] {
    findings.map { finding in
      [finding.line.map { "\($0)" } ?? "-", finding.code.rawValue, finding.column]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  /// Everything that must not depend on how the bytes were cut into pieces.
  var whole: String {
    let findings = findings.map { finding in
      let arguments = finding.arguments.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value.text(.en))" }
      return "\(finding.code) \(finding.line ?? 0) \(finding.column ?? "") \(finding.value ?? "") "
        + "\(finding.record) \(finding.relatedLine ?? 0) \(arguments)"
    }
    let records = records.map { record in
      "\(record.line) \(record.given.sorted { $0.key < $1.key }) "
        + "\(record.slots.sorted { $0.key < $1.key }) \(record.wrong.sorted())"
    }
    return (findings + records + ["\(summary.records)"]).joined(separator: "\n")
  }

  /// Whether nothing would reject the file: only what is no error was found.
  var isAccepted: Bool {
    let harmless: Set<IntakeCode> = [
      .headerUnknownColumn, .lastLineUnended, .blankRow, .readLeniently, .dateImplausible,
      .scoreNotWhole,
    ]
    return findings.allSatisfy { harmless.contains($0.code) }
  }
}

private final class Collector: RecordSink {
  var records: [Received] = []
  var findings: [IntakeFinding] = []

  func receive(_ finding: IntakeFinding) { findings.append(finding) }

  func receive(_ row: Row) {
    var given: [String: String] = [:]
    var slots: [String: Int64] = [:]
    var wrong: Set<String> = []
    for (index, column) in row.kind.columns.enumerated() {
      given[column.name] = row.given(index)
      switch column.type {
      case .text, .texts: break
      default: slots[column.name] = row[index]
      }
      if row.isWrong(index) { wrong.insert(column.name) }
    }
    records.append(
      Received(kind: row.kind, line: row.line, given: given, slots: slots, wrong: wrong))
  }
}

enum Sample {
  static let reference = Result { try ReferenceData() }

  /// Reads a file whose bytes come all at once, or cut at some indices.
  static func read(
    _ bytes: [UInt8], cuts: [Int] = [], delimiter: UInt8? = nil, encoding: TextEncoding? = nil,
    limits: Limits = Limits()
  ) throws -> Outcome {
    let collector = Collector()
    let options = ReadingOptions(
      asOf: CivilDate(days: 20_640), reference: try reference.get(), delimiter: delimiter,
      encoding: encoding, limits: limits)
    let reader = FileReader(options, sink: collector)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in cuts + [bytes.count] where end > start {
        reader.feed(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
    let summary = reader.finish()
    return Outcome(
      summary: summary, records: collector.records,
      findings: collector.findings + summary.findings)
  }

  static func read(
    _ text: String, cuts: [Int] = [], delimiter: UInt8? = nil, limits: Limits = Limits()
  ) throws -> Outcome {
    try read(Array(text.utf8), cuts: cuts, delimiter: delimiter, limits: limits)
  }

  static let remarksHeader =
    "administrator_bin;period;direction;remarks_received;remarks_rejected\n"
  static let remark = "050440002118;2026;4;5;2\n"

  static let noticeHeader = "administrator_bin;period;expert_name;notice_date;has_conflict;other\n"

  /// A file of one notice, with something written in the text column `other`, which is the last.
  static func notice(_ other: String) -> String {
    noticeHeader + "050440002118;2026;Ахметов Арман;2026-04-10;no;\(other)\n"
  }

  /// A file of one visit, with some columns changed.
  static func visit(_ changes: [String: String], delimiter: String = ";") -> String {
    let good = [
      "administrator_bin": "050440002118", "period": "2026-H1", "project_id": "P-1",
      "visit_date": "2026-03-10", "conducted_by": "body", "instruments": "survey",
    ]
    let row = good.merging(changes) { $1 }.sorted { $0.key < $1.key }
    return row.map(\.key).joined(separator: delimiter) + "\n"
      + row.map(\.value).joined(separator: delimiter) + "\n"
  }

  static func xml(_ inside: String) -> String {
    "<submission xmlns=\"urn:kz:social-order:submission:1\">\(inside)</submission>\n"
  }

  static let xmlRemark = """
    <row><administrator_bin>050440002118</administrator_bin><period>2026</period>\
    <direction>4</direction><remarks_received>5</remarks_received>\
    <remarks_rejected>2</remarks_rejected></row>
    """
}

/// Numbers that look random and are the same each time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
