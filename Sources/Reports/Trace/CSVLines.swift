/// Lines of a CSV file on their way out, a mebibyte at a time.
///
/// RFC 4180 with LF. A text that a spreadsheet would take for a formula gets an apostrophe before it: it shows, and is no
/// formula.
final class CSVLines {
  typealias Sink = ([UInt8]) throws -> Void

  private let delimiter: UInt8
  private let sink: Sink
  private var bytes: [UInt8] = []
  private static let block = 1 << 20

  init(delimiter: UInt8 = UInt8(ascii: ","), to sink: @escaping Sink) {
    self.delimiter = delimiter
    self.sink = sink
  }

  /// Adds a line of fields that are ready: from `field`, or plain digits and names of ours.
  func line(_ fields: some Sequence<[UInt8]>) throws {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(delimiter) }
      bytes += field
      isFirst = false
    }
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= Self.block { try flush() }
  }

  /// Adds a line of texts.
  func line(texts: some Sequence<String>) throws { try line(texts.map(field)) }

  /// A byte order mark: Excel takes a file without one for the machine's old encoding.
  func mark() { bytes += [0xEF, 0xBB, 0xBF] }

  func flush() throws {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A text as a field: quoted where it must be, and never a formula.
  func field(_ text: String) -> [UInt8] {
    var field = Array(text.utf8)
    if let first = field.first, Self.beginsFormula(first) { field.insert(UInt8(ascii: "'"), at: 0) }
    guard field.contains(where: { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return field }
    var quoted: [UInt8] = [0x22]
    for byte in field {
      if byte == 0x22 { quoted.append(0x22) }
      quoted.append(byte)
    }
    return quoted + [0x22]
  }

  /// `=`, `+`, `-`, `@`, and the tab and line ends that Excel passes over before them.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      true
    default: false
    }
  }
}
