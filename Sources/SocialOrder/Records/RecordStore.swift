/// The records of one kind in one file, kept with their text for the forms.
///
/// Filled by one reader, then only read.
package final class RecordStore {
  package let kind: RecordKind
  /// The arenas into which the rows' text was read, with the first record of each; they live as long as the store.
  private var arenas: [(first: Int, texts: TextArena)]
  private var slots: [Int64] = []
  private var masks: [(filled: UInt64, wrong: UInt64, line: Int32, sheet: Int16)] = []

  /// - Parameter texts: the arena into which the rows' text is read.
  package init(_ kind: RecordKind, texts: TextArena) {
    self.kind = kind
    arenas = [(0, texts)]
  }

  package var count: Int { masks.count }

  package func append(_ row: Row) {
    row.copy(to: &slots)
    masks.append((row.filled, row.wrong, Int32(clamping: row.line), Int16(row.sheet)))
  }

  /// Adds the records of the next piece of the same file.
  package func append(_ next: RecordStore) {
    arenas += next.arenas.map { ($0.first + count, $0.texts) }
    slots += next.slots
    masks += next.masks
  }

  /// Gives back what was held ready for more records.
  package func trim() {
    for arena in arenas { arena.texts.trim() }
    slots = slots.withUnsafeBufferPointer { Array($0) }
    masks = masks.withUnsafeBufferPointer { Array($0) }
  }

  /// The masks of the record at an index, as its row has them.
  package func columns(_ index: Int) -> (filled: UInt64, wrong: UInt64) {
    (masks[index].filled, masks[index].wrong)
  }

  /// A row of its own for the record at an index, sharing the store's text.
  package func row(_ index: Int) -> Row {
    let row = Row(kind, texts: texts(of: index))
    let width = kind.columns.count * 2
    let mask = masks[index]
    row.load(
      slots[index * width..<(index + 1) * width], filled: mask.filled, wrong: mask.wrong,
      line: Int(mask.line), sheet: Int(mask.sheet))
    return row
  }

  private func texts(of index: Int) -> TextArena {
    var (low, high) = (0, arenas.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if arenas[middle].first <= index { low = middle } else { high = middle - 1 }
    }
    return arenas[low].texts
  }
}
