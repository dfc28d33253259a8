/// Takes values in any order and gives them out in theirs; of equals the first comes first. Many are put aside sorted, run by
/// run, and merged when they are asked for, so that memory holds few.
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
  package init(_ store: PackedStore, most: Int = 1024) {
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

  private func merge(_ lists: [PackedList<Element>]) -> PackedList<Element> {
    var making = PackedListMaking<Element>(store)
    var runs = lists.map { Run($0) }
    while let least = Self.least(runs) {
      if runs[least].isAtBlock, let block = runs[least].block,
        Self.isNext(runs[least].last, least, runs)
      {
        // What all comes before the other runs is not unpacked.
        making.append(block)
        runs[least].turn()
      } else if let head = runs[least].head {
        making.append(head)
        runs[least].advance()
      }
    }
    return making.finish()
  }

  /// The run whose next value comes first.
  private static func least(_ runs: [Run]) -> Int? {
    var least: Int?
    for index in runs.indices where runs[index].head != nil {
      if let known = least, !precedes(runs[index].head, runs[known].head) { continue }
      least = index
    }
    return least
  }

  /// Whether a value of a run comes before those with which the others go on.
  private static func isNext(_ value: Element?, _ run: Int, _ runs: [Run]) -> Bool {
    runs.indices.allSatisfy { other in
      if other == run || runs[other].head == nil { return true }
      return other < run
        ? precedes(value, runs[other].head) : !precedes(runs[other].head, value)
    }
  }

  private static func precedes(_ a: Element?, _ b: Element?) -> Bool {
    guard let a, let b else { return false }
    return Element.precedes(a, b)
  }

  /// A run that is read from its beginning.
  private struct Run {
    private var blocks: ArraySlice<PackedBlock>
    private var open: PackedBlock.Opened?
    private var index = 0
    /// The value that is to come.
    private(set) var head: Element?

    init(_ list: PackedList<Element>) {
      blocks = list.blocks[...]
      begin()
    }

    var isAtBlock: Bool { index == 0 }
    /// The block in which it stands, and the last value of that.
    var block: PackedBlock? { blocks.first }
    var last: Element? { open.map { $0.element($0.count - 1) } }

    mutating func advance() {
      index += 1
      if let open, index < open.count { head = open.element(index) } else { turn() }
    }

    /// Turns to the next block.
    mutating func turn() {
      blocks = blocks.dropFirst()
      begin()
    }

    private mutating func begin() {
      open = blocks.first?.opened
      index = 0
      head = open?.element(0)
    }
  }
}
