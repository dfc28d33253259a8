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
    guard bytes.allSatisfy(NumberField.isDigit) else {
      return isExponent(bytes) ? .roundedByExcel : .notABIN
    }
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
    var first = 0
    var second = 0
    for position in 0..<11 {
      let digit = Int(bytes[position] - 48)
      number = number * 10 + UInt64(digit)
      first += digit * (position + 1)
      second += digit * ((position + 2) % 11 + 1)
    }
    let remainder = first % 11 < 10 ? first % 11 : second % 11
    guard remainder < 10, remainder == Int(bytes[11] - 48) else { return nil }
    return BIN(checked: number * 10 + UInt64(remainder))
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
