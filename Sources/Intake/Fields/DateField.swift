internal import SocialOrder

/// A day read from bytes (formats.md, Types).
enum DateField {
  enum Reading: Equatable {
    case date(CivilDate, form: LenientForm?)
    case twoDigitYear
    case impossible
    case notADate
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, strict: Bool) -> Reading {
    if let iso = iso(bytes, form: nil) { return iso }
    return strict ? .notADate : loose(bytes)
  }

  /// `01.02.2026`, with a time of midnight after it as Excel leaves it, or an Excel serial number.
  private static func loose(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    if bytes.count == 5, let serial = number(bytes, 0, 5) {
      // Day 25 569 of Excel's 1900 system is 1 January 1970.
      return (36_526...73_050).contains(serial)
        ? .date(CivilDate(days: Int32(serial - 25_569)), form: .excelSerial) : .notADate
    }
    guard let gap = bytes.indices.first(where: { isGap(bytes, at: $0) }) else {
      return dotted(bytes, form: .dayMonthYear)
    }
    let day = UnsafeBufferPointer(rebasing: bytes[..<gap])
    var time = trimmed(UnsafeBufferPointer(rebasing: bytes[gap...]))
    if time.first == UInt8(ascii: "T") { time = UnsafeBufferPointer(rebasing: time[1...]) }
    guard isMidnight(time) else { return .notADate }
    return iso(day, form: .midnight) ?? dotted(day, form: .midnight)
  }

  /// Whether what follows a day begins here: a space, or the T of a machine's time.
  private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "T") || spaceWidth(bytes, at: index, end: bytes.count) != nil
  }

  /// `0:00`, `00:00`, `0:00:00`, `00:00:00` or `00:00:00.000`.
  private static func isMidnight(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var groups = 0
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 48: digits += 1
      case UInt8(ascii: ":") where groups < 2 && digits == 2 || (groups == 0 && digits == 1),
        UInt8(ascii: ".") where groups == 2 && digits == 2 && index + 1 < bytes.count:
        groups += 1
        digits = 0
      default: return false
      }
    }
    return (1...2).contains(groups) && digits == 2 || groups == 3
  }

  /// `2026-02-01`, or nil for another form.
  private static func iso(_ bytes: UnsafeBufferPointer<UInt8>, form: LenientForm?) -> Reading? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
    else { return nil }
    // All digits are taken before one look at whether they were such.
    var others = false
    func digit(_ index: Int) -> Int {
      let digit = bytes[index] &- 48
      others = others || digit > 9
      return Int(digit)
    }
    let year = (digit(0) &* 10 &+ digit(1)) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let (month, day) = (digit(5) &* 10 &+ digit(6), digit(8) &* 10 &+ digit(9))
    return others ? nil : reading(year, month, day, form: form)
  }

  /// Day and month of one or two digits, and a year of four.
  private static func dotted(_ bytes: UnsafeBufferPointer<UInt8>, form: LenientForm) -> Reading {
    let point = UInt8(ascii: ".")
    guard let first = bytes.firstIndex(of: point), (1...2).contains(first),
      let second = bytes[(first + 1)...].firstIndex(of: point),
      (1...2).contains(second - first - 1),
      let day = number(bytes, 0, first), let month = number(bytes, first + 1, second - first - 1)
    else { return .notADate }
    let digits = bytes.count - second - 1
    guard digits == 2 || digits == 4, let year = number(bytes, second + 1, digits) else {
      return .notADate
    }
    return digits == 2 ? .twoDigitYear : reading(year, month, day, form: form)
  }

  private static func reading(_ year: Int, _ month: Int, _ day: Int, form: LenientForm?) -> Reading
  {
    guard let date = CivilDate(year: year, month: month, day: day) else { return .impossible }
    return .date(date, form: form)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int)
    -> Int?
  {
    var value = 0
    for index in start..<start + count {
      guard NumberField.isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 48)
    }
    return value
  }
}
