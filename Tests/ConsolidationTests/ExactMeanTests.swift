import Consolidation
import Testing

struct ExactMeanTests {
  @Test("Half a hundredth is rounded away from zero, less is cut")
  func rounding() {
    #expect(ExactMean(hundredths: 851, over: 2)?.text == "4.26")  // 4.255
    #expect(ExactMean(hundredths: 849, over: 2)?.text == "4.25")  // 4.245
    #expect(ExactMean(hundredths: 1276, over: 3)?.text == "4.25")  // 4.2533…
    #expect(ExactMean(hundredths: 1, over: 2)?.text == "0.01")
    #expect(ExactMean(hundredths: 1, over: 3)?.text == "0.00")
    #expect(ExactMean(hundredths: -1, over: 2)?.text == "-0.01")
    #expect(ExactMean(hundredths: -1, over: 3)?.text == "0.00")
    #expect(ExactMean(hundredths: -851, over: 2)?.text == "-4.26")
    #expect(ExactMean(hundredths: 500, over: 1)?.text == "5.00")
    #expect(ExactMean(hundredths: 0, over: 7)?.text == "0.00")
  }

  @Test("Nothing has no mean")
  func nothing() {
    #expect(ExactMean(hundredths: 0, over: 0) == nil)
    #expect(ExactMean(hundredths: 100, over: -1) == nil)
    #expect(ExactMean(of: [ExactMean]()) == nil)
  }

  @Test("Equal means are equal, however they came about")
  func equality() {
    #expect(ExactMean(hundredths: 850, over: 2) == ExactMean(hundredths: 1275, over: 3))
    #expect(ExactMean(hundredths: 0, over: 2) == ExactMean(hundredths: 0, over: 9))
  }

  @Test("A mean of means is exact until printed: 4.335 and 4.345 make 4.34, rounded first 4.35")
  func meanOfMeans() throws {
    let pair = try [867, 869].map { try #require(ExactMean(hundredths: $0, over: 2)) }
    #expect(ExactMean(of: pair)?.text == "4.34")
  }

  @Test("Twenty-one prime denominators, whose product no machine word holds")
  func manyDenominators() throws {
    let primes: [Int64] = [
      2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73,
    ]
    // Of each pair one is a little under 4.255 and one as much over it, each by another denominator.
    let pairs = try primes.flatMap { (prime: Int64) -> [ExactMean] in
      try [-1, 1].map { (step: Int64) -> ExactMean in
        try #require(ExactMean(hundredths: 851 * prime + step, over: 2 * prime))
      }
    }
    #expect(ExactMean(of: pairs) == ExactMean(hundredths: 851, over: 2))
    #expect(ExactMean(of: pairs)?.text == "4.26")
    // The least one more under it, and the mean is cut.
    let under = try #require(ExactMean(hundredths: 851 * 73 - 1, over: 2 * 73))
    #expect(ExactMean(of: pairs + [under])?.text == "4.25")
  }

  @Test("The order of the means changes nothing")
  func order() throws {
    let means = try (Int64(1)...40).map { (n: Int64) -> ExactMean in
      let points: Int64 = n * n % 401 + 100
      return try #require(ExactMean(hundredths: points, over: n % 9 + 1))
    }
    #expect(ExactMean(of: means) == ExactMean(of: means.reversed()))
  }
}
