/// A business identification number (БСН, БИН): 12 digits with a check digit.
public struct BIN: Hashable, Comparable, Sendable {
  public let number: UInt64

  /// A number whose digits were checked already.
  public init(checked number: UInt64) { self.number = number }

  /// Twelve digits with the right check digit, or nil.
  public init?(_ text: some StringProtocol) {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 12, digits.allSatisfy({ (0...9).contains($0) }),
      Self.checkDigit(of: digits) == digits[11]
    else { return nil }
    number = digits.reduce(0) { $0 * 10 + UInt64($1) }
  }

  /// The check digit of the first eleven digits, or nil where there is none: weights 1 to 11, modulo 11; if that gives
  /// ten, weights 3 to 11, 1, 2; ten again is invalid.
  public static func checkDigit(of digits: some RandomAccessCollection<Int>) -> Int? {
    var first = 0
    var second = 0
    for (position, digit) in digits.prefix(11).enumerated() {
      first += digit * (position + 1)
      second += digit * ((position + 2) % 11 + 1)
    }
    if first % 11 < 10 { return first % 11 }
    return second % 11 < 10 ? second % 11 : nil
  }

  public static func < (a: BIN, b: BIN) -> Bool { a.number < b.number }

  /// The twelve digits.
  public var text: String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }
}
