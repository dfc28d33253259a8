import SocialOrder
import Testing

struct BINTests {
  @Test("A right check digit is read and written back, zeros in front and all")
  func valid() {
    #expect(BIN("050440002118")?.number == 50_440_002_118)
    for text in ["050440002118", "140740001239", "230740963909", "981040904282"] {
      #expect(BIN(text)?.text == text)
    }
  }

  @Test("Any other last digit is wrong, and so is anything but twelve digits")
  func invalid() {
    for digit in 0...9 where digit != 8 { #expect(BIN("05044000211\(digit)") == nil) }
    for text in [
      "", "50440002118", "0504400021180", "05044000211a", " 50440002118", "٠٥٠٤٤٠٠٠٢١١٨",
    ] {
      #expect(BIN(text) == nil, "\(text)")
    }
  }

  @Test(
    "Where the first weights give ten the second are used, and where those give ten too there is none"
  )
  func secondWeights() {
    // One digit alone, at each place where it matters: computed by hand.
    // 5 at the second place: 5 x 2 = 10; second weights 5 x 4 = 20, modulo 11 is 9.
    #expect(BIN.checkDigit(of: [0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == 9)
    #expect(BIN("050000000009") != nil)
    // 1 at the tenth: 10; second weight 1, so 1.
    #expect(BIN.checkDigit(of: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]) == 1)
    // 2 at the fifth: 10; second weight 7, 14 modulo 11 is 3.
    #expect(BIN.checkDigit(of: [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]) == 3)
    // 9 at the sixth: 54 modulo 11 is 10; second weight 8, 72 modulo 11 is 6.
    #expect(BIN.checkDigit(of: [0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0]) == 6)
    // 1 at the first and 9 at the last: 1 + 99 is 1, the first weights serve.
    #expect(BIN.checkDigit(of: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]) == 1)
  }

  @Test("Against the rule written out plainly, over numbers that meet all three ends")
  func plainly() {
    var ends = [0, 0, 0]
    for seed in 0..<20_000 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
      let digits = (0..<11).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 60) % 10
      }
      func sum(_ weights: [Int]) -> Int { zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 }
      let first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      let second = sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])
      let expected = first < 10 ? first : second < 10 ? second : nil
      ends[first < 10 ? 0 : second < 10 ? 1 : 2] += 1
      guard BIN.checkDigit(of: digits) == expected else {
        Issue.record("\(digits): \(String(describing: expected))")
        return
      }
    }
    #expect(!ends.contains(0))
  }

  @Test("BINs sort as their twelve digits do")
  func order() throws {
    let bins = try ["981040904282", "050440002118", "230740963909"].map { try #require(BIN($0)) }
    #expect(bins.sorted().map(\.text) == bins.map(\.text).sorted())
  }
}
