/// The number of a cell as the decimal that Excel shows of it.
///
/// A workbook holds a number as the text of a double: `0.30000000000000004`, `1.23456789012E+11`. Excel keeps and shows 15
/// digits that count; to these the text is rounded here, digit by digit, so that no number of ours becomes floating point.
struct CellDecimal {
  private(set) var isNegative = false
  /// Without zeros at either end; none for zero.
  private(set) var digits: [UInt8] = []
  /// So many digits stand before the point; less than none where zeros follow it.
  private(set) var point = 0

  static let precision = 15
  /// Further from the point no double has digits.
  private static let farthest = 400

  /// - Returns: nil where the text is no number.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= Self.farthest else { return nil }
    var index = 0
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      index = 1
    }
    var seenPoint = false
    var read = 0
    while index < text.count {
      let byte = text[index]
      if NumberField.isDigit(byte) {
        read += 1
        if !seenPoint, byte != 48 || !digits.isEmpty { point += 1 }
        if seenPoint, byte == 48, digits.isEmpty { point -= 1 }
        if byte != 48 || !digits.isEmpty { digits.append(byte - 48) }
      } else if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else {
        break
      }
      index += 1
    }
    guard read > 0 else { return nil }
    if index < text.count {
      guard text[index] | 0x20 == UInt8(ascii: "e"),
        let exponent = Self.exponent(UnsafeBufferPointer(rebasing: text[(index + 1)...]))
      else { return nil }
      point += exponent
    }
    round()
    guard abs(point) <= Self.farthest else { return nil }
  }

  /// The same number a hundred times.
  mutating func takeAsPercent() { if !digits.isEmpty { point += 2 } }

  /// `-1234.5`, with at least so many digits before the point.
  func text(minimumDigits: Int = 1) -> [UInt8] {
    var text: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
    let whole = max(point, 0)
    for _ in 0..<max(minimumDigits - whole, 0) { text.append(48) }
    for index in 0..<whole { text.append(48 + (index < digits.count ? digits[index] : 0)) }
    guard digits.count > point else { return text }
    text.append(UInt8(ascii: "."))
    for _ in 0..<max(-point, 0) { text.append(48) }
    for digit in digits[whole...] { text.append(48 + digit) }
    return text
  }

  /// The whole part, and the first twelve decimals as a number.
  var wholeAndDecimals: (whole: Int, decimals: Int)? {
    guard !isNegative, point <= 9 else { return nil }
    func digit(_ index: Int) -> Int { digits.indices.contains(index) ? Int(digits[index]) : 0 }
    let whole = (0..<max(point, 0)).reduce(0) { $0 * 10 + digit($1) }
    let decimals = (point..<point + 12).reduce(0) { $0 * 10 + digit($1) }
    return (whole, decimals)
  }

  /// Half away from zero, as Excel rounds.
  private mutating func round() {
    if digits.count > Self.precision {
      let goesUp = digits[Self.precision] >= 5
      digits.removeLast(digits.count - Self.precision)
      if goesUp { increment() }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private static func exponent(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var digits = text[...]
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits.removeFirst() }
    guard (1...4).contains(digits.count), digits.allSatisfy({ NumberField.isDigit($0) }) else {
      return nil
    }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return sign == UInt8(ascii: "-") ? -value : value
  }
}
