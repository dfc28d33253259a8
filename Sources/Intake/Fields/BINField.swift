internal import SocialOrder

/// A BIN read from bytes, and what people's spreadsheets do to it (formats.md, Types).
enum BINField {
  enum Reading: Equatable {
    case bin(BIN)
    case checkDigit
    case roundedByExcel
    case lostZero(digits: Int)
    case notABIN
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    guard bytes.count <= 24 else { return .notABIN }
    var others: UInt8 = 0
    for byte in bytes { others |= NumberField.isDigit(byte) ? 0 : 1 }
    guard others == 0 else { return isExponent(bytes) ? .roundedByExcel : .notABIN }
    if bytes.count == 12 {
      return check(bytes).map { .bin($0) } ?? .checkDigit
    }
    let zeros = [UInt8](repeating: 48, count: max(0, 12 - bytes.count))
    let restored = (zeros + bytes).withUnsafeBufferPointer { check($0) }
    // Up to three zeros open the number of a body registered in the first years of the century.
    if bytes.count == 11 || ((9...10).contains(bytes.count) && restored != nil) {
      return .lostZero(digits: bytes.count)
    }
    return .notABIN
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>) -> BIN? {
    var number: UInt64 = 0
    var sum: UInt64 = 0
    for position in 0..<11 {
      let digit = UInt64(bytes[position] &- 48)
      number = number &* 10 &+ digit
      sum &+= digit &* UInt64(position &+ 1)
    }
    var remainder = sum % 11
    if remainder == 10 { remainder = secondSum(bytes) % 11 }
    guard remainder < 10, remainder == UInt64(bytes[11] &- 48) else { return nil }
    return BIN(checked: number * 10 + remainder)
  }

  /// Its weights are 3 to 11, 1, 2; it counts where the first sum leaves ten.
  private static func secondSum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    (0..<11).reduce(0) { $0 + UInt64(bytes[$1] - 48) * UInt64(($1 + 2) % 11 + 1) }
  }

  /// `1,23457E+11`.
  private static func isExponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), mark > 0 else {
      return false
    }
    let exponent = bytes[(mark + 1)...].drop { $0 == UInt8(ascii: "+") }
    return bytes[..<mark].allSatisfy { NumberField.isDigit($0) || ",.".utf8.contains($0) }
      && !exponent.isEmpty && exponent.allSatisfy(NumberField.isDigit)
  }
}
