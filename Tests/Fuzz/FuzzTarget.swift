import Intake
import SocialOrder

/// What is given to the readers, and what must hold of it, whatever the bytes.
enum FuzzTarget: String, CaseIterable {
  /// A file as it comes: its first bytes decide what it is.
  case csv, xml, xlsx
  /// A text whose encoding is named: the first byte says which, or that none is.
  case decoders
  /// The values of one column: the first byte says of which.
  case fields

  private static let reference: ReferenceData = {
    do { return try ReferenceData() } catch { fatalError("\(error)") }
  }()

  private static func options(_ encoding: TextEncoding? = nil) -> ReadingOptions {
    guard let day = CivilDate(year: 2026, month: 7, day: 6) else { fatalError() }
    var limits = Limits()
    // Small ones, so that short inputs reach them.
    limits.field = 4096
    limits.record = 16 << 10
    limits.columns = 64
    return ReadingOptions(asOf: day, reference: reference, encoding: encoding, limits: limits)
  }

  func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch self {
    case .csv, .xml, .xlsx: Self.read(Array(bytes))
    case .decoders:
      let encodings = TextEncoding.allCases.map(Optional.some) + [nil]
      let choice = Int(bytes.first ?? 0) % encodings.count
      Self.read(Array(bytes.dropFirst()), encodings[choice])
    case .fields: Self.read(Self.oneField(bytes))
    }
  }

  /// A record that is good but for one column, in which the bytes stand, quoted.
  private static func oneField(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let first = bytes.first else { return [] }
    let columns = RecordKind.allCases.flatMap { kind in kind.columns.map { (kind, $0.name) } }
    let (kind, name) = columns[Int(first) % columns.count]
    let quote = UInt8(ascii: "\"")
    let value = bytes.dropFirst().flatMap { $0 == quote ? [quote, quote] : [$0] }
    let header = kind.columns.map(\.name)
    let cells = header.map { $0 == name ? [quote] + value + [quote] : [] }
    return Array((header.joined(separator: ";") + "\n").utf8)
      + cells.joined(separator: [UInt8(ascii: ";")]) + [10]
  }

  private static func read(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) {
    let counter = Counter()
    let reader = FileReader(options(encoding), sink: counter)
    bytes.withUnsafeBufferPointer { reader.feed($0) }
    let summary = reader.finish()
    precondition(summary.records == counter.records, "records are lost between reader and sink")
    precondition(
      summary.records > 0 || !summary.findings.isEmpty || counter.findings > 0,
      "nothing was read and nothing is said")
    for finding in summary.findings { counter.receive(finding) }
  }
}

private final class Counter: RecordSink {
  var records = 0
  var findings = 0

  func receive(_ finding: IntakeFinding) {
    precondition(finding.line ?? 1 >= 1, "a line before the first")
    findings += 1
  }

  func receive(_ row: Row) {
    records += 1
    // Each value can be shown.
    for column in row.kind.columns.indices { _ = row.given(column) }
  }
}
