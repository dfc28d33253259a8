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
    if let units = plain(bytes, places: places) { return .units(units, lenient: false) }
    let reading = positive(bytes, places: places, comma: comma, strict: strict)
    // A minus before a number: understood, and out of range.
    guard reading == .notANumber, let minus = minusWidth(bytes) else { return reading }
    let rest = UnsafeBufferPointer(rebasing: bytes[minus...])
    let number = positive(rest, places: places, comma: comma, strict: strict)
    return number == .notANumber ? .notANumber : .negative
  }

  /// What a number shows of the meaning of commas in its file.
  static func commaShown(by bytes: UnsafeBufferPointer<UInt8>) -> CommaMeaning {
    guard let shape = NumberShape(bytes) else { return .unknown }
    if shape.commas == 0 { return shape.point == nil ? .unknown : .thousands }
    switch shape.meaning {
    case .commaIsDecimal: return .decimal
    case .commasGroup: return .thousands
    case .either, .none: return .unknown
    }
  }

  /// The number where nothing but digits stands there, and a point with a few decimals at most, as nearly everywhere: no
  /// form is looked for then. Nil for all other forms.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, places: Int) -> Int64? {
    // With the decimals that may be added, 64 bits hold so many digits.
    guard bytes.count > 0, bytes.count + places <= 18 else { return nil }
    var value: Int64 = 0
    var point = -1
    for index in 0..<bytes.count {
      let digit = bytes[index] &- 48
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
      } else if bytes[index] == UInt8(ascii: "."), point < 0, index > 0 {
        point = index
      } else {
        return nil
      }
    }
    let decimals = point < 0 ? 0 : bytes.count - 1 - point
    guard decimals <= places, decimals > 0 || point < 0 else { return nil }
    for _ in decimals..<places { value = value &* 10 }
    return value
  }

  private static func positive(
    _ bytes: UnsafeBufferPointer<UInt8>, places: Int, comma: CommaMeaning, strict: Bool
  ) -> Reading {
    guard let shape = NumberShape(bytes) else { return .notANumber }
    if shape.commas == 0, shape.spaces == 0 {
      return number(bytes, point: shape.point, places, lenient: false)
    }
    if strict { return .notANumber }
    if shape.commas == 0 { return number(bytes, point: shape.point, places, lenient: true) }
    switch (shape.meaning, comma) {
    case (.commaIsDecimal, _), (.either, .decimal):
      return number(bytes, point: shape.firstComma, places, lenient: true)
    case (.commasGroup, _), (.either, .thousands):
      return number(bytes, point: shape.point, places, lenient: true)
    case (.either, .unknown):
      let text = String(decoding: bytes, as: UTF8.self)
      return .ambiguous(
        asDecimal: String(text.map { $0 == "," ? "." : $0 }),
        asThousands: text.filter { $0 != "," })
    case (.none, _): return .notANumber
    }
  }

  /// Adds the digits up, passing over what stands between them; those after the point are decimals.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, point: Int?, _ places: Int, lenient: Bool
  ) -> Reading {
    let point = point ?? bytes.count
    var value: Int64 = 0
    var decimals = 0
    for index in bytes.indices where isDigit(bytes[index]) {
      if index > point {
        if decimals == places {
          if bytes[index] != 48 { return .tooManyDecimals }
          continue
        }
        decimals += 1
      }
      guard append(Int64(bytes[index] - 48), to: &value) else { return .tooLarge }
    }
    while decimals < places {
      guard append(0, to: &value) else { return .tooLarge }
      decimals += 1
    }
    return .units(value, lenient: lenient)
  }

  /// Puts a digit behind a number. False where 64 bits do not hold it.
  private static func append(_ digit: Int64, to value: inout Int64) -> Bool {
    let (ten, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, overflow2) = ten.addingReportingOverflow(digit)
    value = sum
    return !overflow && !overflow2
  }

  /// The bytes of a hyphen, a dash or a minus sign at the start.
  private static func minusWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.first == UInt8(ascii: "-") { return 1 }
    return bytes.starts(with: [0xE2, 0x88, 0x92]) || bytes.starts(with: [0xE2, 0x80, 0x93])
      ? 3 : nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}

/// What a comma between digits means in a file, as the first records show.
enum CommaMeaning {
  case decimal, thousands, unknown
}
