/// A few of the cases of a closed list as a mask of bits.
public struct CodeSet<Code: RawRepresentable & CaseIterable & Sendable>: Hashable, Sendable
where Code.RawValue == Int {
  public private(set) var mask: UInt32

  public init(mask: UInt32 = 0) { self.mask = mask }

  public init(_ codes: some Sequence<Code>) {
    mask = codes.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  public var isEmpty: Bool { mask == 0 }
  public var count: Int { mask.nonzeroBitCount }
  public func contains(_ code: Code) -> Bool { mask & 1 << UInt32(code.rawValue) != 0 }
  public func union(_ other: CodeSet) -> CodeSet { CodeSet(mask: mask | other.mask) }
}
