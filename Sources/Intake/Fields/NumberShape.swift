/// How the digits of a number are laid out, found in one pass over its bytes: groups of digits, with a space (NBSP and its
/// kin included), a comma or a point between each two. Anything else is no number.
struct NumberShape {
  /// What the commas of a number can be by themselves.
  enum Meaning {
    case commaIsDecimal
    case commasGroup
    /// `1,234`.
    case either
    /// `1,23,4`.
    case none
  }

  private(set) var commas = 0
  private(set) var spaces = 0
  private(set) var firstComma: Int?
  private(set) var point: Int?
  private var beginsWithZero = false
  /// Whether one to three digits stand before the first comma, and three between commas and after the last.
  private var commasCouldGroup = true

  private enum Separator { case none, space, comma, point }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var before = Separator.none
    var index = 0
    beginsWithZero = bytes.first == 48
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 48 < 10 {
        run += 1
        index += 1
        continue
      }
      guard endGroup(run, after: before) else { return nil }
      var width = 1
      switch byte {
      case UInt8(ascii: ","):
        if run > 3 { commasCouldGroup = false }
        if commas == 0 { firstComma = index }
        commas += 1
        before = .comma
      case UInt8(ascii: "."):
        point = index
        before = .point
      default:
        // Spaces part thousands, before any comma or point.
        guard let space = spaceWidth(bytes, at: index, end: bytes.count), commas == 0,
          before == .space || run <= 3
        else { return nil }
        width = space
        spaces += 1
        before = .space
      }
      run = 0
      index += width
    }
    // After a point any number of digits may stand, but one.
    guard before == .point ? run > 0 : endGroup(run, after: before) else { return nil }
  }

  /// Ends a group of digits. False where no number is laid out so; nothing but digits may follow a point.
  private mutating func endGroup(_ run: Int, after separator: Separator) -> Bool {
    switch separator {
    case .none: return run > 0
    case .space: return run == 3
    case .comma:
      if run != 3 { commasCouldGroup = false }
      return run > 0
    case .point: return false
    }
  }

  var meaning: Meaning {
    let group = commasCouldGroup && spaces == 0 && !beginsWithZero
    if point != nil || commas > 1 { return group ? .commasGroup : .none }
    return group ? .either : .commaIsDecimal
  }
}
