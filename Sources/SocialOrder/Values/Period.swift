/// What a report is about: a half-year (Annex 4, para 11) or a year (Annex 8, para 25).
package struct Period: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 or 2, or nil for the whole year.
  package let half: Int?

  package static func half(_ year: Int, _ half: Int) -> Period { Period(year: year, half: half) }
  package static func year(_ year: Int) -> Period { Period(year: year, half: nil) }

  private init(year: Int, half: Int?) {
    self.year = year
    self.half = half
  }

  /// `2026-H1`, `2026-H2` or `2026`; nil for anything else, and for years outside 2000 to 2099.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 4 || bytes.count == 7, let year = Int(text.prefix(4)),
      bytes.prefix(4).allSatisfy({ (48...57).contains($0) }), (2000...2099).contains(year)
    else { return nil }
    switch text.dropFirst(4) {
    case "": self = .year(year)
    case "-H1": self = .half(year, 1)
    case "-H2": self = .half(year, 2)
    default: return nil
    }
  }

  /// The half-year in which a day lies.
  package static func half(of date: CivilDate) -> Period {
    let (year, month, _) = date.components
    return .half(year, month <= 6 ? 1 : 2)
  }

  /// A small whole number that sorts by year, then whole year, first half, second half.
  package var ordinal: Int64 { Int64(year * 4 + (half ?? 0)) }

  package init(ordinal: Int64) {
    let half = Int(ordinal % 4)
    self.init(year: Int(ordinal / 4), half: half == 0 ? nil : half)
  }

  package static func < (a: Period, b: Period) -> Bool { a.ordinal < b.ordinal }

  package var isHalf: Bool { half != nil }

  package var firstDay: CivilDate {
    CivilDate(days: Self.day(year, half == 2 ? 7 : 1, 1))
  }

  package var lastDay: CivilDate {
    half == 1 ? CivilDate(days: Self.day(year, 6, 30)) : CivilDate(days: Self.day(year, 12, 31))
  }

  package func contains(_ date: CivilDate) -> Bool { firstDay <= date && date <= lastDay }

  /// `2026-H1` or `2026`.
  package var text: String { half.map { "\(year)-H\($0)" } ?? "\(year)" }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    CivilDate(year: year, month: month, day: day)?.days ?? 0
  }
}
