internal import SocialOrder

/// A half-year or a year read from bytes (formats.md, Types).
enum PeriodField {
  /// `2026-H1`, `2026-H2` or `2026`; nil for anything else, and for years outside 2000 to 2099.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Period? {
    guard bytes.count == 4 || bytes.count == 7,
      bytes.prefix(4).allSatisfy(NumberField.isDigit)
    else { return nil }
    let year = bytes.prefix(4).reduce(0) { $0 * 10 + Int($1 - 48) }
    guard (2000...2099).contains(year) else { return nil }
    if bytes.count == 4 { return .year(year) }
    guard bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "H"),
      bytes[6] == UInt8(ascii: "1") || bytes[6] == UInt8(ascii: "2")
    else { return nil }
    return .half(year, Int(bytes[6] - 48))
  }

  /// Whether it would be a half-year but for a Cyrillic Н, which looks the same.
  static func hasCyrillicH(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 8, bytes[5] == 0xD0, bytes[6] == 0x9D else { return false }
    let latin = bytes[..<5] + [UInt8(ascii: "H"), bytes[7]]
    return latin.withUnsafeBufferPointer { read($0) != nil }
  }
}
