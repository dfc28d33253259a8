/// The text of a cell or a shared string as it is put together: plain (`t`) or in runs (`r`), without what only tells how
/// it is pronounced (`rPh`).
struct CellString {
  private(set) var bytes: [UInt8] = []
  private var isText = false
  private var phonetic = 0

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    isText = false
    phonetic = 0
  }

  mutating func start(_ name: String) {
    if name == "rPh" { phonetic += 1 }
    isText = name == "t" && phonetic == 0
  }

  mutating func end(_ name: String) {
    if name == "rPh" { phonetic -= 1 }
    isText = false
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isText { bytes.append(contentsOf: piece) }
  }

  /// Takes a value that is text as it stands (`v`).
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  /// Reads `_x000D_` as the character that it stands for: line ends, and the underscore itself. Other control characters
  /// stay written so: no column takes them.
  mutating func unescape() {
    let underscore = Int32(UInt8(ascii: "_"))
    guard let suspect = bytes.withUnsafeBufferPointer({ $0.find(underscore, from: 0) }),
      let first = Self.escape(bytes, from: suspect)
    else { return }
    var plain = Array(bytes[..<first.index])
    var next: (index: Int, scalar: Unicode.Scalar)? = first
    var start = first.index
    while let found = next {
      plain += bytes[start..<found.index]
      plain += Array(String(Character(found.scalar)).utf8)
      start = found.index + 7
      next = Self.escape(bytes, from: start)
    }
    bytes = plain + bytes[start...]
  }

  /// The first `_xHHHH_` at or after an index that stands for a character.
  private static func escape(_ bytes: [UInt8], from start: Int)
    -> (index: Int, scalar: Unicode.Scalar)?
  {
    let underscore = UInt8(ascii: "_")
    var index = start
    while index + 7 <= bytes.count {
      if bytes[index] == underscore, bytes[index + 1] == UInt8(ascii: "x"),
        bytes[index + 6] == underscore, bytes[index + 2] != UInt8(ascii: "+"),
        let number = UInt32(
          String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16),
        number >= 0x20 && number != 0x7F || number == 9 || number == 10 || number == 13,
        let scalar = Unicode.Scalar(number)
      {
        return (index, scalar)
      }
      index += 1
    }
    return nil
  }
}
