/// Text in UTF-8 whose bytes were taken for letters of one byte each: «РђР»РјР°С‚С‹» for «Алматы».
enum DoubledText {
  /// The bytes of an encoding's characters over 127. What the encoding lacks, programs pass on as the control character of
  /// the same number.
  private struct Bytes {
    let byScalar: [UInt32: UInt8]

    init(_ iconvName: String) {
      var byScalar: [UInt32: UInt8] = [:]
      for byte in UInt8(0x80)...0xFF {
        byScalar[UInt32(byte)] = byte < 0xA0 ? byte : nil
      }
      for (byte, scalar) in ByteTable.scalars(iconvName) { byScalar[scalar] = byte }
      self.byScalar = byScalar
    }
  }

  private static let encodings = ["CP1251", "CP1252", "RK1048"].map { Bytes($0) }

  /// Letters that must come out: fewer may be chance.
  private static let enough = 3

  /// What the text was, if most of it makes words when its letters are taken for bytes again; nil for good text.
  static func undone(_ text: String) -> String? {
    var best: (text: String, letters: Int)?
    for encoding in encodings {
      let undone = undone(text, encoding)
      if undone.letters > max(best?.letters ?? 0, enough - 1) { best = undone }
    }
    // It may have been done twice.
    return best.map { self.undone($0.text) ?? $0.text }
  }

  /// Each run of characters over 127 whose bytes are UTF-8 is replaced; tells how many Kazakh and Russian letters came out.
  private static func undone(_ text: String, _ encoding: Bytes) -> (text: String, letters: Int) {
    var result = String.UnicodeScalarView()
    var letters = 0
    var run: [Unicode.Scalar] = []
    func endRun() {
      let bytes = run.compactMap { encoding.byScalar[$0.value] }
      if bytes.count == run.count, let word = String(validating: bytes, as: UTF8.self) {
        letters += word.unicodeScalars.count(where: isOurs)
        result.append(contentsOf: word.unicodeScalars)
      } else {
        result.append(contentsOf: run)
      }
      run.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80 {
        run.append(scalar)
      } else {
        endRun()
        result.append(scalar)
      }
    }
    endRun()
    return (String(result), letters)
  }

  private static func isOurs(_ scalar: Unicode.Scalar) -> Bool {
    (0x410...0x44F).contains(scalar.value) || "ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі".unicodeScalars.contains(scalar)
  }
}
