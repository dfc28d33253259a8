import SocialOrder
import Testing

@testable import Intake

/// Valid UTF-8 and nothing else passes, however the bytes come; what does not is placed right.
@Suite struct UTF8ScannerTests {
  /// The offset of the first byte of a character that is not valid, and its line.
  static func scan(_ bytes: [UInt8], cuts: [Int] = []) -> (offset: Int, line: Int)? {
    var scanner = UTF8Scanner()
    var lines = LineCounter()
    var start = 0
    var controls: [UTF8Scanner.Problem] = []
    return bytes.withUnsafeBufferPointer { bytes in
      for end in cuts + [bytes.count] where end > start {
        let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if let found = scanner.scan(piece, firstLine: lines.line, controls: &controls) {
          return (found.offset, found.line)
        }
        lines.take(piece)
        start = end
      }
      return scanner.finish(line: lines.line).map { ($0.offset, $0.line) }
    }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0x80], [0xBF], [0xD0], [0xD0, 0x3B], [0xD0, 0xD0],
      [0xE2, 0x82], [0xE2, 0x82, 0x0A], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98], [0xF0, 0x28, 0x8C],
      [0xD0, 0x0A],
    ] as [[UInt8]])
  func `a broken character is placed at its first byte, wherever the piece ends`(broken: [UInt8]) {
    let before = Array("Қала;№\r\nа\rб\n«".utf8)
    for tail in [[], Array("z;\n".utf8)] {
      let bytes = before + broken + tail
      for cut in 0...bytes.count {
        let found = Self.scan(bytes, cuts: [cut])
        #expect(found?.offset == before.count, "cut at \(cut)")
        #expect(found?.line == 4, "cut at \(cut)")
      }
      #expect(Self.scan(bytes, cuts: Array(1..<max(bytes.count, 2)))?.offset == before.count)
    }
  }

  @Test(
    arguments: [
      [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0x00], [0x7F],
    ] as [[UInt8]])
  func `the first and last of each length are valid`(bytes: [UInt8]) {
    for cut in 0...bytes.count { #expect(Self.scan(bytes, cuts: [cut]) == nil) }
  }

  @Test func `it agrees with the language on seeded bytes, whole and in pieces`() {
    var random = Seeded(state: 7)
    let parts: [[UInt8]] = [
      Array("a".utf8), Array("Қ".utf8), Array("№".utf8), Array("😀".utf8), [10], [0x80], [0xC3],
      [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xF4, 0x90], [0xFF],
    ]
    var invalid = 0
    for round in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let common = Int.random(in: 0..<10, using: &random) > 0
        bytes +=
          round % 4 == 0
          ? [UInt8.random(in: 0...255, using: &random)]
          : parts[Int.random(in: 0..<(common ? 5 : parts.count), using: &random)]
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      if !isValid { invalid += 1 }
      let cut = Int.random(in: 0...bytes.count, using: &random)
      let whole = Self.scan(bytes)
      let pieces = Self.scan(bytes, cuts: [cut])
      #expect((whole == nil) == isValid, "\(bytes)")
      #expect(whole?.offset == pieces?.offset && whole?.line == pieces?.line, "\(bytes), \(cut)")
      if let whole {
        #expect(String(validating: bytes[..<whole.offset], as: UTF8.self) != nil, "\(bytes)")
      }
    }
    #expect(invalid > 2000)
  }

  @Test func `every first byte with every kind of second is judged as by the language`() {
    let seconds: [UInt8] = [
      10, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xFF,
    ]
    // In the middle of a block of bytes that are looked at at once, at its end, and across it.
    for place in [0, 7, 14, 15, 16] {
      for first in UInt8.min...UInt8.max {
        for second in seconds {
          var bytes = [UInt8](repeating: 0x61, count: 40)
          (bytes[place], bytes[place + 1]) = (first, second)
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          #expect((Self.scan(bytes) == nil) == isValid, "\(first) \(second) at \(place)")
        }
      }
    }
  }

  @Test func `a file with a broken character keeps the records before it`() throws {
    let bytes =
      Array((Sample.noticeHeader + Sample.notice("x").split(separator: "\n")[1] + "\n").utf8)
      + Array("050440002118;2026;Ахме".utf8) + [0xD1, 0x3B, 0x0A]
    for cuts in [[], [bytes.count - 2], Array(20..<bytes.count)] {
      let outcome = try Sample.read(bytes, cuts: cuts)
      #expect(outcome.records.count == 1)
      #expect(outcome.places == ["3 encoding-invalid"])
      #expect(outcome.findings.first?.arguments["offset"] == .number(bytes.count - 3))
      #expect(outcome.findings.first?.value == "0xD1")
    }
  }

  @Test func `a control character is said once a line, on its line`() throws {
    let text =
      Sample.remarksHeader + Sample.remark + "050440002118;2026;5;\u{1}5\u{2};\u{3}2\n"
      + "\r\r" + "050440002118;2026;6;5\u{0};2\u{7F}\n"
    for cuts in [[], Array(70..<text.utf8.count)] {
      let outcome = try Sample.read(text, cuts: cuts)
      let controls = outcome.findings.filter { $0.code == .controlCharacter }
      #expect(controls.map(\.line) == [3, 6])
      #expect(controls.map { $0.arguments["code"] } == [.text("U+0001"), .text("U+0000")])
    }
  }
}
