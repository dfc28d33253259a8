/// A number read from bytes as a whole count of small units (formats.md, Types).
enum NumberField {
  enum Reading: Equatable {
    /// So many units of 10^-places; lenient where the form was not the canonical one.
    case units(Int64, lenient: Bool)
    /// `1,234` where nothing in the file says whether the comma is decimal.
    case ambiguous(asDecimal: String, asThousands: String)
    case tooManyDecimals
    case tooLarge
    case negative
    case notANumber
  }

  /// - Parameters:
  ///   - places: how many decimals the type has.
  ///   - comma: what the file shows a comma to be.
  ///   - strict: whether only the canonical form is read (XML).
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, places: Int, comma: CommaMeaning, strict: Bool
  ) -> Reading {
    if let plain = plain(bytes, places: places) { return plain }
    if strict { return negativeOrNot(Array(bytes)) }
    return loose(bytes, places: places, comma: comma)
  }

  /// Digits, and a point with digits after it; nil where anything else stands there.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, places: Int) -> Reading? {
    var value: Int64 = 0
    var decimals = -1
    var digits = 0
    var excess = false
    for byte in bytes {
      if byte &- 48 < 10 {
        digits += 1
        if decimals >= places {
          excess = excess || byte != 48
          continue
        }
        let (ten, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflow2) = ten.addingReportingOverflow(Int64(byte &- 48))
        if overflow || overflow2 { return .tooLarge }
        value = sum
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard digits > 0, bytes.last != UInt8(ascii: ".") else { return nil }
    if excess { return .tooManyDecimals }
    for _ in max(decimals, 0)..<max(places, decimals, 0) {
      let (ten, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return .tooLarge }
      value = ten
    }
    return .units(value, lenient: false)
  }

  /// Spaces between thousands, a decimal comma, commas between thousands, where the meaning is certain.
  private static func loose(
    _ bytes: UnsafeBufferPointer<UInt8>, places: Int, comma: CommaMeaning
  ) -> Reading {
    var text: [UInt8] = []
    var spaced = false
    var index = 0
    while index < bytes.count {
      if let width = spaceWidth(bytes, at: index, end: bytes.count) {
        // A space stands between digits, three of which follow.
        guard let last = text.last, isDigit(last), groupOfThree(bytes, after: index + width) else {
          return .notANumber
        }
        spaced = true
        index += width
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    let commas = text.count { $0 == UInt8(ascii: ",") }
    if commas == 0 { return lenient(text, places) }
    let points = text.count { $0 == UInt8(ascii: ".") }
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let whole = parts[0]
    let grouped =
      (1...3).contains(whole.count) && !spaced
      && parts.dropFirst().allSatisfy { $0.prefix { isDigit($0) }.count == 3 }
      && parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    let asDecimal = parts.count == 2 ? whole + [UInt8(ascii: ".")] + parts[1] : nil
    let asThousands = grouped ? Array(parts.joined()) : nil
    if points > 0 || commas > 1 {
      return asThousands.map { lenient($0, places) } ?? .notANumber
    }
    guard let asDecimal else { return .notANumber }
    guard let asThousands, whole != [UInt8(ascii: "0")] else { return lenient(asDecimal, places) }
    switch comma {
    case .decimal: return lenient(asDecimal, places)
    case .thousands: return lenient(asThousands, places)
    case .unknown:
      guard whole.allSatisfy(isDigit) else { return .notANumber }
      return .ambiguous(
        asDecimal: String(decoding: asDecimal, as: UTF8.self),
        asThousands: String(decoding: asThousands, as: UTF8.self))
    }
  }

  private static func lenient(_ text: some Sequence<UInt8>, _ places: Int) -> Reading {
    let text = Array(text)
    return text.withUnsafeBufferPointer { bytes in
      switch plain(bytes, places: places) {
      case .units(let value, _): .units(value, lenient: true)
      case let reading?: reading
      case nil: negativeOrNot(text)
      }
    }
  }

  /// A minus before a number: understood, and out of range.
  private static func negativeOrNot(_ text: [UInt8]) -> Reading {
    let rest =
      text.first == UInt8(ascii: "-")
      ? text[1...] : text.starts(with: [0xE2, 0x88, 0x92]) ? text[3...] : []
    let isNumber =
      !rest.isEmpty
      && rest.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return isNumber ? .negative : .notANumber
  }

  private static func groupOfThree(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
    let digits = bytes[min(index, bytes.count)...].prefix { isDigit($0) }.count
    return digits == 3
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}

/// What a comma between digits means in a file, as the first records show.
enum CommaMeaning {
  case decimal, thousands, unknown
}
