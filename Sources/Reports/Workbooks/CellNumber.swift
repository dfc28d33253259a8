internal import Consolidation
internal import SocialOrder

/// Exact values as the doubles that a workbook's cells are: the only place where a figure becomes floating point.
///
/// Nothing is calculated with the result. It is the double nearest to the decimal, so that a program which
/// reads the cell to 15 digits gets the decimal back: every sum of a field (`Money.largestField`) does.
enum CellNumber {
  /// A sum in the forms' thousand tenge.
  static func of(_ money: Money) -> Double {
    // Up to 2^53 both sides of the division are exact, and its result is rounded once; above, the text is.
    if money.tiyn.magnitude <= 1 << 53 {
      return Double(money.tiyn) / Double(Money.tiynPerThousandTenge)
    }
    return Double(money.thousandTenge) ?? .nan
  }

  /// A mean as it is printed, to two decimals.
  static func of(_ mean: ExactMean) -> Double { Double(mean.roundedHundredths) / 100 }

  /// Points, to two decimals.
  static func of(hundredths points: Int64) -> Double { Double(points) / 100 }

  static func of(_ count: Int) -> Double { Double(count) }

  /// A number that somebody sent as a decimal; nil where a cell would not give it back to the digit.
  static func of(decimal text: String) -> Double? {
    let digits = text.filter(\.isNumber).drop { $0 == "0" }
    return digits.count <= 15 ? Double(text) : nil
  }
}
