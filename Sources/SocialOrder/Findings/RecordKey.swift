/// The parts of a record's natural key in one piece of memory. There may be millions of findings, each with the key of its
/// record: as strings in a list the keys were most of what memory held.
struct RecordKey: Sendable {
  private var bytes: [UInt8] = []

  init(_ parts: [KeyPart]) {
    if parts.isEmpty { return }
    var bytes: [UInt8] = []
    for part in parts { Self.append(part, to: &bytes) }
    // As large as it is and no larger.
    self.bytes = bytes.withUnsafeBufferPointer { Array($0) }
  }

  var parts: [KeyPart] {
    var parts: [KeyPart] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count { parts.append(Self.part(bytes, at: &index)) }
    }
    return parts
  }

  // MARK: Bytes

  private enum Canonical: UInt8 {
    case missing, asGiven, other
  }

  /// Stands before the name of a column that no kind has.
  private static let unnamed = UInt8.max

  /// The names of the columns of all kinds: a key holds the place of each.
  private static let names = Array(
    Set(RecordKind.allCases.flatMap { $0.columns.map(\.name) }).sorted().prefix(Int(unnamed)))
  private static let places = Dictionary(
    uniqueKeysWithValues: names.indices.map { (names[$0], UInt8($0)) })

  private static func append(_ part: KeyPart, to bytes: inout [UInt8]) {
    if let place = places[part.column] {
      bytes.append(place)
    } else {
      bytes.append(unnamed)
      append(part.column, to: &bytes)
    }
    append(part.value, to: &bytes)
    guard let canonical = part.canonical else { return bytes.append(Canonical.missing.rawValue) }
    // Byte for byte: strings that are equal may be written in two ways.
    if canonical.utf8.elementsEqual(part.value.utf8) {
      bytes.append(Canonical.asGiven.rawValue)
    } else {
      bytes.append(Canonical.other.rawValue)
      append(canonical, to: &bytes)
    }
  }

  private static func part(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> KeyPart {
    let place = bytes[index]
    index += 1
    let column = place == unnamed ? text(bytes, at: &index) : names[Int(place)]
    let value = text(bytes, at: &index)
    let canonical = Canonical(rawValue: bytes[index])
    index += 1
    return KeyPart(
      column: column, value: value,
      canonical: canonical == .asGiven
        ? value : canonical == .other ? text(bytes, at: &index) : nil)
  }

  /// Seven bits of the length a byte, from the lowest; then the text.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var count = text.utf8.count
    while count > 0x7F {
      bytes.append(UInt8(count & 0x7F) | 0x80)
      count >>= 7
    }
    bytes.append(UInt8(count))
    bytes += text.utf8
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> String {
    var (count, shift) = (0, 0)
    while bytes[index] > 0x7F {
      count |= Int(bytes[index] & 0x7F) << shift
      shift += 7
      index += 1
    }
    count |= Int(bytes[index]) << shift
    index += 1 + count
    return String(
      decoding: UnsafeBufferPointer(rebasing: bytes[index - count..<index]), as: UTF8.self)
  }
}
