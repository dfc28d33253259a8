/// Lines of a CSV file on their way out, a mebibyte at a time.
///
/// RFC 4180 with LF. A text that a spreadsheet would take for a formula gets an apostrophe before it: it shows, and is no
/// formula.
struct CSVLines {
  private let delimiter: UInt8
  /// What was written and not taken yet.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true
  static let block = 1 << 20

  init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }

  /// Adds a line of texts.
  mutating func line(texts: some Sequence<String>) {
    for text in texts { add(text) }
    end()
  }

  /// A byte order mark: Excel takes a file without one for the machine's old encoding.
  mutating func mark() { bytes += [0xEF, 0xBB, 0xBF] }

  /// Adds a text as a field: quoted where it must be, and never a formula.
  mutating func add(_ text: String) {
    begin()
    var text = text
    text.withUTF8 { Self.write($0, delimiter: delimiter, to: &bytes) }
  }

  /// The same of bytes.
  mutating func add(_ text: [UInt8]) {
    begin()
    text.withUnsafeBufferPointer { Self.write($0, delimiter: delimiter, to: &bytes) }
  }

  /// Adds fields that are ready: from `field`, or plain digits and names of ours.
  mutating func add(ready field: some Collection<UInt8>) {
    begin()
    bytes += field
  }

  /// Adds a line whose fields are ready, with the delimiters between them, in two parts.
  mutating func line(ready head: [UInt8], _ tail: [UInt8]) {
    bytes.append(contentsOf: head)
    bytes.append(contentsOf: tail)
    end()
  }

  /// Ends the line.
  mutating func end() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// Hands out what was written, where it is much.
  mutating func flush(atLeast least: Int = block, to sink: ([UInt8]) throws -> Void) rethrows {
    guard bytes.count >= least, !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A text as a field.
  func field(_ text: String) -> [UInt8] {
    var field: [UInt8] = []
    var text = text
    text.withUTF8 { Self.write($0, delimiter: delimiter, to: &field) }
    return field
  }

  private mutating func begin() {
    if !isFirst { bytes.append(delimiter) }
    isFirst = false
  }

  private static func write(
    _ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8, to bytes: inout [UInt8]
  ) {
    guard let first = text.first else { return }
    let isQuoted = text.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    if isQuoted { bytes.append(0x22) }
    if beginsFormula(first) { bytes.append(UInt8(ascii: "'")) }
    guard isQuoted else {
      bytes.append(contentsOf: text)
      return
    }
    var rest = text[...]
    while let quote = rest.firstIndex(of: 0x22) {
      bytes.append(contentsOf: rest[...quote])
      bytes.append(0x22)
      rest = rest[(quote + 1)...]
    }
    bytes.append(contentsOf: rest)
    bytes.append(0x22)
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
