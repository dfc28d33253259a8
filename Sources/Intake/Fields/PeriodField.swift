internal import SocialOrder

/// What people's keyboards do to a half-year.
enum PeriodField {
  /// Whether it would be a half-year but for a Cyrillic Н, which looks the same.
  static func hasCyrillicH(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 8, bytes[5] == 0xD0, bytes[6] == 0x9D else { return false }
    let latin = bytes[..<5] + [UInt8(ascii: "H"), bytes[7]]
    return latin.withUnsafeBufferPointer { Period($0) != nil }
  }
}
