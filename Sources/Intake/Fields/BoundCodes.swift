internal import SocialOrder

/// Fields that hold BINs and members of closed lists.
extension RowBinder {
  func bin(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    // Made only where something is wrong: it costs more than reading the number.
    var expected: Argument {
      .phrase(Texts(kk: "12 цифр", ru: "12 цифр", en: "12 digits"))
    }
    switch BINField.read(bytes) {
    case .bin(let bin): row.set(column, Int64(bin.number))
    case .checkDigit: report(.binCheckDigit, column, expected: expected)
    case .roundedByExcel: report(.binRoundedByExcel, column, expected: expected)
    case .lostZero(let digits):
      report(.binLostZero, column, expected: expected, arguments: ["found": .number(digits)])
    case .notABIN: report(.notABIN, column, expected: expected)
    }
  }

  func code(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    if let value = lists[column]?._withUnsafeGuaranteedRef({ $0.value(bytes) }) {
      return row.set(column, Int64(value))
    }
    guard let list = codes[column] else { return }
    if types[column] == .code(.direction) {
      switch CodeField.direction(bytes, strict: strict) {
      case .number(let number):
        row.set(column, Int64(number))
        return note(.otherNumber, column, .number(number))
      case .outOfRange: return report(.directionRange, column, expected: .text("1..17"))
      case .words: break
      }
    }
    unknown(column, bytes, in: list)
  }

  func codeSet(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let list = codes[column] else { return }
    switch CodeField.entries(bytes, in: list.codes, strict: strict) {
    case .mask(let mask): row.set(column, mask)
    case .unknown(let piece): unknown(column, piece, in: list)
    }
  }

  private func unknown(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, in list: ClosedList) {
    let text = String(decoding: bytes, as: UTF8.self)
    report(
      .unknownCode, column, value: text, expected: list.expected,
      arguments: ["allowed": list.allowed, "suggestion": list.suggestion(for: text)])
  }
}
