/// Measures start tags in the bytes before a parser sees them: libxml2 compares each attribute of a tag with all others
/// before it says anything of the tag.
struct StartTagGauge {
  private enum State {
    case text
    /// Inside a tag; the quote that is open in it, if any.
    case tag(quote: UInt8?)
    /// After `<!` or `<?`, up to what ends it: `-->`, `]]>`, `?>` or `>`.
    case markup(end: UInt32)
  }

  private let limit: Int
  private var state = State.text
  private var length = 0
  /// Line ends in the tag so far.
  private(set) var lines = 0
  /// The last three bytes, to know what a `<` opens and what ends a comment.
  private var recent: UInt32 = 0

  init(limit: Int) { self.limit = limit }

  /// Takes the next bytes, and tells at which of them a start tag goes over the limit.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      if case .text = state {
        guard let open = bytes.find(Int32(UInt8(ascii: "<")), from: index) else { return nil }
        if let end = endOfPlainTag(bytes, from: open + 1) {
          index = end + 1
          continue
        }
        index = open + 1
        state = .tag(quote: nil)
        length = 1
        lines = 0
        recent = 0
        continue
      }
      if case .tag(nil) = state, length > 4 {
        // Most of a tag's bytes are of names: they end nothing.
        let end = endOfNames(bytes, from: index, most: limit - length)
        length += end - index
        index = end
        if index == bytes.count { return nil }
      }
      guard step(bytes[index]) else { return index }
      index += 1
    }
    return nil
  }

  /// Where a tag ends that has nothing but a name, as most have; nil where this is another one, or is not whole.
  private func endOfPlainTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let last = min(bytes.count, start + limit - 2)
    var index = start
    while index &+ 8 <= last {
      let end = Self.endOfLetters(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      index &+= end
      if end < 8 { break }
    }
    // Letters, and the slash of an end tag.
    while index < last, base[index] > UInt8(ascii: ">") || base[index] == UInt8(ascii: "/") {
      index &+= 1
    }
    return index < last && index > start && base[index] == UInt8(ascii: ">") ? index : nil
  }

  /// How many of eight bytes stand before the first that is no letter and no slash.
  private static func endOfLetters(_ bytes: UInt64) -> Int {
    let word = UInt64(littleEndian: bytes)
    let upper: UInt64 = 0x8080_8080_8080_8080
    // Of each byte only the upper bit counts: no byte lends to the next one or carries into it.
    let isLetter = word | ((word | upper) &- 0x3F3F_3F3F_3F3F_3F3F)
    let other = word ^ 0x2F2F_2F2F_2F2F_2F2F
    let isNoSlash = other | ((other & ~upper) &+ ~upper)
    return (~isLetter & isNoSlash & upper).trailingZeroBitCount >> 3
  }

  /// The first byte that ends a tag, a line, or what is not in quotes; or the one after so many.
  private func endOfNames(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, most: Int) -> Int {
    let last = min(bytes.count, start + most)
    var index = start
    while index < last,
      bytes[index] > UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "=") || bytes[index] == 32
    {
      index += 1
    }
    return index
  }

  private mutating func step(_ byte: UInt8) -> Bool {
    length += 1
    if byte == 10 { lines += 1 }
    switch state {
    case .text: break
    case .tag(let quote?): if byte == quote { state = .tag(quote: nil) }
    case .tag(nil): stepInTag(byte)
    case .markup(let end):
      recent = (recent << 8 | UInt32(byte)) & 0xFF_FFFF
      let mask: UInt32 = end > 0xFFFF ? 0xFF_FFFF : 0xFFFF
      if recent & mask == end { state = .text }
      return true
    }
    return length <= limit
  }

  private mutating func stepInTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): state = .text
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .tag(quote: byte)
    case UInt8(ascii: "?") where length == 2: state = .markup(end: Self.word("?>"))
    case UInt8(ascii: "-") where length == 4 && recent == Self.word("!-"):
      state = .markup(end: Self.word("-->"))
    case UInt8(ascii: "[") where length == 3 && recent == Self.word("!"):
      state = .markup(end: Self.word("]]>"))
    default: if length <= 3 { recent = recent << 8 | UInt32(byte) }
    }
  }

  /// Up to three characters as one number.
  private static func word(_ text: StaticString) -> UInt32 {
    text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
