import Consolidation
import SocialOrder
import Testing

@testable import Reports

@Suite("Figures as cells' doubles")
struct CellNumberTests {
  /// The nearest double to the decimal is what any correct reader makes of the decimal's text.
  @Test(
    arguments: [
      (0, 0), (1, 0.00001), (216_250_000, 2162.5), (1_234_567_891, 12345.67891),
      (10, 0.0001), (29, 0.00029), (99_999, 0.99999), (-1_234_567_891, -12345.67891),
      (999_999_999_999_999, 9_999_999_999.99999), (1_000_000_000_000_000, 1e10),
      (9_007_199_254_740_993, 90_071_992_547.40993), (Int64.max, 92_233_720_368_547.75807),
      (Int64.min, -92_233_720_368_547.75808),
    ] as [(Int64, Double)])
  func `A sum becomes the nearest double`(tiyn: Int64, expected: Double) {
    #expect(CellNumber.of(Money(tiyn: tiyn)) == expected)
  }

  @Test func `Division and text agree, and every field's sum comes back from 16 digits`() throws {
    var tiyn: Int64 = 7
    while tiyn <= Money.largestField.tiyn {
      let money = Money(tiyn: tiyn)
      #expect(CellNumber.of(money) == Double(money.thousandTenge))
      let back = CellNumber.of(money) * Double(Money.tiynPerThousandTenge)
      #expect(Int64(back.rounded()) == tiyn)
      tiyn = tiyn * 3 + 11
    }
  }

  @Test(
    arguments: [(1_300, 3, 4.33), (401, 8, 0.5), (475, 1, 4.75), (1, 2, 0.01)]
      as [(Int64, Int64, Double)])
  func `A mean is rounded half away from zero before it is a double`(
    hundredths: Int64, count: Int64, expected: Double
  ) throws {
    let mean = try #require(ExactMean(hundredths: hundredths, over: count))
    #expect(CellNumber.of(mean) == expected)
  }
}
