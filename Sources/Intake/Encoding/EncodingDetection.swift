internal import SocialOrder

/// The encoding of a file's text, and why it is held to be that one.
struct FoundEncoding {
  enum Reason {
    /// Nothing in the file says otherwise, and what is not valid UTF-8 will be refused.
    case plain
    /// A byte order mark.
    case mark
    /// Every other byte is that of a Latin or a Cyrillic letter's upper half.
    case pairs
    /// Bytes that are not valid UTF-8, and letters as Kazakh and Russian have them.
    case letters
    /// An XML declaration.
    case declaration
    /// `--encoding`.
    case option
  }

  let encoding: TextEncoding
  let reason: Reason
  /// Bytes of a byte order mark.
  var skip = 0

  /// Whether the file itself or the user says so: then it is not guessed at again.
  var isCertain: Bool { reason != .plain }
}

/// Finds out the encoding of a file's text from its head.
///
/// What the file says itself (a byte order mark, an XML declaration, bytes that can be nothing else) goes before what was
/// asked for: a folder may hold files of several encodings.
enum EncodingDetection {
  enum Answer {
    case found(FoundEncoding)
    /// Text in an encoding that is not read, or that contradicts its declaration: in words.
    case refused(Texts)
  }

  static func answer(_ head: UnsafeBufferPointer<UInt8>, asked: TextEncoding?) -> Answer {
    func starts(_ mark: [UInt8]) -> Bool { head.starts(with: mark) }
    func found(_ encoding: TextEncoding, _ reason: FoundEncoding.Reason, skip: Int = 0) -> Answer {
      .found(FoundEncoding(encoding: encoding, reason: reason, skip: skip))
    }
    if starts([0xEF, 0xBB, 0xBF]) { return found(.utf8, .mark, skip: 3) }
    if starts([0xFF, 0xFE, 0, 0]) || starts([0, 0, 0xFE, 0xFF]) { return refused("UTF-32") }
    if starts([0xFF, 0xFE]) { return found(.utf16LE, .mark, skip: 2) }
    if starts([0xFE, 0xFF]) { return found(.utf16BE, .mark, skip: 2) }
    if let name = ForeignEncoding.name(head, isAsked: asked != nil) { return refused(name) }
    if let wide = pairs(head) { return found(wide, .pairs) }
    if let declared = XMLDeclaration.encoding(head) { return answer(declared: declared) }
    if let asked { return found(asked, .option) }
    return found(.utf8, .plain)
  }

  /// A declaration is believed where it can be true: it was read byte by byte.
  private static func answer(declared: String) -> Answer {
    switch TextEncoding(name: declared) {
    case .utf8: .found(FoundEncoding(encoding: .utf8, reason: .declaration))
    case .kz1048: .found(FoundEncoding(encoding: .kz1048, reason: .declaration))
    case .windows1251: .found(FoundEncoding(encoding: .windows1251, reason: .declaration))
    case .utf16LE, .utf16BE: .refused(EncodingWords.contradiction(declared))
    case nil where Folding.key(declared) == "usascii":
      .found(FoundEncoding(encoding: .utf8, reason: .declaration))
    case nil: refused(declared)
    }
  }

  private static func refused(_ name: String) -> Answer { .refused(EncodingWords.refused(name)) }

  /// UTF-16 that is plainly seen without a mark: the upper bytes are those of Latin letters, of Cyrillic ones and of
  /// punctuation, and the lower ones are never zero.
  private static func pairs(_ head: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let count = min(head.count, 4096) & ~1
    guard count >= 4 else { return nil }
    var upper = (even: 0, odd: 0)
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: count, by: 2) {
      let (first, second) = (head[index], head[index + 1])
      if isUpper(first) { upper.even += 1 }
      if isUpper(second) { upper.odd += 1 }
      if first == 0 { zeros.even += 1 }
      if second == 0 { zeros.odd += 1 }
    }
    let most = count / 2 - count / 20
    if upper.odd >= most, zeros.odd > 0, zeros.even == 0 { return .utf16LE }
    if upper.even >= most, zeros.even > 0, zeros.odd == 0 { return .utf16BE }
    return nil
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x04 || byte == 0x20 || byte == 0x21
  }
}

/// The encoding that an XML declaration names.
enum XMLDeclaration {
  /// Nil where there is no declaration, or it names none.
  static func encoding(_ head: UnsafeBufferPointer<UInt8>) -> String? {
    guard head.starts(with: Array("<?xml".utf8)) else { return nil }
    let text = String(decoding: head.prefix(1024), as: UTF8.self)
    guard let end = text.firstRange(of: "?>")?.lowerBound,
      let name = text[..<end].firstRange(of: "encoding")
    else { return nil }
    let value = text[name.upperBound..<end].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote }.prefix(40))
  }
}
