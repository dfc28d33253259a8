/// Takes values in any order and gives them out in theirs; of equals the first comes first. Many are put aside sorted, run by
/// run, and merged when they are asked for, so that memory holds a few thousand.
package struct PackedSorter<Element: Packable>: Sendable {
  private let store: PackedStore
  private let most: Int
  /// Those that were not put aside yet.
  private var waiting: [Element] = []
  private var runs: [PackedList<Element>] = []
  /// The last of the last run.
  private var last: Element?
  package private(set) var count = 0

  /// - Parameter most: values that wait in memory.
  package init(_ store: PackedStore, most: Int = 4096) {
    self.store = store
    self.most = most
  }

  package mutating func add(_ element: Element) {
    waiting.append(element)
    count += 1
    // What comes nearly in order makes one run: the later half waits for what belongs among it.
    if waiting.count >= most { putAside(most / 2) }
  }

  /// Takes over what another one of the same store took.
  package mutating func absorb(_ other: consuming PackedSorter) {
    other.settle()
    settle()
    count += other.count
    runs += other.runs
    last = nil
  }

  /// Puts aside all that waits: no more is to come, or not soon.
  package mutating func settle() { putAside(waiting.count) }

  private mutating func putAside(_ count: Int) {
    if count == 0 { return }
    waiting.sort(by: Element.precedes)
    if let last, !Element.precedes(waiting[0], last) {
      append(waiting[..<count], to: &runs[runs.count - 1])
    } else {
      var run = PackedList<Element>()
      append(waiting[..<count], to: &run)
      runs.append(run)
    }
    last = waiting[count - 1]
    waiting.removeFirst(count)
    if waiting.isEmpty { waiting = [] }
  }

  private func append(_ elements: ArraySlice<Element>, to run: inout PackedList<Element>) {
    var rest = elements
    while !rest.isEmpty {
      run.append(store.put(rest.prefix(PackedListMaking<Element>.block)))
      rest = rest.dropFirst(PackedListMaking<Element>.block)
    }
  }

  /// All that it took, in order.
  package mutating func sorted() -> PackedList<Element> {
    settle()
    while runs.count > 1 {
      // A few runs at a time: of each a value is held.
      var merged: [PackedList<Element>] = []
      while !runs.isEmpty {
        let some = Array(runs.prefix(Self.ways))
        runs.removeFirst(some.count)
        merged.append(some.count == 1 ? some[0] : merge(some))
      }
      runs = merged
      last = nil
    }
    return runs.first ?? PackedList()
  }

  private static var ways: Int { 16 }

  private func merge(_ runs: [PackedList<Element>]) -> PackedList<Element> {
    var making = PackedListMaking<Element>(store)
    var runs = runs.map { Run($0) }
    while let (least, others) = Self.least(runs) {
      // What is all before the other runs is not unpacked.
      if let block = runs[least].block(before: others) {
        making.append(block)
      } else if let element = runs[least].next() {
        making.append(element)
      }
    }
    return making.finish()
  }

  /// The run whose next value comes first, and the values with which the runs before and after it go on.
  private static func least(_ runs: [Run]) -> (run: Int, others: Others)? {
    var least: Int?
    for (index, run) in runs.enumerated() {
      guard let head = run.head else { continue }
      if let known = least, let first = runs[known].head, !Element.precedes(head, first) { continue }
      least = index
    }
    return least.map {
      ($0, Others(before: runs[..<$0].compactMap(\.head), after: runs[($0 + 1)...].compactMap(\.head)))
    }
  }

  private typealias Others = (before: [Element], after: [Element])

  /// A run that is read from its beginning.
  private struct Run {
    private var blocks: ArraySlice<PackedBlock>
    private var open: PackedBlock.Opened?
    private var index = 0
    private(set) var head: Element?

    init(_ list: PackedList<Element>) {
      blocks = list.blocks[...]
      turn()
    }

    mutating func next() -> Element? {
      defer {
        index += 1
        if let open, index < open.count { head = open.element(index) } else { turn() }
      }
      return head
    }

    /// The block that is to come, where the run stands before one all of which comes before other values.
    mutating func block(before others: Others) -> PackedBlock? {
      guard index == 0, let open, let block = blocks.first else { return nil }
      let last: Element = open.element(open.count - 1)
      guard others.before.allSatisfy({ Element.precedes(last, $0) }),
        !others.after.contains(where: { Element.precedes($0, last) })
      else { return nil }
      turn()
      return block
    }

    /// Turns to the next block; `blocks` begins with the one that is open.
    private mutating func turn() {
      if open != nil { blocks = blocks.dropFirst() }
      open = blocks.first?.opened
      index = 0
      head = open?.element(0)
    }
  }
}
