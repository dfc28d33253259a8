import Testing

@testable import Intake

/// Where a piece of a CSV file may end.
@Suite struct RecordCutTests {
  private func cut(_ text: String) -> [Int]? {
    Array(text.utf8).withUnsafeBufferPointer { RecordCut($0) }.map { [$0.count, $0.lines] }
  }

  @Test func `A cut follows the last line's end that is not quoted`() {
    #expect(cut("a\nb\nc") == [4, 2])
    #expect(cut("a\nb\n") == [4, 2])
    #expect(cut("a\n\"b\nc") == [2, 1])
    #expect(cut("a\n\"b\n\"\"\r\n\"\nc\n\"") == [13, 5])
    #expect(cut("\"a\n\";\"\n") == nil)
    #expect(cut("abc") == nil)
    #expect(cut("") == nil)
  }

  @Test func `A CR at the very end may have its LF in the next piece`() {
    #expect(cut("a\rb\r") == [2, 1])
    #expect(cut("a\rb\rc") == [4, 2])
    #expect(cut("a\r\nb\r") == [3, 1])
    #expect(cut("a\r\r") == [2, 1])
    #expect(cut("a\r") == nil)
  }

  /// The same, byte by byte from the beginning.
  private func plain(_ bytes: [UInt8]) -> [Int]? {
    var isQuoted = false
    var lines = 0
    var last: [Int]?
    for (index, byte) in bytes.enumerated() {
      let isCRLF = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if byte == 34 { isQuoted.toggle() }
      guard byte == 10 || byte == 13, !isCRLF else { continue }
      lines += 1
      if byte == 13, index + 1 == bytes.count { continue }
      if !isQuoted { last = [index + 1, lines] }
    }
    return last
  }

  @Test func `Bytes by chance are cut as a count from their beginning cuts them`() {
    var random = Seeded(state: 7)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        Array("\"\n\r;a".utf8).randomElement(using: &random) ?? 0
      }
      let cut = bytes.withUnsafeBufferPointer { RecordCut($0) }.map { [$0.count, $0.lines] }
      #expect(cut == plain(bytes), "\(bytes)")
    }
  }
}
