internal import SocialOrder

/// Fields that hold numbers: sums, percentages, counts, scores.
extension RowBinder {
  private static let aNumber = Argument.phrase(Texts(kk: "сан", ru: "число", en: "a number"))

  func number(
    _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, places: Int, from: Int64, to: Int64
  ) {
    guard let units = units(column, bytes, places: places, from: from, to: to) else { return }
    guard from...to ~= units else { return outOfRange(column, places, from, to) }
    row.set(column, units)
  }

  func score(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    // Nearly all are one digit.
    if bytes.count == 1, case let points = bytes[0] &- 48, 1...5 ~= points {
      return row.set(column, Int64(points) * 100)
    }
    guard let units = units(column, bytes, places: 2, from: 100, to: 500) else { return }
    guard 100...500 ~= units else { return report(.scoreRange, column, expected: .text("1..5")) }
    row.set(column, units)
    if units % 100 != 0 { report(.scoreNotWhole, column, isDefect: false) }
  }

  /// The number in small units, or nil where it could not be read, which has been said then.
  private func units(
    _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, places: Int, from: Int64, to: Int64
  ) -> Int64? {
    var bytes = bytes
    let percent = bytes.last == UInt8(ascii: "%") && types[column] == .percent && !strict
    if percent { bytes = trimmed(UnsafeBufferPointer(rebasing: bytes.dropLast())) }
    if let whole = thousandsByPoint(column, bytes) {
      let text = String(decoding: bytes, as: UTF8.self)
      report(
        .numberAmbiguous, column,
        arguments: ["asDecimal": .text(text), "asThousands": .text(whole)])
      return nil
    }
    switch NumberField.read(bytes, places: places, comma: comma, strict: strict) {
    case .units(let value, let isLenient):
      if isLenient || percent {
        let reading = Argument.text(
          Decimals.text(units: value, places: places, minimumPlaces: 0, point: "."))
        note(percent ? .percentSign : .number, column, reading)
      }
      return value
    case .ambiguous(let asDecimal, let asThousands):
      report(
        .numberAmbiguous, column,
        arguments: ["asDecimal": .text(asDecimal), "asThousands": .text(asThousands)])
    case .negative where types[column] == .score,
      .tooLarge where types[column] == .score:
      report(.scoreRange, column, expected: .text("1..5"))
    case .tooManyDecimals, .tooLarge, .negative: outOfRange(column, places, from, to)
    case .notANumber:
      report(.notANumber, column, expected: Self.aNumber)
    }
    return nil
  }

  /// `1.000` in a column of whole numbers: one, or a thousand as many people write it. The digits without the point; nil
  /// for any other form.
  private func thousandsByPoint(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.count >= 5, bytes[bytes.count - 4] == UInt8(ascii: "."), types[column] == .count,
      !strict
    else { return nil }
    let digits = bytes.filter { $0 != UInt8(ascii: ".") }
    guard digits.count == bytes.count - 1, digits.allSatisfy(NumberField.isDigit) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private func outOfRange(_ column: Int, _ places: Int, _ from: Int64, _ to: Int64) {
    let range = ranges[column] ?? range(column, places, from, to)
    ranges[column] = range
    report(
      .numberOutOfRange, column, expected: range.expected, arguments: ["allowed": range.allowed])
  }

  private func range(_ column: Int, _ places: Int, _ from: Int64, _ to: Int64)
    -> (expected: Argument, allowed: Argument)
  {
    let low = Decimals.text(units: from, places: places, minimumPlaces: 0, point: ".")
    let high = Decimals.text(units: to, places: places, minimumPlaces: 0, point: ".")
    let range = "\(low)..\(high)"
    let allowed = AllowedNumbers(type: types[column], places: places, from: from, to: to)
    let expected =
      places == 0
      ? Texts(
        kk: "\(range), бүтін сан", ru: "\(range), целое число", en: "\(range), a whole number")
      : Texts(
        kk: "\(range), бөлшек бөлігі \(places) таңбадан аспайды",
        ru: "\(range), не более \(places) знаков после запятой",
        en: "\(range), at most \(places) decimals")
    return (.phrase(expected), .phrase(allowed.texts))
  }
}
