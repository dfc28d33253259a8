/// What many records have in common: whose they are, the period under which they were filed, and where they stand.
public struct Origin: Hashable, Sendable {
  let administrator: BIN
  let period: Period
  fileprivate(set) var file: Int32
  let sheet: Int16

  init(_ fact: some Fact) {
    administrator = fact.administrator
    period = fact.period
    file = fact.id.file
    sheet = fact.id.sheet
  }

  /// One number to hash instead of four: a BIN has 40 bits, and those of the others seldom meet.
  public func hash(into hasher: inout Hasher) {
    let place = UInt64(UInt32(bitPattern: file)) << 32 | UInt64(UInt16(bitPattern: sheet)) << 16
    hasher.combine(administrator.number ^ UInt64(period.ordinal) << 48 ^ place)
  }
}

/// The origins of the records of a list, each held once: of a hundred thousand records there are a few hundred.
public struct Origins: FactTables {
  private var origins: [Origin] = []
  private var numbers: [Origin: UInt32] = [:]
  private var last: UInt32 = 0

  public init() {}

  public mutating func move(toFile file: Int32) -> Bool {
    for index in origins.indices { origins[index].file = file }
    numbers = Dictionary(
      zip(origins, 0..<UInt32(origins.count)), uniquingKeysWith: { first, _ in first })
    return true
  }

  @inline(__always)
  subscript(number: UInt32) -> Origin { origins[Int(number)] }

  /// The number of a fact's origin, the same for the same origin.
  mutating func number(of fact: some Fact) -> UInt32 {
    let origin = Origin(fact)
    // Most records have the origin of the one before.
    if !origins.isEmpty, self[last] == origin { return last }
    let next = UInt32(origins.count)
    last = numbers[origin, default: next]
    if last == next {
      origins.append(origin)
      numbers[origin] = next
    }
    return last
  }
}

/// Which record a fact is of, in as little room as that takes beside a table of origins.
public struct HeldPlace: Sendable {
  private let originNumber: UInt32
  private let index: Int32
  private let line: Int32

  init(_ fact: some Fact, _ origins: inout Origins) {
    originNumber = origins.number(of: fact)
    index = fact.id.index
    line = fact.id.line
  }

  @inline(__always)
  func origin(_ origins: Origins) -> Origin { origins[originNumber] }

  @inline(__always)
  func id(_ kind: RecordKind, _ origin: Origin) -> RecordID {
    RecordID(origin, kind: kind, index: index, line: line)
  }
}

extension RecordID {
  @inline(__always)
  init(_ origin: Origin, kind: RecordKind, index: Int32, line: Int32) {
    file = origin.file
    self.kind = kind
    sheet = origin.sheet
    self.index = index
    self.line = line
  }
}
