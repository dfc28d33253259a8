/// Places put in order by a number each: digit by digit, which of a large set takes a tenth of what comparing would.
enum PlaceOrder {
  /// Bits of a digit, and from how many places on counting its values is worth while.
  private static let width: UInt64 = 11
  private static let many = 1024

  /// The places of the numbers from the least to the largest; of equal numbers the first stays first.
  static func of(_ numbers: [UInt64]) -> [UInt32] {
    var order = (0..<UInt32(numbers.count)).map { $0 }
    let varying = differing(numbers)
    if numbers.count < many {
      order.sort { (numbers[Int($0)], $0) < (numbers[Int($1)], $1) }
    } else if varying != 0 {
      var other = order
      for shift in stride(from: 0, to: UInt64(UInt64.bitWidth), by: Int(width))
      where varying >> shift & (1 << width - 1) != 0 {
        sort(order, into: &other, numbers, shift)
        swap(&order, &other)
      }
    }
    return order
  }

  /// The bits in which some numbers differ; none where all stand in order already.
  private static func differing(_ numbers: [UInt64]) -> UInt64 {
    guard var last = numbers.first else { return 0 }
    var differing: UInt64 = 0
    var isOrdered = true
    for number in numbers {
      if number < last { isOrdered = false }
      differing |= number ^ last
      last = number
    }
    return isOrdered ? 0 : differing
  }

  /// Puts places in the order of one digit, and those with the same digit in the order in which they come.
  private static func sort(
    _ order: [UInt32], into sorted: inout [UInt32], _ numbers: [UInt64], _ shift: UInt64
  ) {
    func digit(_ number: UInt64) -> Int { Int(number >> shift & (1 << width - 1)) }
    var starts = [UInt32](repeating: 0, count: 1 << Int(width) + 1)
    for number in numbers { starts[digit(number) + 1] += 1 }
    for value in 1..<starts.count { starts[value] += starts[value - 1] }
    for place in order {
      let value = digit(numbers[Int(place)])
      sorted[Int(starts[value])] = place
      starts[value] += 1
    }
  }
}
