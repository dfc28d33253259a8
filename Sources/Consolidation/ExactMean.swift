internal import BigInt
internal import SocialOrder

/// A mean kept exact, and rounded once, when it is printed: half away from zero.
package struct ExactMean: Sendable, Hashable {
  /// In hundredths of a point or of a per cent.
  private let numerator: BigInt
  private let denominator: BigInt

  private init(_ numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    self.numerator = divisor == 0 ? numerator : numerator / divisor
    self.denominator = divisor == 0 ? denominator : denominator / divisor
  }

  /// A quotient of hundredths; nil over nothing.
  package init?(hundredths: Int64, over count: Int64) {
    guard count > 0 else { return nil }
    self.init(BigInt(hundredths), BigInt(count))
  }

  /// The mean of means; nil over nothing.
  package init?(of means: some Collection<ExactMean>) {
    guard !means.isEmpty else { return nil }
    // Projects have few different numbers of experts: adding within each spares a fraction's reduction for every project.
    var sums: [BigInt: BigInt] = [:]
    for mean in means { sums[mean.denominator, default: 0] += mean.numerator }
    let sum = sums.reduce(ExactMean(0, 1)) { sum, part in
      ExactMean(sum.numerator * part.key + part.value * sum.denominator, sum.denominator * part.key)
    }
    self.init(sum.numerator, sum.denominator * BigInt(means.count))
  }

  /// The value in whole hundredths, half away from zero.
  package var roundedHundredths: Int64 {
    let magnitude = (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
    return numerator.sign == .minus ? -Int64(magnitude) : Int64(magnitude)
  }

  /// With two decimals: `4.25` (figures.json).
  package var text: String {
    Decimals.text(units: roundedHundredths, places: 2, minimumPlaces: 2, point: ".")
  }
}
