/// The texts of a workbook of our own writing, which its cells name by number. Each is put together once, when it is asked for.
final class WrittenStrings {
  private let xml: [UInt8]
  /// Where each text's element begins, and where the last one ends.
  private let starts: [Int]
  private var known: [Int: String] = [:]

  init(_ xml: [UInt8]) {
    self.xml = xml
    starts = Self.places(of: "<si>", in: xml[...]) + [xml.endIndex]
  }

  subscript(index: Int) -> String {
    guard (0..<(starts.count - 1)).contains(index) else { return "" }
    if let text = known[index] { return text }
    // A text set in several pieces is one text.
    let item = xml[starts[index]..<starts[index + 1]]
    let text = Self.places(of: "<t", in: item).map { start in
      Self.unescaped(
        item[start...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
          .prefix { $0 != UInt8(ascii: "<") })
    }.joined()
    known[index] = text
    return text
  }

  private static func places(of tag: StaticString, in bytes: ArraySlice<UInt8>) -> [Int] {
    let tag = UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
    var places: [Int] = []
    var rest = bytes
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if rest.starts(with: tag) { places.append(open) }
      rest = rest.dropFirst()
    }
    return places
  }

  /// Text as the writing library escapes it.
  static func unescaped(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
