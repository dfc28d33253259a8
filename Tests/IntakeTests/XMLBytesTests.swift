import Testing

@testable import Intake

/// What is told of a document's bytes before the parser sees them.
@Suite("Bytes of an XML document")
struct XMLBytesTests {
  /// At which byte a gauge of 20 bytes says that a tag is too long, fed in pieces of so many.
  private func excess(_ text: String, in pieces: Int) -> Int? {
    var gauge = StartTagGauge(limit: 20)
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = min(start + pieces, bytes.count)
      let found = bytes[start..<end].withUnsafeBufferPointer { gauge.take($0) }
      if let found { return start + found }
      start = end
    }
    return nil
  }

  @Test("A tag that is nothing but a name is measured as any other, wherever it is cut")
  func plainTags() {
    let name = String(repeating: "a", count: 18)
    for pieces in 1...60 {
      #expect(excess("<row><\(name)>x</b></row><c/>", in: pieces) == nil)
      #expect(excess("<row><\(name)a>x", in: pieces) == 25, "\(pieces)")
      #expect(excess("<row></\(name)>x", in: pieces) == 25, "\(pieces)")
      #expect(excess("<row><\(name)", in: pieces) == nil)
      // What stands in quotes, in a comment or in a section ends no tag.
      #expect(excess("<a b='>>>>>>>>>>>>>>>>>'/>", in: pieces) == 20, "\(pieces)")
      #expect(excess("<!-- <\(name)\(name)> --><a>", in: pieces) == nil, "\(pieces)")
      #expect(excess("<![CDATA[<\(name)\(name)>]]><a>", in: pieces) == nil, "\(pieces)")
      #expect(excess("<?p <\(name)\(name)>?><\(name)>", in: pieces) == nil, "\(pieces)")
    }
  }

  @Test("Lines are counted as they end, by LF, CR or both, in blocks of any length")
  func lines() {
    // Every byte at every place in a block, and more line feeds than a byte counts.
    var texts = (0...255).map { byte in
      (0..<40).flatMap { [UInt8](repeating: 97, count: $0) + [UInt8(byte), 10] }
    }
    texts.append([UInt8](repeating: 10, count: 16 * 600 + 5))
    texts.append(Array("a\r\nb\rc\nd\r\r\n\n".utf8))
    for (index, text) in texts.enumerated() {
      var expected = 1
      var last: UInt8 = 0
      for byte in text {
        if byte == 13 || byte == 10 && last != 13 { expected += 1 }
        last = byte
      }
      for pieces in [1, 7, 16, 33, 10_000] {
        var counter = LineCounter()
        var start = 0
        while start < text.count {
          let end = min(start + pieces, text.count)
          text[start..<end].withUnsafeBufferPointer { counter.take($0) }
          start = end
        }
        #expect(counter.line == expected, "\(index), pieces of \(pieces)")
      }
    }
  }
}
