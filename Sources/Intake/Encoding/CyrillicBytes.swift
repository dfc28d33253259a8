/// What bytes over 127 look like when each is a letter, and what when two are: an encoding is guessed by its letters.
enum CyrillicBytes {
  enum Sort: UInt8 {
    /// A letter of Kazakh or Russian in KZ-1048.
    case upper, lower
    /// A quotation mark, a dash, №, a space that does not break; and the byte that is no character in this encoding nor in
    /// Windows-1251, which the decoder refuses where it stands.
    case mark
    /// What stands in neither language: letters of others, signs that nobody types, bytes without a character.
    case strange
  }

  /// What each byte from 128 on is in KZ-1048.
  private static let sorts: [Sort] = (UInt8(0x80)...0xFF).map { byte in
    switch byte {
    case 0xC0...0xDF, 0x8D, 0x8E, 0xA1, 0xA3, 0xA5, 0xA8, 0xAA, 0xAF, 0xB2, 0xBD: .upper
    case 0xE0...0xFF, 0x9D, 0x9E, 0xA2, 0xB3, 0xB4, 0xB8, 0xBA, 0xBC, 0xBE, 0xBF: .lower
    case 0x82, 0x84, 0x85, 0x88, 0x89, 0x8B, 0x91...0x99, 0x9B, 0xA0, 0xA7, 0xA9, 0xAB, 0xAD,
      0xAE, 0xB0, 0xB1, 0xB7, 0xB9, 0xBB:
      .mark
    default: .strange
    }
  }

  static func sort(_ byte: UInt8) -> Sort { sorts[Int(byte & 0x7F)] }

  /// Whether text that is not UTF-8 reads as KZ-1048: mostly letters, beside one another, and no capital behind a small
  /// letter. (In KOI8-R, ISO 8859-5 and the code pages of DOS and Macintosh the same bytes are other letters, and their
  /// text comes out as «аХМЕТОВ» or with signs between the letters; Western letters stand alone among Latin ones.)
  static func readsAsKZ1048(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (letters, strange, all, joined, clashes) = (0, 0, 0, 0, 0)
    var last: Sort?
    for byte in bytes {
      guard byte >= 0x80 else {
        last = nil
        continue
      }
      let sort = sort(byte)
      all += 1
      switch sort {
      case .upper, .lower:
        letters += 1
        if last == .upper || last == .lower { joined += 1 }
        if sort == .upper, last == .lower { clashes += 1 }
      case .strange: strange += 1
      case .mark: break
      }
      last = sort
    }
    return letters >= 3 && letters * 10 >= all * 7 && joined * 2 >= letters
      && strange * 50 <= letters && clashes * 20 <= letters
  }

  /// Letters of Kazakh and Russian in a run of bytes over 127, if it holds nothing but two-byte letters of these and
  /// punctuation of UTF-8: in KZ-1048 such a run is no word.
  static func lettersInUTF8(_ run: UnsafeBufferPointer<UInt8>) -> Int? {
    var letters = 0
    var index = 0
    while index < run.count {
      let lead = run[index]
      let next = index + 1 < run.count ? run[index + 1] : 0
      guard next & 0xC0 == 0x80 else { return nil }
      switch lead {
      case 0xD0...0xD3:
        guard isLetter(lead, next) else { return nil }
        letters += 1
        index += 2
      case 0xC2: index += 2
      case 0xE2:
        guard index + 2 < run.count, run[index + 2] & 0xC0 == 0x80 else { return nil }
        index += 3
      default: return nil
      }
    }
    return letters
  }

  /// А–я, Ё and the nine Kazakh letters in UTF-8.
  private static func isLetter(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xD0: next >= 0x90 || next == 0x81 || next == 0x86
    case 0xD1: next <= 0x8F || next == 0x91 || next == 0x96
    case 0xD2:
      [0x92, 0x93, 0x9A, 0x9B, 0xA2, 0xA3, 0xAE, 0xAF, 0xB0, 0xB1, 0xBA, 0xBB].contains(next)
    default: [0x98, 0x99, 0xA8, 0xA9].contains(next)
    }
  }

  private static let longestWord = 64

  /// Letters in a run that is not UTF-8, if it reads as a word of KZ-1048: in broken UTF-8 every second byte would be of
  /// the lower half.
  static func lettersInKZ1048(_ run: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (2...longestWord).contains(run.count) else { return nil }
    let lower = run.count { $0 < 0xC0 }
    guard lower * 3 <= run.count else { return nil }
    return run.count { sort($0) == .upper || sort($0) == .lower }
  }
}
