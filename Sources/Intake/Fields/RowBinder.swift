internal import SocialOrder

/// Binds the fields of one kind's records to their columns: reads each by its column's type, keeps what is wrong, and
/// hands whole records on.
final class RowBinder {
  let kind: RecordKind
  let row: Row
  private let columns: [Column]
  /// Their types, apart: a column's texts are not touched for each field.
  private let types: [ColumnType]
  private let strict: Bool
  private let options: ReadingOptions
  private unowned let sink: any RecordSink
  private let codes: [CodeList?]
  /// The columns that are looked through for mixed alphabets, and those of them that name persons.
  private let tying: (all: UInt64, persons: UInt64)
  private let earliest: CivilDate
  private let latest: CivilDate
  /// Required columns that the file has.
  private var required: UInt64 = 0
  /// Required columns that it lacks: that has been said of the header, and no rule uses them.
  private var absent: [Int] = []
  private var rowFindings: [IntakeFinding] = []
  private var lenient: [Int: LenientNote] = [:]
  private(set) var findings: [IntakeFinding] = []
  private(set) var count = 0
  /// What a comma between digits means in this file.
  var comma = CommaMeaning.unknown

  private struct LenientNote {
    let form: LenientForm
    let line: Int
    let value: String
    let reading: Argument
    var count = 1
  }

  /// - Parameters:
  ///   - texts: the arena for the rows' text, shared by the binders of a file.
  ///   - strict: whether only canonical forms are read (XML).
  init(
    _ kind: RecordKind, texts: TextArena, strict: Bool, options: ReadingOptions,
    sink: any RecordSink
  ) {
    self.kind = kind
    self.strict = strict
    self.options = options
    self.sink = sink
    columns = kind.columns
    types = columns.map(\.type)
    row = Row(kind, texts: texts)
    codes = columns.map { column in
      switch column.type {
      case .code(let name), .codes(let name): options.reference.codes(name)
      case .flag: options.reference.codes(.flag)
      default: nil
      }
    }
    tying = MixedLetters.columns(of: kind)
    earliest = CivilDate(year: 2018, month: 1, day: 1) ?? options.asOf
    latest = options.asOf.adding(years: 3)
    setPresent(Array(columns.indices))
  }

  /// Says which columns the file has: an absent one is not asked for in every row.
  func setPresent(_ present: [Int]) {
    let needed = columns.indices.filter { columns[$0].requirement == .required }
    absent = needed.filter { !present.contains($0) }
    required = needed.filter(present.contains).reduce(0) { $0 | 1 << UInt64($1) }
  }

  func begin(line: Int) {
    if !options.keepsText { row.texts.reset() }
    row.reset(line: line)
    for column in absent { row.markWrong(column) }
    rowFindings.removeAll(keepingCapacity: true)
  }

  /// Ends the record: says what is missing, and hands it on.
  func end() {
    let missing = required & ~(row.filled | row.wrong)
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
        .rowFieldCount, line: row.line, value: "\(found)", expected: .number(expected),
        arguments: ["found": .number(found), "expected": .number(expected)])
    ]
    for column in columns.indices where !columns[column].isKey || row.isBlank(column) {
      row.markWrong(column)
    }
    handOn()
  }

  private func handOn() {
    if !rowFindings.isEmpty {
      let key = row.keyParts
      for var finding in rowFindings {
        finding.record = key
        findings.append(finding)
      }
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
    let bytes = trimmed(raw)
    let type = types[column]
    guard !bytes.isEmpty, !isEmptyList(bytes, type) else { return }
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

  /// Warns of letters of the wrong alphabet; the text is kept as it is.
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
  private func isEmptyList(_ bytes: UnsafeBufferPointer<UInt8>, _ type: ColumnType) -> Bool {
    // What begins with anything else is no empty list.
    guard bytes[0] == UInt8(ascii: "|") || bytes[0] == UInt8(ascii: ",") else { return false }
    return switch type {
    case .texts: bytes.allSatisfy { $0 == UInt8(ascii: "|") || $0 <= 32 }
    case .codes: bytes.allSatisfy { "|,".utf8.contains($0) || $0 <= 32 }
    default: false
    }
  }

  private func bin(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    // Made only where something is wrong: it costs more than reading the number.
    var expected: Argument {
      .phrase(Texts(kk: "12 сан", ru: "12 цифр", en: "12 digits"))
    }
    switch BINField.read(bytes) {
    case .bin(let bin): row.set(column, Int64(bin.number))
    case .checkDigit: report(.binCheckDigit, column, expected: expected)
    case .roundedByExcel: report(.binRoundedByExcel, column, expected: expected)
    case .lostZero(let digits):
      report(.binLostZero, column, expected: expected, arguments: ["found": .number(digits)])
    case .notABIN: report(.notABIN, column, expected: expected)
    }
  }

  private func number(
    _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, places: Int, from: Int64, to: Int64
  ) {
    guard let units = units(column, bytes, places: places, from: from, to: to) else { return }
    guard from...to ~= units else { return outOfRange(column, places, from, to) }
    row.set(column, units)
  }

  private func score(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let units = units(column, bytes, places: 2, from: 100, to: 500) else { return }
    guard 100...500 ~= units else { return report(.scoreRange, column, expected: .text("1..5")) }
    row.set(column, units)
    if units % 100 != 0 { report(.scoreNotWhole, column, isDefect: false) }
  }

  /// The number in small units, or nil where it could not be read, which has been said then.
  private func units(
    _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, places: Int, from: Int64, to: Int64
  ) -> Int64? {
    var bytes = bytes
    let percent = types[column] == .percent && !strict && bytes.last == UInt8(ascii: "%")
    if percent { bytes = trimmed(UnsafeBufferPointer(rebasing: bytes.dropLast())) }
    if let whole = thousandsByPoint(column, bytes) {
      let text = String(decoding: bytes, as: UTF8.self)
      report(
        .numberAmbiguous, column,
        arguments: ["asDecimal": .text(text), "asThousands": .text(whole)])
      return nil
    }
    switch NumberField.read(bytes, places: places, comma: comma, strict: strict) {
    case .units(let value, let isLenient):
      if isLenient || percent {
        let reading = Argument.text(
          Decimals.text(units: value, places: places, minimumPlaces: 0, point: "."))
        note(percent ? .percentSign : .number, column, reading)
      }
      return value
    case .ambiguous(let asDecimal, let asThousands):
      report(
        .numberAmbiguous, column,
        arguments: ["asDecimal": .text(asDecimal), "asThousands": .text(asThousands)])
    case .negative where types[column] == .score,
      .tooLarge where types[column] == .score:
      report(.scoreRange, column, expected: .text("1..5"))
    case .tooManyDecimals, .tooLarge, .negative: outOfRange(column, places, from, to)
    case .notANumber:
      report(
        .notANumber, column,
        expected: .phrase(Texts(kk: "сан", ru: "число", en: "a number")))
    }
    return nil
  }

  /// `1.000` in a column of whole numbers: one, or a thousand as many people write it. The digits without the point; nil
  /// for any other form.
  private func thousandsByPoint(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard types[column] == .count, !strict, bytes.count >= 5,
      bytes[bytes.count - 4] == UInt8(ascii: ".")
    else { return nil }
    let digits = bytes.filter { $0 != UInt8(ascii: ".") }
    guard digits.count == bytes.count - 1, digits.allSatisfy(NumberField.isDigit) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private func outOfRange(_ column: Int, _ places: Int, _ from: Int64, _ to: Int64) {
    let low = Decimals.text(units: from, places: places, minimumPlaces: 0, point: ".")
    let high = Decimals.text(units: to, places: places, minimumPlaces: 0, point: ".")
    let range = "\(low)..\(high)"
    report(
      .numberOutOfRange, column,
      expected: .phrase(
        places == 0
          ? Texts(
            kk: "\(range), бүтін сан", ru: "\(range), целое число", en: "\(range), a whole number")
          : Texts(
            kk: "\(range), бөлшек бөлігі \(places) таңбадан аспайды",
            ru: "\(range), не более \(places) знаков после запятой",
            en: "\(range), at most \(places) decimals")))
  }

  private func date(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    var expected: Argument {
      .phrase(
        strict
          ? Texts(same: "2026-02-01")
          : Texts(kk: "01.02.2026", ru: "01.02.2026", en: "2026-02-01"))
    }
    switch DateField.read(bytes, strict: strict) {
    case .date(let date, let form):
      row.set(column, Int64(date.days))
      if let form { note(form, column, .text(date.iso)) }
      if date < earliest || date > latest {
        report(
          .dateImplausible, column,
          expected: .list([.text("\(earliest.iso)..\(latest.iso)")]), isDefect: false)
      }
    case .twoDigitYear: report(.dateTwoDigitYear, column, expected: expected)
    case .impossible: report(.dateImpossible, column, expected: expected)
    case .notADate: report(.notADate, column, expected: expected)
    }
  }

  private func period(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let half = types[column] == .half
    if let period = Period(bytes), period.isHalf == half {
      return row.set(column, period.ordinal)
    }
    let expected: Argument =
      half && PeriodField.hasCyrillicH(bytes)
      ? .phrase(
        Texts(
          kk: "2026-H1 (H – латын әрпі)", ru: "2026-H1 (H – латинская буква)",
          en: "2026-H1 (with a Latin H)"))
      : .text(half ? "2026-H1" : "2026")
    report(.periodInvalid, column, expected: expected)
  }

  private func code(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let list = codes[column] else { return }
    if let value = CodeField.value(bytes, in: list, strict: strict) {
      return row.set(column, Int64(value))
    }
    if types[column] == .code(.direction) {
      switch CodeField.direction(bytes, strict: strict) {
      case .number(let number):
        row.set(column, Int64(number))
        return note(.otherNumber, column, .number(number))
      case .outOfRange: return report(.directionRange, column, expected: .text("1..17"))
      case .words: break
      }
    }
    unknown(column, bytes, in: list)
  }

  private func codeSet(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let list = codes[column] else { return }
    switch CodeField.entries(bytes, in: list, strict: strict) {
    case .mask(let mask): row.set(column, mask)
    case .unknown(let piece): unknown(column, piece, in: list)
    }
  }

  private func unknown(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, in list: CodeList) {
    let text = String(decoding: bytes, as: UTF8.self)
    report(
      .unknownCode, column, value: text,
      expected: .list(list.entries.map { .text($0.code) }),
      arguments: ["suggestion": .phrase(CodeField.suggestion(for: text, in: list, strict: strict))])
  }

  private func note(_ form: LenientForm, _ column: Int, _ reading: Argument) {
    if lenient[column] != nil {
      lenient[column]?.count += 1
    } else {
      lenient[column] = LenientNote(
        form: form, line: row.line, value: row.given(column) ?? "", reading: reading)
    }
  }

  private func report(
    _ code: IntakeCode, _ column: Int, value: String? = nil, expected: Argument? = nil,
    arguments: [String: Argument] = [:], isDefect: Bool = true
  ) {
    if isDefect { row.markWrong(column) }
    var arguments = arguments
    arguments["label"] = .phrase(columns[column].labels)
    rowFindings.append(
      IntakeFinding(
        code, line: row.line, column: columns[column].name, value: value ?? row.given(column),
        expected: expected, arguments: arguments))
  }

  /// The number of characters where there are more than a limit.
  private func characters(_ bytes: UnsafeBufferPointer<UInt8>, over limit: Int) -> Int? {
    guard bytes.count > limit else { return nil }
    let count = bytes.count { $0 & 0xC0 != 0x80 }
    return count > limit ? count : nil
  }
}
