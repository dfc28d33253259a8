internal import SocialOrder

/// What is found in the bytes of a text.
enum EncodingFindings {
  /// - Parameter first: the first line of what was looked through; all before it was in UTF-8, if nothing else was.
  static func mixed(line: Int, _ evidence: LineEvidence, before first: Int) -> IntakeFinding {
    let utf8 = evidence.utf8.first.isEmpty ? "1–\(max(1, first - 1))" : evidence.utf8.text
    return IntakeFinding(
      .encodingMixed, line: line,
      arguments: ["utf": .text(utf8), "eightBit": .text(evidence.eightBit.text)])
  }

  static func invalid(_ byte: UInt8, _ encoding: TextEncoding, at offset: Int, line: Int)
    -> IntakeFinding
  {
    let code = "0x" + hex(byte)
    return IntakeFinding(
      .encodingInvalid, line: line, value: code, expected: .text(encoding.title),
      arguments: [
        "offset": .number(offset),
        "what": .phrase(EncodingWords.invalid(encoding, byte: code, offset: offset)),
      ])
  }

  static func control(_ byte: UInt8, at offset: Int, line: Int) -> IntakeFinding {
    IntakeFinding(
      .controlCharacter, line: line,
      arguments: ["offset": .number(offset), "code": .text("U+00" + hex(byte))])
  }

  private static func hex(_ byte: UInt8) -> String {
    String(("0" + String(byte, radix: 16, uppercase: true)).suffix(2))
  }
}
