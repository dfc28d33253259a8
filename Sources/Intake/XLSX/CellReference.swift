/// `AB12`: a column by its letters, from 0, and a row, from 1.
struct CellReference {
  let column: Int
  let row: Int

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let letters = text.prefix { (0x41...0x5A).contains($0) }
    let digits = text.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...9).contains(digits.count),
      digits.allSatisfy({ NumberField.isDigit($0) })
    else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
    row = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  static func text(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Character(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}
