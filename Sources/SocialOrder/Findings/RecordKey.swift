/// The parts of a record's natural key in one piece of memory. There may be millions of findings, each with the key of its
/// record: as strings in a list the keys were most of what memory held.
struct RecordKey: Sendable {
  let bytes: [UInt8]

  init(_ parts: [KeyPart]) {
    var bytes = PackedBytes()
    for part in parts { Self.append(part, to: &bytes) }
    // As large as it is and no larger.
    self.bytes = bytes.bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// A key whose bytes another one had.
  init(bytes: [UInt8]) { self.bytes = bytes }

  var parts: [KeyPart] {
    var parts: [KeyPart] = []
    var reader = PackedReader(bytes[...])
    while !reader.isAtEnd { parts.append(Self.part(&reader)) }
    return parts
  }

  // MARK: Bytes

  private enum Canonical: Int {
    case missing, asGiven, other
  }

  /// The names of the columns of all kinds: a key holds the place of each, and 0 before the name of a column that none has.
  private static let names = Set(RecordKind.allCases.flatMap { $0.columns.map(\.name) }).sorted()
  private static let places = Dictionary(
    uniqueKeysWithValues: names.indices.map { (names[$0], $0 + 1) })

  private static func append(_ part: KeyPart, to bytes: inout PackedBytes) {
    if let place = places[part.column] {
      bytes.add(place)
    } else {
      bytes.add(0)
      bytes.add(part.column)
    }
    bytes.add(part.value)
    guard let canonical = part.canonical else { return bytes.add(Canonical.missing.rawValue) }
    // Byte for byte: strings that are equal may be written in two ways.
    if canonical.utf8.elementsEqual(part.value.utf8) {
      bytes.add(Canonical.asGiven.rawValue)
    } else {
      bytes.add(Canonical.other.rawValue)
      bytes.add(canonical)
    }
  }

  private static func part(_ bytes: inout PackedReader) -> KeyPart {
    let place = bytes.number()
    let column = place == 0 ? bytes.text() : names[place - 1]
    let value = bytes.text()
    let canonical = Canonical(rawValue: bytes.number())
    return KeyPart(
      column: column, value: value,
      canonical: canonical == .asGiven ? value : canonical == .other ? bytes.text() : nil)
  }
}
