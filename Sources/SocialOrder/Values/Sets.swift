/// A few of the cases of a closed list as a mask of bits.
package struct CodeSet<Code: RawRepresentable & CaseIterable & Sendable>: Hashable, Sendable
where Code.RawValue == Int {
  package private(set) var mask: UInt32

  package init(mask: UInt32 = 0) { self.mask = mask }

  package init(_ codes: some Sequence<Code>) {
    mask = codes.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  package var isEmpty: Bool { mask == 0 }
  package var count: Int { mask.nonzeroBitCount }
  package func contains(_ code: Code) -> Bool { mask & 1 << UInt32(code.rawValue) != 0 }
  package func union(_ other: CodeSet) -> CodeSet { CodeSet(mask: mask | other.mask) }
}
