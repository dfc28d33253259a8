/// Values that may be absent, in no more room than the values themselves: one that never occurs stands for none. A fact is kept
/// of every record, and most of what it holds may be absent.
struct SlimMoney: Equatable, Sendable {
  private let tiyn: Int64
  init(_ value: Money?) { tiyn = value?.tiyn ?? .min }
  var value: Money? { tiyn == .min ? nil : Money(tiyn: tiyn) }
}

/// The day on which a contract was signed, the first day of its term and the last, 21 bits each: a day less than the least
/// that a calendar has stands for none.
struct SlimTerm: Sendable {
  private let packed: UInt64

  init(signed: CivilDate?, start: CivilDate?, end: CivilDate?) {
    packed = Self.bits(signed) << 42 | Self.bits(start) << 21 | Self.bits(end)
  }

  var signed: CivilDate? { Self.date(packed >> 42) }
  var start: CivilDate? { Self.date(packed >> 21 & Self.mask) }
  var end: CivilDate? { Self.date(packed & Self.mask) }

  private static let mask: UInt64 = 1 << 21 - 1
  private static let none: Int32 = -1 << 20

  private static func bits(_ date: CivilDate?) -> UInt64 {
    guard let days = date?.days else { return 0 }
    precondition(none + 1..<1 << 20 ~= days)
    return UInt64(days - none)
  }

  private static func date(_ bits: UInt64) -> CivilDate? {
    bits == 0 ? nil : CivilDate(days: Int32(bits) + none)
  }
}

struct SlimBIN: Sendable {
  private let number: UInt64
  init(_ value: BIN?) { number = value?.number ?? .max }
  var value: BIN? { number == .max ? nil : BIN(checked: number) }
}

/// A place in a list.
struct SlimPlace: Sendable {
  private let place: Int16
  init(_ value: Int16?) { place = value ?? .min }
  var value: Int16? { place == .min ? nil : place }
}

struct SlimName: Sendable {
  private let digest: NameDigest
  init(_ value: NameDigest?) { digest = value ?? .none }
  var value: NameDigest? { digest == .none ? nil : digest }
}

struct SlimSymbol: Equatable, Sendable {
  private let index: UInt32
  init(_ value: Symbol?) { index = value?.index ?? .max }
  var value: Symbol? { index == .max ? nil : Symbol(index: index) }
}

struct SlimDirection: Sendable {
  private let number: UInt8
  init(_ value: Direction?) { number = UInt8(value?.number ?? 0) }
  var value: Direction? { Direction(Int(number)) }
}

/// A few of the cases of a closed list of less than sixteen.
struct SlimCodes<Code: RawRepresentable & CaseIterable & Sendable>: Sendable
where Code.RawValue == Int {
  private let mask: UInt16
  init(_ value: CodeSet<Code>?) { mask = value.map { UInt16($0.mask) } ?? .max }
  var value: CodeSet<Code>? { mask == .max ? nil : CodeSet(mask: UInt32(mask)) }
}
