import SocialOrder
import Testing

@testable import Intake

/// Text in every encoding that is read comes out the same; what is in no one encoding is refused and placed.
@Suite struct EncodingTests {
  static let letters = "ӘҒҚҢӨҰҮҺІәғқңөұүһі"
  static let text =
    Sample.notice("\"\(letters) «№ – ё»\nа\"") + "050440002118;2026;Ким;2026-04-11;no;\n"

  /// The nine Kazakh letters, in both cases, as the standard of KZ-1048 has them.
  static let kz1048: [Character: UInt8] = Dictionary(
    uniqueKeysWithValues: zip(
      letters,
      [
        0xA3, 0xAA, 0x8D, 0xBD, 0xA5, 0xA1, 0xAF, 0x8E, 0xB2, 0xBC, 0xBA, 0x9D, 0xBE, 0xB4, 0xA2,
        0xBF, 0x9E, 0xB3,
      ]))

  /// Text in an encoding, by tables of our own.
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LE: return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BE: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .kz1048, .windows1251:
      let common: [Character: UInt8] = ["«": 0xAB, "»": 0xBB, "№": 0xB9, "–": 0x96, "ё": 0xB8]
      return text.unicodeScalars.map { scalar in
        if scalar.value < 0x80 { return UInt8(scalar.value) }
        if (0x410...0x44F).contains(scalar.value) { return UInt8(scalar.value - 0x410 + 0xC0) }
        return common[Character(scalar)] ?? kz1048[Character(scalar)] ?? 0x98
      }
    }
  }

  @Test(arguments: [
    (TextEncoding.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LE, [0xFF, 0xFE]), (.utf16LE, []),
    (.utf16BE, [0xFE, 0xFF]), (.utf16BE, []), (.kz1048, []),
  ])
  func `Kazakh letters come out of each encoding that has them`(
    encoding: TextEncoding, mark: [UInt8]
  ) throws {
    let bytes = mark + Self.encode(Self.text, encoding)
    let head = bytes.count * 2 / 3
    for cuts in [[], [head], [head + 1], Array(head..<bytes.count)] {
      let outcome = try Sample.read(bytes, cuts: cuts)
      #expect(outcome.summary.encoding == encoding.rawValue)
      #expect(outcome.records.first?.given["other"] == Self.letters + " «№ – ё»\nа")
      #expect(outcome.records.map(\.line) == [2, 4])
      #expect(outcome.places == (encoding == .utf8 ? [] : ["- read-leniently"]))
    }
  }

  @Test func `a Russian file in Windows-1251 reads right by its name and by guess`() throws {
    let text = Sample.notice("Общественный фонд «Забота» № 1")
    let bytes = Self.encode(text, .windows1251)
    for (asked, encoding) in [(TextEncoding.windows1251, "windows-1251"), (nil, "kz-1048")] {
      let outcome = try Sample.read(bytes, encoding: asked)
      #expect(outcome.summary.encoding == encoding)
      #expect(outcome.records.first?.given["other"] == "Общественный фонд «Забота» № 1")
      #expect(outcome.codes == ["read-leniently"])
    }
  }

  @Test(
    arguments: [
      (.utf16LE, [0x00, 0xD8, 0x61, 0x00]), (.utf16BE, [0xD8, 0x00, 0x00, 0x61]),
      (.utf16LE, [0x00, 0xDC]), (.kz1048, [0xCA, 0x98]), (.windows1251, [0xCA, 0x98]),
    ] as [(TextEncoding, [UInt8])])
  func `what is no character is placed by its offset in the file and its line`(
    encoding: TextEncoding, broken: [UInt8]
  ) throws {
    let before = Self.encode(
      Sample.notice("Қала".replacing("Қ", with: encoding.isEightBit ? "К" : "Қ")), encoding)
    let bytes = before + broken + Self.encode(";x\n", encoding)
    let offset = before.count + (encoding.isEightBit ? 1 : 0)
    for cuts in [[], [before.count], [before.count + 1]] {
      let outcome = try Sample.read(bytes, cuts: cuts, encoding: encoding)
      #expect(outcome.places.last == "3 encoding-invalid", "\(outcome.places)")
      #expect(outcome.findings.last?.arguments["offset"] == .number(offset))
      #expect(outcome.records.count == 1)
    }
  }

  @Test func `a character cut by the end of a file in UTF-16`() throws {
    let bytes = [0xFF, 0xFE] + Self.encode(Self.text, .utf16LE)
    let outcome = try Sample.read(Array(bytes.dropLast()))
    #expect(outcome.places.last == "4 encoding-invalid")
    #expect(outcome.findings.last?.arguments["offset"] == .number(bytes.count - 2))
  }

  @Test func `a control character is placed by its offset in the file`() throws {
    for encoding in [TextEncoding.utf16LE, .kz1048] {
      let before = Sample.notice("Әже") + "№"
      let outcome = try Sample.read(
        Self.encode(before + "\u{1};\n", encoding), encoding: encoding)
      let control = outcome.findings.first { $0.code == .controlCharacter }
      #expect(control?.line == 3)
      #expect(
        control?.arguments["offset"] == .number(Self.encode(before, encoding).count))
    }
  }

  /// The record of a person in some bytes.
  static func record(_ name: [UInt8]) -> [UInt8] {
    Array("050440002118;2026;".utf8) + name + Array(";2026-04-10;no;\n".utf8)
  }

  @Test func `lines in UTF-8 and lines of one byte a letter in one file`() throws {
    let utf8 = Self.record(Array("Сейтова Әсел".utf8))
    let eightBit = Self.record(Self.encode("Ахметов Әлия", .kz1048))
    let latin = Self.record(Array("Kim".utf8))
    let header = Array(Sample.noticeHeader.utf8)
    for (lines, line) in [
      ([utf8, eightBit], 3), ([eightBit, utf8], 3), ([latin, utf8, latin, eightBit], 5),
      ([eightBit, latin, latin, utf8, utf8], 5),
    ] {
      let bytes = header + lines.flatMap(\.self)
      let outcome = try Sample.read(bytes)
      #expect(outcome.places.last == "\(line) encoding-mixed", "\(outcome.places)")
      // The second encoding comes only after the head.
      let cut = header.count + lines.dropLast(lines.last == utf8 ? 2 : 1).joined().count
      guard lines[0] != latin, lines.count != 2 else { continue }
      #expect(try Sample.read(bytes, cuts: [cut]).codes.last == "encoding-mixed")
    }
  }

  @Test func `letters over 127 that come only after a head without them are never guessed at`()
    throws
  {
    let head = Array(Sample.noticeHeader.utf8) + Self.record(Array("Kim".utf8))
    let bytes = head + Self.record(Self.encode("Ахметов", .kz1048))
    let outcome = try Sample.read(bytes, cuts: [head.count])
    #expect(outcome.places == ["3 encoding-invalid"])
    #expect(try Sample.read(bytes).summary.encoding == "kz-1048")
    #expect(try Sample.read(bytes, cuts: [head.count], encoding: .kz1048).isAccepted)
  }

  @Test func `UTF-8 under the name of another encoding is refused`() throws {
    for encoding in [TextEncoding.kz1048, .windows1251] {
      let outcome = try Sample.read(Sample.notice("Ахметов").utf8.map(\.self), encoding: encoding)
      #expect(outcome.places == ["2 encoding-invalid"])
    }
    // A mark goes before what was asked for.
    let marked = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
    #expect(try Sample.read(marked, encoding: .kz1048).summary.encoding == "utf-8")
  }

  /// «Ахметов» and «Қыз» in encodings that are not read.
  @Test(
    arguments: [
      ("KOI8-R", [0xE1, 0xC8, 0xCD, 0xC5, 0xD4, 0xCF, 0xD7]),
      ("ISO 8859-5", [0xB0, 0xE5, 0xDC, 0xD5, 0xE2, 0xDE, 0xD2]),
      ("CP866", [0x80, 0xE5, 0xAC, 0xA5, 0xE2, 0xAE, 0xA2]),
      ("Macintosh", [0x80, 0xF5, 0xEC, 0xE5, 0xF2, 0xEE, 0xE2]),
      ("Latin-1", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0xE9, 0x74, 0xE9, 0x20, 0xF6]),
      ("noise", [0xFF]), ("noise", [0x80, 0x81, 0x83, 0x98]),
    ] as [(String, [UInt8])])
  func `other encodings of one byte a letter are not taken for KZ-1048`(name: String, word: [UInt8])
    throws
  {
    let bytes = Array(Sample.noticeHeader.utf8) + Self.record(word)
    let outcome = try Sample.read(bytes)
    #expect(outcome.places == ["2 encoding-invalid"], "\(name)")
    #expect(outcome.records.isEmpty)
  }

  @Test(arguments: ["UTF-7", "UTF-32", "UCS-4", "ISO-8859-5", "KOI8-R", "IBM866", "utf-16", "x"])
  func `an encoding that an XML declaration names and nobody reads is refused by name`(name: String)
    throws
  {
    let text = "<?xml version='1.0' encoding='\(name)'?>\n" + Sample.xml("<scores/>")
    let outcome = try Sample.read(text)
    #expect(outcome.places == ["- encoding-invalid"])
    #expect(outcome.findings[0].arguments["what"]?.text(.en).contains(name) == true)
  }

  @Test(arguments: ["windows-1251", "CP1251", "KZ-1048", "kz1048", "RK1048", "STRK1048-2002"])
  func `XML is read by its declaration`(name: String) throws {
    let encoding = try #require(TextEncoding(name: name))
    let text =
      "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
      + Sample.xml(
        "<conflict_notices>\n<row><other>Ким &#x49A;</other></row></conflict_notices>")
    let outcome = try Sample.read(Self.encode(text, encoding))
    #expect(outcome.summary.encoding == encoding.rawValue)
    #expect(outcome.records.first?.given["other"] == "Ким Қ")
    #expect(outcome.records.first?.line == 2)
    #expect(!outcome.codes.contains("encoding-invalid"))
  }

  @Test(arguments: [TextEncoding.utf16LE, .utf16BE])
  func `a DOCTYPE is refused in two bytes a character too`(encoding: TextEncoding) throws {
    for mark in ["", "\u{FEFF}"] {
      let text = mark + "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'b'>" + Sample.xml("<scores/>")
      #expect(try Sample.read(Self.encode(text, encoding)).codes.contains("xml-doctype"))
    }
  }
}
