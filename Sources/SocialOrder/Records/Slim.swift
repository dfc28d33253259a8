/// Values that may be absent, in no more room than the values themselves: one that never occurs stands for none. A fact is kept
/// of every record, and most of what it holds may be absent.
struct SlimMoney: Sendable {
  private let tiyn: Int64
  init(_ value: Money?) { tiyn = value?.tiyn ?? .min }
  var value: Money? { tiyn == .min ? nil : Money(tiyn: tiyn) }
}

struct SlimDate: Sendable {
  private let days: Int32
  init(_ value: CivilDate?) { days = value?.days ?? .min }
  var value: CivilDate? { days == .min ? nil : CivilDate(days: days) }
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

struct SlimSymbol: Sendable {
  private let index: UInt32
  init(_ value: Symbol?) { index = value?.index ?? .max }
  var value: Symbol? { index == .max ? nil : Symbol(index: index) }
}
