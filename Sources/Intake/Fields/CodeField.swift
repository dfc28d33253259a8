internal import SocialOrder

/// Codes of closed lists read from bytes: the code, or its label in any language (formats.md, Types).
enum CodeField {
  /// The value of the entry whose code this is, or, but for XML, whose label.
  ///
  /// A label is folded, its punctuation put aside: of a number that would make another (`1.7` is no 17), so that a number
  /// must be the very code.
  static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, in list: CodeList, strict: Bool
  ) -> Int? {
    if let value = list.value(code: bytes) { return value }
    let isLabel = !strict && bytes.contains { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
    return isLabel ? list.entry(label: String(decoding: bytes, as: UTF8.self))?.value : nil
  }

  enum SetReading {
    /// A bit for each entry.
    case mask(Int64)
    case unknown(UnsafeBufferPointer<UInt8>)
  }

  /// Several entries, split by `|` or, where there is none, by commas.
  static func entries(
    _ bytes: UnsafeBufferPointer<UInt8>, in list: CodeList, strict: Bool
  ) -> SetReading {
    let bar = UInt8(ascii: "|")
    // A label may hold a comma, but never a bar.
    if !bytes.contains(bar), let value = value(bytes, in: list, strict: strict) {
      return .mask(1 << Int64(value))
    }
    let separator = bytes.contains(bar) ? bar : UInt8(ascii: ",")
    var mask: Int64 = 0
    for piece in bytes.split(separator: separator) {
      let raw = UnsafeBufferPointer(rebasing: piece)
      let piece = strict ? trimmedPlainly(raw) : trimmed(raw)
      if piece.isEmpty { continue }
      guard let value = value(piece, in: list, strict: strict) else { return .unknown(piece) }
      mask |= 1 << Int64(value)
    }
    return .mask(mask)
  }

  enum DirectionReading {
    /// A direction in another form than its code: `04`.
    case number(Int)
    case outOfRange
    /// No number at all, or in XML none in the one form that it takes.
    case words
  }

  /// What stands for a direction where it is no code and no label.
  static func direction(_ bytes: UnsafeBufferPointer<UInt8>, strict: Bool) -> DirectionReading {
    switch NumberField.read(bytes, places: 0, comma: .decimal, strict: strict) {
    case .units(let number, _) where Direction.range.contains(Int(number)):
      strict ? .words : .number(Int(number))
    case .notANumber: .words
    default: .outOfRange
    }
  }
}
