/// The beginning of a file's bytes for people to read: what cannot be shown stands as `⟨FF⟩`.
enum FileExcerpt {
  private static let mostBytes = 1_000
  private static let mostInLine = 360

  /// - Parameters:
  ///   - empty: what to say of a file without a byte.
  ///   - unended: what to say after a last line without an end.
  static func text(_ bytes: [UInt8], empty: String, unended: String) -> String {
    if bytes.isEmpty { return "⟨\(empty)⟩" }
    let isCut = bytes.count > mostBytes
    var text = shown(bytes.prefix(mostBytes))
    if isCut {
      text += "…"
    } else if text.last == "\n" {
      text.removeLast()
    } else {
      text += "⟨\(unended)⟩"
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(cut)
      .joined(separator: "\n")
  }

  /// A long line without its middle: its end tells as much as its beginning.
  private static func cut(_ line: Substring) -> String {
    guard line.count > mostInLine else { return String(line) }
    return line.prefix(mostInLine * 2 / 3) + " … " + line.suffix(mostInLine / 3)
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var rest = bytes
    while let byte = rest.first {
      let piece = (1...4).lazy.compactMap { length in
        rest.count >= length
          ? String(validating: rest.prefix(length), as: UTF8.self).map { ($0, length) } : nil
      }.first
      guard let (character, length) = piece else {
        text += hex(byte)
        rest = rest.dropFirst()
        continue
      }
      text += shown(character, byte)
      rest = rest.dropFirst(length)
    }
    return text
  }

  private static func shown(_ character: String, _ byte: UInt8) -> String {
    switch character {
    case "\n": "\n"
    case "\u{FEFF}": "⟨BOM⟩"
    case "\u{0}"..."\u{1F}", "\u{7F}": hex(byte)
    default: character
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "⟨\(digits.count < 2 ? "0" : "")\(digits)⟩"
  }
}
