internal import SocialOrder

/// Binds the fields of one kind's records to their columns: reads each by its column's type, keeps what is wrong, and
/// hands whole records on.
final class RowBinder {
  let kind: RecordKind
  let row: Row
  let columns: [Column]
  /// Their types, apart: a column's texts are not touched for each field.
  let types: [ColumnType]
  /// What they are called in messages: one value for all findings of a column.
  private let labels: [Argument]
  /// What the last finding of each column said.
  private var lastArguments: [[String: Argument]]
  /// The numbers that a column takes, in words, once one was out of range.
  var ranges: [Int: (expected: Argument, allowed: Argument)] = [:]
  /// Whether only canonical forms are read (XML).
  let strict: Bool
  private let options: ReadingOptions
  private unowned let sink: any RecordSink
  /// The closed list of each column that has one.
  let codes: [ClosedList?]
  /// The same, for each field that is read: nobody counts who holds them then.
  let lists: [Unmanaged<ClosedList>?]
  /// The days that are plausible in each column, and apart from why, which is not touched for each field.
  let days: [ClosedRange<CivilDate>]
  let plausible: [PlausibleDays]
  /// The columns that are looked through for mixed alphabets, and those of them that name persons.
  private let tying: (all: UInt64, persons: UInt64)
  /// Required columns that the file has.
  private var required: UInt64 = 0
  /// Required columns that it lacks: that has been said of the header, and no rule uses them.
  private var absent: [Int] = []
  private var rowFindings: [IntakeFinding] = []
  private var lenient: [Int: LenientNote] = [:]
  private(set) var count = 0
  /// What a comma between digits means in this file.
  var comma = CommaMeaning.unknown

  struct LenientNote: Sendable {
    let form: LenientForm
    let line: Int
    let value: String
    let reading: Argument
    var count = 1
  }

  /// What was read leniently in records, and how many there were: of a piece of a file, to be added to what came before it.
  struct Part: Sendable {
    let lenient: [Int: LenientNote]
    let count: Int
  }

  var part: Part { Part(lenient: lenient, count: count) }

  /// Takes what another binder of the same columns made of the records that follow.
  func absorb(_ part: Part) {
    count += part.count
    lenient.merge(part.lenient) { mine, theirs in
      var note = mine
      note.count += theirs.count
      return note
    }
  }

  /// - Parameters:
  ///   - texts: the arena for the rows' text, shared by the binders of a file.
  ///   - strict: whether only canonical forms are read (XML).
  ///   - sheet: which sheet of a workbook the records stand on; 0 where it needs no telling.
  init(
    _ kind: RecordKind, texts: TextArena, strict: Bool, sheet: Int = 0, options: ReadingOptions,
    sink: any RecordSink
  ) {
    self.kind = kind
    self.strict = strict
    self.options = options
    self.sink = sink
    columns = kind.columns
    types = columns.map(\.type)
    labels = columns.map { .phrase($0.labels) }
    lastArguments = columns.map { _ in [:] }
    row = Row(kind, texts: texts, sheet: sheet)
    codes = columns.map { column in
      column.type.list.map { ClosedList($0, options.reference.codes($0), strict: strict) }
    }
    lists = codes.map { $0.map { .passUnretained($0) } }
    plausible = PlausibleDays.all(kind, options)
    days = plausible.map(\.days)
    tying = MixedLetters.columns(of: kind)
    setPresent(Array(columns.indices))
  }

  /// Says which columns the file has: an absent one is not asked for in every row.
  func setPresent(_ present: [Int]) {
    let needed = columns.indices.filter { columns[$0].requirement == .required }
    absent = needed.filter { !present.contains($0) }
    required = needed.filter(present.contains).reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// Says that the records stand on a filed form, which has some of the columns only: no rule uses the others, and nothing
  /// is said of their absence.
  func setFiledForm(present: [Int], required: [Int]) {
    row.isOnFiledForm = true
    absent = columns.indices.filter { !present.contains($0) }
    self.required = required.reduce(0) { $0 | 1 << UInt64($1) }
  }

  func begin(line: Int) {
    if !options.keepsText { row.texts.reset() }
    row.reset(line: line)
    for column in absent { row.markWrong(column) }
    rowFindings.removeAll(keepingCapacity: true)
  }

  /// Ends the record: says what is missing, and hands it on.
  func end() {
    let missing = required & ~row.standing
    if missing != 0 {
      for column in columns.indices where missing & 1 << UInt64(column) != 0 {
        report(.required, column)
      }
    }
    handOn()
  }

  /// Ends a record with another number of fields than the header has: it keeps its key, if that can be read, and
  /// nothing else of it is relied on.
  func endMisshapen(found: Int, expected: Int) {
    rowFindings = [
      IntakeFinding(
        .rowFieldCount, line: row.line, sheet: row.sheet, value: "\(found)",
        expected: .number(expected),
        arguments: ["found": .number(found), "expected": .number(expected)])
    ]
    for column in columns.indices where !columns[column].isKey || row.isBlank(column) {
      row.markWrong(column)
    }
    handOn()
  }

  private func handOn() {
    if !rowFindings.isEmpty {
      // They share one key.
      rowFindings[0].record = row.keyParts
      for finding in rowFindings { sink.receive(finding.about(rowFindings[0])) }
    }
    count += 1
    sink.receive(row)
  }

  /// The notes on lenient forms, one per column.
  func takeNotes() -> [IntakeFinding] {
    lenient.sorted { $0.key < $1.key }.map { column, note in
      let label = columns[column].labels
      return .readLeniently(
        place: Texts(
          kk: "«\(label.kk)» бағаны", ru: "Столбец «\(label.ru)»",
          en: "The column \"\(label.en)\""),
        line: note.line, column: columns[column].name, value: note.value, reading: note.reading,
        form: note.form.phrase, count: note.count)
    }
  }

  /// Reads one field.
  func field(_ column: Int, _ raw: UnsafeBufferPointer<UInt8>) {
    let bytes = strict && !types[column].isText ? trimmedPlainly(raw) : trimmed(raw)
    if !bytes.isEmpty { value(column, bytes) }
  }

  /// Reads one field that was trimmed and is not empty.
  func value(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let type = types[column]
    if isEmptyList(bytes, type) { return }
    row.setGiven(column, bytes)
    switch type {
    case .text(let limit):
      if let limit, let length = characters(bytes, over: limit) {
        return report(
          .textTooLong, column, expected: .text("≤ \(limit)"),
          arguments: ["limit": .number(limit), "found": .number(length)])
      }
      row.setText(column)
      alphabet(column, bytes)
    case .texts:
      row.setText(column)
      alphabet(column, bytes)
    case .bin: bin(column, bytes)
    case .money(let positive):
      number(column, bytes, places: 5, from: positive ? 1 : 0, to: Money.largestField.tiyn)
    case .percent: number(column, bytes, places: 2, from: 0, to: 100_00)
    case .count: number(column, bytes, places: 0, from: 0, to: 1_000_000_000)
    case .score: score(column, bytes)
    case .date: date(column, bytes)
    case .half, .year: period(column, bytes)
    case .flag, .code: code(column, bytes)
    case .codes: codeSet(column, bytes)
    }
  }

  /// Takes a text of our own making as it is.
  func take(_ column: Int, _ text: String) {
    var text = text
    text.withUTF8 { row.setGiven(column, $0) }
    row.setText(column)
  }

  /// Says what is wrong with a field whose value is not told by its type alone.
  func refuse(
    _ column: Int, _ code: IntakeCode, value: String, expected: Argument,
    arguments: [String: Argument] = [:]
  ) {
    report(code, column, value: value, expected: expected, arguments: arguments)
  }

  /// Takes a cell of a workbook in which no value stands: a formula without one, or Excel's own word for an error.
  func valueless(_ column: Int, _ shown: UnsafeBufferPointer<UInt8>) {
    row.setGiven(column, shown)
    report(.xlsxFormulaWithoutValue, column)
  }

  /// Warns of letters of the wrong alphabet; the text is kept as it is.
  @inline(__always)
  private func alphabet(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let bit: UInt64 = 1 << UInt64(column)
    guard tying.all & bit != 0,
      let mixed = MixedLetters(bytes, isPerson: tying.persons & bit != 0)
    else { return }
    report(
      .mixedAlphabet, column, expected: .text(mixed.likely),
      arguments: ["letters": mixed.letters, "likely": .text(mixed.likely)], isDefect: false)
  }

  /// Whether there is nothing between the separators of a list.
  @inline(__always)
  private func isEmptyList(_ bytes: UnsafeBufferPointer<UInt8>, _ type: ColumnType) -> Bool {
    // What begins with anything else is no empty list.
    guard bytes[0] == UInt8(ascii: "|") || bytes[0] == UInt8(ascii: ",") else { return false }
    return switch type {
    case .texts: bytes.allSatisfy { $0 == UInt8(ascii: "|") || $0 <= 32 }
    case .codes: bytes.allSatisfy { "|,".utf8.contains($0) || $0 <= 32 }
    default: false
    }
  }

  func note(_ form: LenientForm, _ column: Int, _ reading: Argument) {
    if lenient[column] != nil {
      lenient[column]?.count += 1
    } else {
      lenient[column] = LenientNote(
        form: form, line: row.line, value: row.given(column) ?? "", reading: reading)
    }
  }

  func report(
    _ code: IntakeCode, _ column: Int, value: String? = nil, expected: Argument? = nil,
    arguments: [String: Argument] = [:], isDefect: Bool = true
  ) {
    if isDefect { row.markWrong(column) }
    var arguments = arguments
    arguments["label"] = labels[column]
    // Most findings of a column say the same: they share it.
    if arguments == lastArguments[column] {
      arguments = lastArguments[column]
    } else {
      lastArguments[column] = arguments
    }
    rowFindings.append(
      IntakeFinding(
        code, line: row.line, sheet: row.sheet, column: columns[column].name,
        value: value ?? row.given(column), expected: expected, arguments: arguments))
  }

  /// The number of characters where there are more than a limit.
  private func characters(_ bytes: UnsafeBufferPointer<UInt8>, over limit: Int) -> Int? {
    guard bytes.count > limit else { return nil }
    let count = bytes.count { $0 & 0xC0 != 0x80 }
    return count > limit ? count : nil
  }
}
