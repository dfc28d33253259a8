internal import Glibc

/// One member of a large JSON object of ours, found without reading the others.
enum JSONMember {
  /// - Returns: the bytes of its value; nil where there is no such member, or the object has no end.
  static func find(_ name: String, in object: [UInt8]) -> [UInt8]? {
    object.withUnsafeBufferPointer { bytes in
      var depth = 0
      var index = 0
      var key: Range<Int>?
      var start: Int?
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\""):
          let end = self.end(ofText: index, bytes)
          if depth == 1, start == nil { key = index + 1..<end }
          index = end
        case UInt8(ascii: ":") where depth == 1: start = index + 1
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
          if depth == 1, let first = start, let key, bytes[key].elementsEqual(name.utf8) {
            return Array(bytes[first..<index])
          }
          if depth == 1 { start = nil }
          if bytes[index] != UInt8(ascii: ",") { depth -= 1 }
        default: break
        }
        index += 1
      }
      return nil
    }
  }

  /// Where the quotation mark stands that ends a text.
  private static func end(ofText start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var index = start + 1
    while index < bytes.count {
      // Texts are most of such an object: the library looks at many bytes at once.
      guard let mark = memchr(base + index, Int32(UInt8(ascii: "\"")), bytes.count - index) else {
        break
      }
      let end = UnsafeRawPointer(mark) - UnsafeRawPointer(base)
      guard let slash = memchr(base + index, Int32(UInt8(ascii: "\\")), end - index) else {
        return end
      }
      index = UnsafeRawPointer(slash) - UnsafeRawPointer(base) + 2
    }
    return bytes.count
  }
}
