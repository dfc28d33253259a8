/// The records of one kind in one file, kept with their text for the forms.
///
/// Filled by one reader, then only read.
package final class RecordStore {
  package let kind: RecordKind
  private let texts: TextArena
  private var slots: [Int64] = []
  private var masks: [(filled: UInt64, wrong: UInt64, line: Int32, sheet: Int16)] = []

  /// - Parameter texts: the arena into which the rows' text was read, which lives as long as the store.
  package init(_ kind: RecordKind, texts: TextArena) {
    self.kind = kind
    self.texts = texts
  }

  package var count: Int { masks.count }

  package func append(_ row: Row) {
    row.copy(to: &slots)
    masks.append((row.filled, row.wrong, Int32(clamping: row.line), Int16(row.sheet)))
  }

  /// The masks of the record at an index, as its row has them.
  package func columns(_ index: Int) -> (filled: UInt64, wrong: UInt64) {
    (masks[index].filled, masks[index].wrong)
  }

  /// A row of its own for the record at an index, sharing the store's text.
  package func row(_ index: Int) -> Row {
    let row = Row(kind, texts: texts)
    let width = kind.columns.count * 2
    let mask = masks[index]
    row.load(
      slots[index * width..<(index + 1) * width], filled: mask.filled, wrong: mask.wrong,
      line: Int(mask.line), sheet: Int(mask.sheet))
    return row
  }
}
