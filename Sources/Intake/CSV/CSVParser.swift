internal import CLibCSV

/// What a CSV parser tells of each field and record. A class and no protocol: the parser's callbacks then reach it without
/// counting references, which would cost as much as the parsing of a short field.
class CSVEvents {
  func field(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func endRecord() {}
}

/// The one owner of a libcsv parser: strict, so that a quote out of place or never closed is an error.
final class CSVParser {
  /// Allocated, since the library writes into it while its own callbacks ask about it.
  private let parser: UnsafeMutablePointer<csv_parser>
  /// Its owner, which outlives it.
  private let events: Unmanaged<CSVEvents>

  /// - Parameter strict: whether quotes out of place are errors; a sample for the vote on delimiters lets them be.
  init(delimiter: UInt8, strict: Bool, events: CSVEvents) {
    self.events = .passUnretained(events)
    let options = strict ? CSV_STRICT | CSV_STRICT_FINI : 0
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    csv_init(parser, UInt8(options))
    csv_set_delim(parser, delimiter)
    csv_set_blk_size(parser, 64 << 10)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// Parses a piece, and tells how many bytes were taken: fewer than given means a quote out of place there.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    csv_parse(
      parser, bytes.baseAddress, bytes.count, Self.onField, Self.onRecord, events.toOpaque())
  }

  /// Ends the last record. False where a quote was never closed.
  func finish() -> Bool {
    csv_fini(parser, Self.onField, Self.onRecord, events.toOpaque()) == 0
  }

  /// Whether the next byte begins a record.
  var isBetweenRecords: Bool { parser.pointee.pstate == 0 }

  /// Whether the next byte stands in a field that a quote opened: inside the quotes, or after what may be the closing one.
  var isInQuotedField: Bool { parser.pointee.quoted != 0 }

  /// Whether the next byte stands inside quotes.
  var isInsideQuotes: Bool { parser.pointee.quoted != 0 && parser.pointee.pstate == 2 }

  /// Bytes of the field so far.
  var fieldLength: Int { parser.pointee.entry_pos }

  /// The field so far, a quote that may close it included.
  var fieldSoFar: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: parser.pointee.entry_buf, count: parser.pointee.entry_pos)
  }

  private static let onField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      field, count, context in
      guard let context else { return }
      let start = field?.assumingMemoryBound(to: UInt8.self)
      let bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
      Unmanaged<CSVEvents>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.field(bytes) }
    }

  private static let onRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    guard let context else { return }
    Unmanaged<CSVEvents>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.endRecord() }
  }
}

/// The first records of a file as text, for finding out its dialect.
final class CSVSample: CSVEvents {
  private var rows: [[String]] = []
  private var cells: [String] = []

  /// At most 100 records of a head; a last one that is cut is left out.
  static func rows(_ head: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> [[String]] {
    let sample = CSVSample()
    let parser = CSVParser(delimiter: delimiter, strict: false, events: sample)
    var start = 0
    while start < head.count, sample.rows.count < 100 {
      let end = head[start...].firstIndex(of: 10).map { $0 + 1 } ?? head.count
      _ = parser.parse(UnsafeBufferPointer(rebasing: head[start..<end]))
      start = end
    }
    if sample.rows.isEmpty { _ = parser.finish() }
    return sample.rows
  }

  override func field(_ bytes: UnsafeBufferPointer<UInt8>) {
    if cells.count < 1024 { cells.append(String(decoding: trimmed(bytes), as: UTF8.self)) }
  }

  override func endRecord() {
    rows.append(cells)
    cells = []
  }
}
