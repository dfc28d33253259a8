/// What a report is about: a half-year (Annex 4, para 11) or a year (Annex 8, para 25).
public struct Period: Hashable, Comparable, Sendable {
  /// Four times the year, and the half: facts hold many periods, and rules compare them all the time.
  private let number: Int32

  public var year: Int { Int(number >> 2) }

  /// 1 or 2, or nil for the whole year.
  public var half: Int? { number & 3 == 0 ? nil : Int(number & 3) }

  public static func half(_ year: Int, _ half: Int) -> Period { Period(year: year, half: half) }
  public static func year(_ year: Int) -> Period { Period(year: year, half: nil) }

  private init(year: Int, half: Int?) {
    number = Int32(year) << 2 | Int32(half ?? 0)
  }

  /// `2026-H1`, `2026-H2` or `2026`; nil for anything else, and for years outside 2000 to 2099.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 4 || bytes.count == 7 else { return nil }
    var year = 0
    for byte in bytes.prefix(4) {
      guard byte &- 48 < 10 else { return nil }
      year = year * 10 + Int(byte - 48)
    }
    guard (2000...2099).contains(year) else { return nil }
    if bytes.count == 4 {
      self = .year(year)
      return
    }
    guard bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "H"),
      bytes[6] == UInt8(ascii: "1") || bytes[6] == UInt8(ascii: "2")
    else { return nil }
    self = .half(year, Int(bytes[6] - 48))
  }

  /// The same from text.
  public init?(_ text: String) {
    var text = text
    guard let period = text.withUTF8({ Period($0) }) else { return nil }
    self = period
  }

  /// The half-year in which a day lies.
  public static func half(of date: CivilDate) -> Period {
    let (year, month, _) = date.components
    return .half(year, month <= 6 ? 1 : 2)
  }

  /// A small whole number that sorts by year, then whole year, first half, second half.
  public var ordinal: Int64 { Int64(number) }

  public init(ordinal: Int64) {
    let half = Int(ordinal % 4)
    self.init(year: Int(ordinal / 4), half: half == 0 ? nil : half)
  }

  public static func < (a: Period, b: Period) -> Bool { a.number < b.number }

  /// The one before: of a half-year the half-year, of a year the year.
  public var previous: Period {
    switch half {
    case 2: .half(year, 1)
    case 1: .half(year - 1, 2)
    default: .year(year - 1)
    }
  }

  public var isHalf: Bool { half != nil }

  public var firstDay: CivilDate {
    CivilDate(days: Self.day(year, half == 2 ? 7 : 1, 1))
  }

  public var lastDay: CivilDate {
    half == 1 ? CivilDate(days: Self.day(year, 6, 30)) : CivilDate(days: Self.day(year, 12, 31))
  }

  public func contains(_ date: CivilDate) -> Bool { firstDay <= date && date <= lastDay }

  /// `2026-H1` or `2026`.
  public var text: String { half.map { "\(year)-H\($0)" } ?? "\(year)" }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    CivilDate(year: year, month: month, day: day)?.days ?? 0
  }
}
