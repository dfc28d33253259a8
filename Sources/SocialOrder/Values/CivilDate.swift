/// A day of the Gregorian calendar, without time or zone, as days since 1 January 1970.
public struct CivilDate: Hashable, Comparable, Sendable {
  public let days: Int32

  public init(days: Int32) { self.days = days }

  /// The day of that name, or nil where the calendar has none (30 February) or the year is not 1900 to 2199.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(year, month)
    else { return nil }
    // Days from civil, after Howard Hinnant: years begin in March, so that the leap day comes last.
    // Unsigned and of 32 bits, which is what machines divide fast: a file has many days.
    let shifted = UInt32(month > 2 ? year : year - 1)
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * UInt32(month > 2 ? month - 3 : month + 9) + 2) / 5 + UInt32(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = Int32(era * 146_097 + dayOfEra) - 719_468
  }

  /// A day written `2026-02-01`, and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(days) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { components.year }
  public var month: Int { components.month }
  public var day: Int { components.day }

  /// Monday 1 to Sunday 7.
  public var weekday: Int {
    let remainder = (Int(days) + 3) % 7
    return remainder < 0 ? remainder + 8 : remainder + 1
  }

  public func adding(days count: Int) -> CivilDate { CivilDate(days: days + Int32(count)) }

  /// The same day some years later; 29 February becomes 28 February where there is none.
  public func adding(years count: Int) -> CivilDate {
    let (year, month, day) = components
    let last = Self.daysInMonth(year + count, month)
    return CivilDate(year: year + count, month: month, day: min(day, last))
      ?? adding(days: 365 * count)
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.days < b.days }

  /// `2026-02-01`.
  public var iso: String {
    let (year, month, day) = components
    return "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  /// For people: `01.02.2026` in Kazakh and Russian, `2026-02-01` in English.
  package func text(_ language: Language) -> String {
    if language == .en { return iso }
    let (year, month, day) = components
    return "\(Self.twoDigits(day)).\(Self.twoDigits(month)).\(year)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
