/// Encodings that are not read, known by their bytes: to be named, where everything would only be called broken.
enum ForeignEncoding {
  /// - Parameter isAsked: whether the user named an encoding: then only what is certain counts.
  static func name(_ head: UnsafeBufferPointer<UInt8>, isAsked: Bool) -> String? {
    if isUTF32(head) { return "UTF-32" }
    if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return "EBCDIC" }
    if head.starts(with: Array("+/v".utf8)) || head.starts(with: Array("+ADw-".utf8)) {
      return "UTF-7"
    }
    if isAsked { return nil }
    if isEBCDIC(head) { return "EBCDIC" }
    return isUTF7(head) ? "UTF-7" : nil
  }

  /// Two bytes of each four are zero, and not all are.
  private static func isUTF32(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = min(head.count, 256) & ~3
    guard count >= 8 else { return false }
    let groups = stride(from: 0, to: count, by: 4)
    let little = groups.allSatisfy { head[$0 + 2] == 0 && head[$0 + 3] == 0 && head[$0] != 0 }
    let big = groups.allSatisfy { head[$0] == 0 && head[$0 + 1] == 0 && head[$0 + 3] != 0 }
    return little || big
  }

  /// Letters, digits and separators stand where ASCII has none of them.
  private static func isEBCDIC(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = head.prefix(4096)
    guard sample.count >= 16 else { return false }
    var letters = 0
    var others = 0
    for byte in sample {
      switch byte {
      case 0x81...0x89, 0x91...0x99, 0xA2...0xA9, 0xC1...0xC9, 0xD1...0xD9, 0xE2...0xE9,
        0xF0...0xF9:
        letters += 1
      case 0x40, 0x4B, 0x5E, 0x60, 0x61, 0x6B, 0x6D, 0x7F, 0x15, 0x25, 0x0D: break
      default: others += 1
      }
    }
    return letters * 2 > sample.count && others * 20 < sample.count
      && sample.contains { [0x15, 0x25, 0x40, 0x5E, 0x6B].contains($0) } && !sample.contains(0x0A)
  }

  /// `+BBAEMA-`: Cyrillic letters in base 64 behind a plus, three times or more, and no byte over 127.
  private static func isUTF7(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = UnsafeBufferPointer(rebasing: head.prefix(64 << 10))
    var runs = 0
    var start = 0
    while runs < 3, let plus = sample.find(Int32(UInt8(ascii: "+")), from: start) {
      let run = sample[(plus + 1)...].prefix { isBase64($0) }
      start = run.endIndex
      // The upper byte of each letter is 4: so begin its six bits, and those of the next.
      if run.count >= 4, run[plus + 1] == UInt8(ascii: "B"), run[plus + 4] == UInt8(ascii: "E") {
        runs += 1
      }
    }
    return runs == 3 && !sample.contains { $0 >= 0x80 }
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
