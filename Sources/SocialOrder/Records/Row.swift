/// One record as it was read: a 64-bit slot per column of its kind, and two masks that tell blank from wrong.
///
/// A slot holds tiyn, days, the digits of a BIN, a period's ordinal, hundredths of a point, a code's place in its list, a
/// mask of codes, or a text's handle. A reader fills the same row again and again: keep nothing of it, or copy it to a store.
public final class Row {
  public let kind: RecordKind
  private let slots: UnsafeMutableBufferPointer<Int64>
  /// What stood in each column, as text handles; empty handles where nothing stood.
  private let asGiven: UnsafeMutableBufferPointer<Int64>
  /// Beside the slots, and like them not a part of the object: it is asked for in every field and by every rule.
  private let marks: UnsafeMutablePointer<Marks>
  public let texts: TextArena
  /// Looked up once: every record is asked whose it is.
  let administratorColumn: Int?
  let directionColumn: Int?

  public init(_ kind: RecordKind, texts: TextArena = TextArena(), sheet: Int = 0) {
    self.kind = kind
    self.texts = texts
    administratorColumn = kind.index(of: Column.administratorBIN.name)
    directionColumn = kind.index(of: "direction")
    slots = .allocate(capacity: kind.columns.count)
    slots.initialize(repeating: 0)
    asGiven = .allocate(capacity: kind.columns.count)
    asGiven.initialize(repeating: 0)
    marks = .allocate(capacity: 1)
    marks.initialize(to: Marks(sheet: sheet))
  }

  deinit {
    slots.deallocate()
    asGiven.deallocate()
    marks.deallocate()
  }

  /// What is known of the record beside its values.
  private struct Marks {
    var filled: UInt64 = 0
    var wrong: UInt64 = 0
    var line = 0
    var sheet: Int
    var isOnFiledForm = false
    var isFromXML = false
  }

  /// Columns in which a value stands that could be read.
  public var filled: UInt64 { marks.pointee.filled }
  /// Columns in which something stands that could not be read: no rule uses them.
  public var wrong: UInt64 { marks.pointee.wrong }
  /// Columns in which anything stands, right or wrong.
  public var standing: UInt64 { filled | wrong }
  /// The physical line on which the record starts; the sheet's row in a workbook.
  public var line: Int { marks.pointee.line }
  /// Which sheet of a workbook it stands on, from 1; 0 where that needs no telling.
  public var sheet: Int { marks.pointee.sheet }
  /// Whether it stands on a filed Annex 4, which has no dates and no BINs.
  public var isOnFiledForm: Bool {
    get { marks.pointee.isOnFiledForm }
    set { marks.pointee.isOnFiledForm = newValue }
  }
  /// Whether it stands in XML, where no table holds it.
  public var isFromXML: Bool {
    get { marks.pointee.isFromXML }
    set { marks.pointee.isFromXML = newValue }
  }

  public func reset(line: Int) {
    asGiven.update(repeating: 0)
    marks.pointee.filled = 0
    marks.pointee.wrong = 0
    marks.pointee.line = line
  }

  public func set(_ column: Int, _ value: Int64) {
    slots[column] = value
    marks.pointee.filled |= Self.bit(column)
  }

  /// Fills a text column with what was sent (`setGiven` comes first).
  public func setText(_ column: Int) { set(column, asGiven[column]) }

  /// Takes down what stood in a column, as it was sent.
  public func setGiven(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    asGiven[column] = texts.append(bytes).packed
  }

  /// What stood in a column, as it was sent; nil where nothing did.
  public func given(_ column: Int) -> String? {
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
  public func markWrong(_ column: Int) {
    marks.pointee.wrong |= Self.bit(column)
    marks.pointee.filled &= ~Self.bit(column)
  }

  public func isFilled(_ column: Int) -> Bool { filled & Self.bit(column) != 0 }
  public func isWrong(_ column: Int) -> Bool { wrong & Self.bit(column) != 0 }
  /// Whether nothing stands there, right or wrong.
  public func isBlank(_ column: Int) -> Bool { standing & Self.bit(column) == 0 }

  /// A column's place in the masks, of which no kind has more than there are bits.
  private static func bit(_ column: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: column) }

  /// The slot of a filled column, or nil.
  public subscript(column: Int) -> Int64? { isFilled(column) ? slots[column] : nil }

  /// The bytes of a filled text column; good until the row is read again.
  public func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    isFilled(column) ? texts.bytes(TextHandle(packed: slots[column])) : nil
  }

  public func string(_ column: Int) -> String? {
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
    marks.pointee.filled = filled
    marks.pointee.wrong = wrong
    marks.pointee.line = line
    marks.pointee.sheet = sheet
  }
}
