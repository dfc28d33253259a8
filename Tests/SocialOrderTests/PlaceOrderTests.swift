import Testing

@testable import SocialOrder

/// Places put in order digit by digit stand as a sort by comparison would put them.
@Suite struct PlaceOrderTests {
  @Test(arguments: [0, 1, 2, 1023, 1024, 1025, 5000])
  func ordersAsComparingDoes(count: Int) {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    // Numbers of all bits, of few different ones, and of those that a fact has: a BIN above a symbol.
    let all: [(UInt64) -> UInt64] = [
      { $0 }, { $0 % 3 }, { $0 & 1 << 63 }, { (100_000_000_000 + $0 % 40) << 24 | $0 >> 50 },
    ]
    for number in all {
      let numbers = (0..<count).map { _ in number(next()) }
      #expect(PlaceOrder.of(numbers) == Self.compared(numbers))
      let ordered = numbers.sorted()
      #expect(PlaceOrder.of(ordered) == Self.compared(ordered))
      #expect(PlaceOrder.of(ordered.reversed()) == Self.compared(ordered.reversed()))
    }
  }

  private static func compared(_ numbers: [UInt64]) -> [UInt32] {
    numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.map { UInt32($0) }
  }
}
