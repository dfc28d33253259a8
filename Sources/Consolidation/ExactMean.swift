internal import BigInt
internal import SocialOrder

/// A mean kept exact, and rounded once, when it is printed: half away from zero.
package struct ExactMean: Sendable, Hashable {
  /// In hundredths of a point or of a per cent, reduced, over a positive number: equal means are equal fractions.
  private let fraction: Fraction

  /// Whole numbers of 64 bits as long as they suffice, which they do for all but means of very many kinds of means.
  private enum Fraction: Sendable, Hashable {
    case small(Int64, Int64)
    indirect case large(BigInt, BigInt)

    var parts: (BigInt, BigInt) {
      switch self {
      case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
      case .large(let numerator, let denominator): (numerator, denominator)
      }
    }
  }

  private init(_ fraction: Fraction) { self.fraction = fraction }

  private init(_ numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let (numerator, denominator) =
      divisor == 0 ? (numerator, denominator) : (numerator / divisor, denominator / divisor)
    if let small = Int64(exactly: numerator), let over = Int64(exactly: denominator) {
      fraction = .small(small, over)
    } else {
      fraction = .large(numerator, denominator)
    }
  }

  /// A quotient of hundredths; nil over nothing.
  package init?(hundredths: Int64, over count: Int64) {
    guard count > 0 else { return nil }
    let quotient = SmallSum(hundredths, count).reduced
    self.init(.small(quotient.numerator, quotient.denominator))
  }

  /// The mean of means; nil over nothing.
  package init?(of means: some Collection<ExactMean>) {
    guard !means.isEmpty else { return nil }
    if let mean = Self.small(means) {
      self = mean
      return
    }
    // Projects have few different numbers of experts: adding within each spares a fraction's reduction for every project.
    var sums: [BigInt: BigInt] = [:]
    for mean in means {
      let (numerator, denominator) = mean.fraction.parts
      sums[denominator, default: 0] += numerator
    }
    let sum = sums.reduce(ExactMean(.small(0, 1))) { sum, part in
      let (numerator, denominator) = sum.fraction.parts
      return ExactMean(numerator * part.key + part.value * denominator, denominator * part.key)
    }
    let (numerator, denominator) = sum.fraction.parts
    self.init(numerator, denominator * BigInt(means.count))
  }

  /// The same where 64 bits hold every number on the way; else nil.
  private static func small(_ means: some Collection<ExactMean>) -> ExactMean? {
    var sums: [SmallSum] = []
    for mean in means {
      guard case .small(let numerator, let denominator) = mean.fraction else { return nil }
      if let index = sums.firstIndex(where: { $0.denominator == denominator }) {
        guard sums[index].add(numerator) else { return nil }
      } else {
        sums.append(SmallSum(numerator, denominator))
      }
    }
    var sum = SmallSum(0, 1)
    for part in sums {
      guard let next = sum.adding(part) else { return nil }
      sum = next
    }
    return sum.divided(by: Int64(means.count)).map {
      ExactMean(.small($0.numerator, $0.denominator))
    }
  }

  /// The value in whole hundredths, half away from zero.
  package var roundedHundredths: Int64 {
    switch fraction {
    case .small(let numerator, let denominator):
      // In 128 bits: twice a number need not fit in 64.
      let over = Int128(denominator) * 2
      let half = Int128(numerator < 0 ? -denominator : denominator)
      return Int64((Int128(numerator) * 2 + half) / over)
    case .large(let numerator, let denominator):
      let magnitude =
        (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
      return numerator.sign == .minus ? -Int64(magnitude) : Int64(magnitude)
    }
  }

  /// With two decimals: `4.25` (figures.json).
  package var text: String {
    Decimals.text(units: roundedHundredths, places: 2, minimumPlaces: 2, point: ".")
  }
}

/// A fraction in 64 bits that is being added up; whatever would not fit is nil.
private struct SmallSum {
  private(set) var numerator: Int64
  /// Positive.
  let denominator: Int64

  init(_ numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Adds over the same number.
  /// - Returns: whether it fits; else nothing was added.
  mutating func add(_ other: Int64) -> Bool {
    let (sum, overflows) = numerator.addingReportingOverflow(other)
    if !overflows { numerator = sum }
    return !overflows
  }

  func adding(_ other: SmallSum) -> SmallSum? {
    let divisor = Self.divisor(denominator.magnitude, other.denominator.magnitude)
    let mine = Int128(numerator) * Int128(other.denominator / divisor)
    let theirs = Int128(other.numerator) * Int128(denominator / divisor)
    let (over, overflows) = (denominator / divisor).multipliedReportingOverflow(
      by: other.denominator)
    guard !overflows, let sum = Int64(exactly: mine + theirs) else { return nil }
    return SmallSum(sum, over).reduced
  }

  func divided(by count: Int64) -> SmallSum? {
    let (over, overflows) = denominator.multipliedReportingOverflow(by: count)
    return overflows ? nil : SmallSum(numerator, over).reduced
  }

  var reduced: SmallSum {
    let divisor = Self.divisor(numerator.magnitude, denominator.magnitude)
    return SmallSum(numerator / divisor, denominator / divisor)
  }

  /// The greatest common one; the second is not 0, and fits in 63 bits.
  private static func divisor(_ a: UInt64, _ b: UInt64) -> Int64 {
    var (a, b) = (b, a)
    while b != 0 { (a, b) = (b, a % b) }
    return Int64(a)
  }
}
