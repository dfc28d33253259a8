/// Packed values in their order: each is unpacked when it is asked for.
package struct PackedList<Element: Packable>: RandomAccessCollection, Sendable {
  private(set) var blocks: [PackedBlock] = []
  /// How many values stand before each block.
  private var starts: [Int] = []
  package private(set) var count = 0

  package init() {}

  /// A list of few.
  package init(_ elements: some Collection<Element>) {
    append(PackedStore().put(elements))
  }

  mutating func append(_ block: PackedBlock) {
    if block.count == 0 { return }
    blocks.append(block)
    starts.append(count)
    count += block.count
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(position: Int) -> Element {
    let block = block(of: position)
    return blocks[block].opened.element(position - starts[block])
  }

  /// Goes through all of them, one block at a time.
  package struct Iterator: IteratorProtocol {
    private var rest: ArraySlice<PackedBlock>
    private var open: PackedBlock.Opened?
    private var index = 0

    fileprivate init(_ blocks: [PackedBlock]) { rest = blocks[...] }

    package mutating func next() -> Element? {
      while true {
        if let open, index < open.count {
          index += 1
          return open.element(index - 1)
        }
        guard let block = rest.popFirst() else { return nil }
        open = block.opened
        index = 0
      }
    }
  }

  package func makeIterator() -> Iterator { Iterator(blocks) }

  /// The last block that does not begin after a value.
  private func block(of position: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Adds those of a list that follows.
  package mutating func append(_ other: PackedList) { for block in other.blocks { append(block) } }

  /// Of some values the place of the first for which a condition holds that holds of all after it; the end where none is.
  package func firstIndex(in places: Range<Int>, since isReached: (Element) -> Bool) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Makes a list of values that come in their order.
package struct PackedListMaking<Element: Packable> {
  package private(set) var list = PackedList<Element>()
  private let store: PackedStore
  private var waiting: [Element] = []
  static var block: Int { 256 }

  package init(_ store: PackedStore) { self.store = store }

  /// How many there are so far.
  package var count: Int { list.count + waiting.count }

  package mutating func append(_ element: Element) {
    waiting.append(element)
    if waiting.count >= Self.block { flush() }
  }

  /// Adds those of a block, as they lie.
  mutating func append(_ block: PackedBlock) {
    flush()
    list.append(block)
  }

  package mutating func finish() -> PackedList<Element> {
    flush()
    return list
  }

  private mutating func flush() {
    if waiting.isEmpty { return }
    list.append(store.put(waiting))
    waiting.removeAll(keepingCapacity: true)
  }
}
