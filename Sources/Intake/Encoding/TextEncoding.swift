internal import SocialOrder

/// The encodings of text that are read (formats.md, Encodings); their raw values are the contract's.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"
  case kz1048 = "kz-1048"
  case windows1251 = "windows-1251"

  /// Reads a name as people and XML declarations write it: case and punctuation aside.
  package init?(name: String) {
    guard let encoding = Self.names[Folding.key(name)] else { return nil }
    self = encoding
  }

  /// How it is called in messages.
  package var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .kz1048: "KZ-1048"
    case .windows1251: "Windows-1251"
    }
  }

  /// Whether each byte is a character.
  var isEightBit: Bool { self == .kz1048 || self == .windows1251 }

  /// Its name among those of iconv, which knows KZ-1048 by its standard's Russian letters.
  var iconvName: String {
    switch self {
    case .utf8, .utf16LE, .utf16BE: title
    case .kz1048: "RK1048"
    case .windows1251: "CP1251"
    }
  }

  /// Two bytes a character without a word on their order are Windows' own: the lower first.
  private static let names: [String: TextEncoding] = [
    "utf8": .utf8, "utf16": .utf16LE, "utf16le": .utf16LE, "unicode": .utf16LE,
    "utf16be": .utf16BE, "kz1048": .kz1048, "rk1048": .kz1048, "strk1048": .kz1048,
    "strk10482002": .kz1048, "windows1251": .windows1251, "cp1251": .windows1251,
    "win1251": .windows1251, "1251": .windows1251,
  ]
}
