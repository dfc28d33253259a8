/// A sum of money in whole tiyn (1 tenge = 100 tiyn; the forms' thousand tenge = 100 000 tiyn). Never a floating point number.
public struct Money: Hashable, Comparable, Sendable {
  public let tiyn: Int64

  public init(tiyn: Int64) { self.tiyn = tiyn }

  public static let zero = Money(tiyn: 0)
  /// Tiyn in the forms' unit, a thousand tenge.
  public static let tiynPerThousandTenge: Int64 = 100_000
  /// The largest sum that a field may hold: ten thousand million thousand tenge.
  public static let largestField = Money(tiyn: 1_000_000_000_000_000)

  public static func < (a: Money, b: Money) -> Bool { a.tiyn < b.tiyn }

  /// The sum of two sums.
  /// - Throws: `ArithmeticOverflow` where 64 bits do not hold it.
  public func adding(_ other: Money) throws(ArithmeticOverflow) -> Money {
    let (sum, overflow) = tiyn.addingReportingOverflow(other.tiyn)
    if overflow { throw ArithmeticOverflow() }
    return Money(tiyn: sum)
  }

  /// Thousand tenge as a plain decimal without trailing zeros: `12345.6` (figures.json).
  public var thousandTenge: String {
    Decimals.text(units: tiyn, places: 5, minimumPlaces: 0, point: ".")
  }

  /// Thousand tenge for people: `1 234,5` in Kazakh and Russian, `1,234.5` in English.
  package func text(_ language: Language) -> String {
    Decimals.grouped(units: tiyn, places: 5, language)
  }

  /// Whole tenge (and tiyn, where there are any) for people: `2 162 500`.
  package func tengeText(_ language: Language) -> String {
    Decimals.grouped(units: tiyn, places: 2, language)
  }
}

/// A sum that 64 bits do not hold: the run cannot go on.
public struct ArithmeticOverflow: Error, Equatable {
  public init() {}
}
