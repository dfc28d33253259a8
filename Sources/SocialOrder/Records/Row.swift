/// One record as it was read: a 64-bit slot per column of its kind, and two masks that tell blank from wrong.
///
/// A slot holds tiyn, days, the digits of a BIN, a period's ordinal, hundredths of a point, a code's place in its list, a
/// mask of codes, or a text's handle. A reader fills the same row again and again: keep nothing of it, or copy it to a store.
package final class Row {
  package let kind: RecordKind
  private let slots: UnsafeMutableBufferPointer<Int64>
  /// What stood in each column, as text handles; empty handles where nothing stood.
  private let asGiven: UnsafeMutableBufferPointer<Int64>
  private var filledColumns: UInt64 = 0
  private var wrongColumns: UInt64 = 0
  private var firstLine = 0
  /// Whether it stands on a filed Annex 4, which has no dates and no BINs.
  package var isOnFiledForm = false
  /// Whether it stands in XML, where no table holds it.
  package var isFromXML = false
  /// Which sheet of a workbook it stands on, from 1; 0 where that needs no telling.
  private var sheetNumber: Int
  package let texts: TextArena
  /// Looked up once: every record is asked whose it is.
  let administratorColumn: Int?
  let directionColumn: Int?

  package init(_ kind: RecordKind, texts: TextArena = TextArena(), sheet: Int = 0) {
    self.kind = kind
    self.texts = texts
    sheetNumber = sheet
    administratorColumn = kind.index(of: Column.administratorBIN.name)
    directionColumn = kind.index(of: "direction")
    slots = .allocate(capacity: kind.columns.count)
    slots.initialize(repeating: 0)
    asGiven = .allocate(capacity: kind.columns.count)
    asGiven.initialize(repeating: 0)
  }

  deinit {
    slots.deallocate()
    asGiven.deallocate()
  }

  /// Columns in which a value stands that could be read.
  package var filled: UInt64 { filledColumns }
  /// Columns in which something stands that could not be read: no rule uses them.
  package var wrong: UInt64 { wrongColumns }
  /// The physical line on which the record starts; the sheet's row in a workbook.
  package var line: Int { firstLine }
  package var sheet: Int { sheetNumber }

  package func reset(line: Int) {
    asGiven.update(repeating: 0)
    filledColumns = 0
    wrongColumns = 0
    firstLine = line
  }

  package func set(_ column: Int, _ value: Int64) {
    slots[column] = value
    filledColumns |= Self.bit(column)
  }

  /// Fills a text column with what was sent (`setGiven` comes first).
  package func setText(_ column: Int) { set(column, asGiven[column]) }

  /// Takes down what stood in a column, as it was sent.
  package func setGiven(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    asGiven[column] = texts.append(bytes).packed
  }

  /// What stood in a column, as it was sent; nil where nothing did.
  package func given(_ column: Int) -> String? {
    let handle = TextHandle(packed: asGiven[column])
    return handle.count == 0 ? nil : texts.string(handle)
  }

  /// The parts of the natural key that are known, as they were sent.
  package var keyParts: [KeyPart] {
    kind.columns.indices.compactMap { column in
      guard kind.columns[column].isKey, let value = given(column) else { return nil }
      return KeyPart(
        column: kind.columns[column].name, value: value, canonical: canonical(column))
    }
  }

  /// Says that what stands in a column cannot be relied on: whatever was read of it is forgotten.
  package func markWrong(_ column: Int) {
    wrongColumns |= Self.bit(column)
    filledColumns &= ~Self.bit(column)
  }

  package func isFilled(_ column: Int) -> Bool { filled & Self.bit(column) != 0 }
  package func isWrong(_ column: Int) -> Bool { wrong & Self.bit(column) != 0 }
  /// Whether nothing stands there, right or wrong.
  package func isBlank(_ column: Int) -> Bool { (filled | wrong) & Self.bit(column) == 0 }

  /// A column's place in the masks, of which no kind has more than there are bits.
  private static func bit(_ column: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: column) }

  /// The slot of a filled column, or nil.
  package subscript(column: Int) -> Int64? { isFilled(column) ? slots[column] : nil }

  /// The bytes of a filled text column; good until the row is read again.
  package func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    isFilled(column) ? texts.bytes(TextHandle(packed: slots[column])) : nil
  }

  package func string(_ column: Int) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the slots and the handles of what was sent, column by column.
  func copy(to store: inout [Int64]) {
    store.append(contentsOf: slots)
    store.append(contentsOf: asGiven)
  }

  func load(_ source: ArraySlice<Int64>, filled: UInt64, wrong: UInt64, line: Int, sheet: Int) {
    for (column, value) in source.prefix(slots.count).enumerated() { slots[column] = value }
    for (column, value) in source.dropFirst(slots.count).enumerated() { asGiven[column] = value }
    filledColumns = filled
    wrongColumns = wrong
    firstLine = line
    sheetNumber = sheet
  }
}
