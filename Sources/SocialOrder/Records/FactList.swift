/// What the facts of a list have in common, held beside them.
public protocol FactTables: Sendable {
  init()
  /// Puts all records in a file, where the tables say in which they stand.
  /// - Returns: whether they do.
  mutating func move(toFile file: Int32) -> Bool
}

/// The tables of facts that are held as they are.
public struct NothingShared: FactTables {
  public init() {}
  public mutating func move(toFile _: Int32) -> Bool { false }
}

extension Fact where Held == Self, Tables == NothingShared {
  public init(_ held: Self, _: NothingShared) { self = held }
  public func held(_: inout NothingShared) -> Self { self }
}

/// The facts of one kind, in as little room as they take: of a large set they are most of what memory holds.
///
/// A fact that is asked for is made of what is held of its record alone and of what several records have in common; one that
/// is changed is taken apart again.
public struct FactList<F: Fact>: RandomAccessCollection, Sendable {
  private var held: [F.Held] = []
  private var tables = F.Tables()

  public init() {}

  public init(_ facts: some Sequence<F>) {
    for fact in facts { append(fact) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { held.count }

  /// Put in where it stands, as what it calls is: of a fact that is asked for one value no other is unpacked then.
  @inline(__always)
  public subscript(index: Int) -> F { F(held[index], tables) }

  public mutating func append(_ fact: F) { held.append(fact.held(&tables)) }

  /// Those that are to be kept, in their order.
  public func filter(_ isIncluded: (F) throws -> Bool) rethrows -> FactList {
    var kept = FactList()
    kept.tables = tables
    kept.held = try held.filter { try isIncluded(F($0, tables)) }
    return kept
  }

  /// Whether room was made, or anything is held.
  var hasRoom: Bool { held.capacity > 0 }

  mutating func reserveCapacity(_ count: Int) { held.reserveCapacity(count) }

  /// Puts the records in a file of the batch.
  mutating func move(toFile file: Int32) {
    if !tables.move(toFile: file) { change { $0.id.file = file } }
  }

  /// Changes each fact, where it lies.
  mutating func change(_ body: (inout F) -> Void) {
    var changed = F.Tables()
    for index in held.indices {
      var fact = F(held[index], tables)
      body(&fact)
      held[index] = fact.held(&changed)
    }
    tables = changed
  }

  /// Sorts places and moves what is held of each fact once, where it lies: it is wider than a place, and there is no room for
  /// a second copy of all.
  mutating func sort() {
    var order = self.order()
    held.withUnsafeMutableBufferPointer { held in
      for start in order.indices where order[start] != UInt32(start) {
        // Each moves to the place that another one left, until the place of the first is met again.
        let first = held[start]
        var free = start
        while order[free] != UInt32(start) {
          let source = Int(order[free])
          held[free] = held[source]
          order[free] = UInt32(free)
          free = source
        }
        held[free] = first
        order[free] = UInt32(free)
      }
    }
  }

  /// The places of the facts in their order: by its beginning first, which needs no fact to be made anew for each comparison.
  private func order() -> [UInt32] {
    let beginnings = map { $0.beginningOfOrder }
    var order = PlaceOrder.of(beginnings)
    var start = 0
    while start < order.count {
      let beginning = beginnings[Int(order[start])]
      var end = start + 1
      while end < order.count, beginnings[Int(order[end])] == beginning { end += 1 }
      sort(&order, start..<end)
      start = end
    }
    return order
  }

  /// Sorts places whose facts begin alike: mostly a few, which mostly stand in order.
  private func sort(_ order: inout [UInt32], _ range: Range<Int>) {
    if range.count > 16 {
      order[range].sort { F.precedes(self[Int($0)], self[Int($1)]) }
      return
    }
    for next in range.dropFirst() {
      var place = next
      while place > range.lowerBound,
        F.precedes(self[Int(order[place])], self[Int(order[place - 1])])
      {
        order.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}

/// Neighbours among the facts of a list.
public typealias FactSlice<F: Fact> = Slice<FactList<F>>
