internal import SocialOrder

/// Text where only elements may stand, until the next tag: its beginning, to be shown.
struct StrayText {
  private var bytes: [UInt8] = []
  private static let shown = 80

  var isEmpty: Bool { bytes.isEmpty }

  mutating func take(_ more: UnsafeBufferPointer<UInt8>) {
    if bytes.isEmpty, isSpace(more) { return }
    guard bytes.count < Self.shown else { return }
    bytes += bytes.isEmpty ? more.drop { $0 <= 32 }.prefix(Self.shown) : more.prefix(Self.shown)
  }

  /// What stood there, cut between characters; empty where it was space.
  mutating func end() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes.withUnsafeBufferPointer {
      let text = trimmed($0)
      let end = text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
      // The last character may have been cut.
      return String(decoding: $0.count < Self.shown ? text[...] : text[..<end], as: UTF8.self)
    }
  }

  /// Whether nothing stands there but what sets elements apart.
  private func isSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte > 32 { return false }
    return true
  }
}
