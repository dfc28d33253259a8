internal import SocialOrder

/// What a cell holds, besides its text.
enum CellKind {
  case text
  /// A number as a decimal.
  case number
  /// A number that the sheet shows as a date, as `2026-02-01`.
  case date
  /// `1` or `0`.
  case boolean
  /// `#REF!`
  case error
  /// A formula whose value the workbook does not hold: `=A1+B1`.
  case formula
}

/// Takes the cells of a sheet that hold something, row by row.
protocol SheetSink: AnyObject {
  /// Whether nothing more of the sheet is of use.
  var hasStopped: Bool { get }
  func beginRow(_ number: Int)
  /// - Parameter column: from 0.
  func cell(_ column: Int, _ kind: CellKind, _ bytes: UnsafeBufferPointer<UInt8>)
    throws(WorkbookProblem)
  func endRow()
}

/// Reads a sheet's part: rows and cells in their places, each value as the sheet shows it.
final class SheetReader: PartHandler {
  private let label: String
  private let strings: SharedStrings
  private let styles: CellStyles
  private let countsFrom1904: Bool
  private let limits: Limits
  private let sheet: Int
  private let sink: any SheetSink

  private var isInData = false
  private var row = 0
  private var column = -1
  private var rowBytes = 0
  private var type = CellType.number
  private var style = 0
  private var value = CellString()
  private var inside = Inside.nothing
  private var formula: [UInt8] = []
  private var hasFormula = false
  private var hasValue = false

  private enum CellType { case number, shared, inline, string, boolean, error, date }
  private enum Inside { case nothing, value, inline, formula }

  /// What a sheet has at most.
  private static let lastRow = 1_048_576
  private static let lastColumn = 16_383
  /// How much of a formula without a value is shown.
  private static let formulaShown = 200

  /// - Parameters:
  ///   - label: the sheet's name and part, for messages.
  ///   - sheet: its place among those that are told apart in messages; 0 where it is the only one.
  init(
    label: String, sheet: Int, strings: SharedStrings, styles: CellStyles, countsFrom1904: Bool,
    limits: Limits, sink: any SheetSink
  ) {
    self.label = label
    self.sheet = sheet
    self.strings = strings
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.limits = limits
    self.sink = sink
  }

  // MARK: Elements

  func start(_ name: String, _ attributes: XMLAttributes, depth: Int) throws(WorkbookProblem) {
    if depth == 2 { isInData = name == "sheetData" }
    guard isInData else { return }
    switch (depth, name) {
    case (3, "row"): try beginRow(attributes)
    case (4, "c"): try beginCell(attributes)
    case (5, "v"):
      inside = .value
      hasValue = true
    case (5, "f"):
      inside = .formula
      hasFormula = true
    case (5, "is"): inside = .inline
    case (6..., _) where inside == .inline: value.start(name)
    default: break
    }
  }

  func end(_ name: String, depth: Int) throws(WorkbookProblem) {
    guard isInData else { return }
    switch depth {
    case 2: isInData = false
    case 3 where name == "row":
      if !sink.hasStopped { sink.endRow() }
    case 4 where name == "c": try endCell()
    case 5: inside = .nothing
    case 6... where inside == .inline: value.end(name)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) {
    switch inside {
    case .nothing: return
    case .value: value.append(bytes)
    case .inline: value.text(bytes)
    case .formula: if formula.count < Self.formulaShown { formula.append(contentsOf: bytes) }
    }
    if value.bytes.count > limits.field {
      throw .limit(.fieldTooLong, limits.field, line: row, sheet: sheet)
    }
  }

  private func beginRow(_ attributes: XMLAttributes) throws(WorkbookProblem) {
    let next = row + 1
    if attributes.value("r") != nil {
      guard let given = attributes.number("r"), (next...Self.lastRow).contains(given) else {
        throw misplaced(attributes.text("r") ?? "")
      }
      row = given
    } else {
      guard next <= Self.lastRow else { throw misplaced("\(next)") }
      row = next
    }
    column = -1
    rowBytes = 0
    if !sink.hasStopped { sink.beginRow(row) }
  }

  private func beginCell(_ attributes: XMLAttributes) throws(WorkbookProblem) {
    let next = column + 1
    if let reference = attributes.value("r") {
      guard let place = CellReference(reference), place.row == row,
        (next...Self.lastColumn).contains(place.column)
      else { throw misplaced(String(decoding: reference, as: UTF8.self)) }
      column = place.column
    } else {
      guard next <= Self.lastColumn else { throw misplaced("\(next + 1)") }
      column = next
    }
    type = try cellType(attributes)
    style = attributes.number("s") ?? 0
    value.begin()
    inside = .nothing
    hasFormula = false
    formula.removeAll(keepingCapacity: true)
    hasValue = false
  }

  private func cellType(_ attributes: XMLAttributes) throws(WorkbookProblem) -> CellType {
    guard let type = attributes.value("t") else { return .number }
    switch String(decoding: type, as: UTF8.self) {
    case "n": return .number
    case "s": return .shared
    case "inlineStr": return .inline
    case "str": return .string
    case "b": return .boolean
    case "e": return .error
    case "d": return .date
    default:
      throw broken(
        Texts(
          kk: "ұяшық түрі белгісіз", ru: "неизвестный вид ячейки", en: "a cell of unknown type"))
    }
  }

  // MARK: Values

  private func endCell() throws(WorkbookProblem) {
    guard !sink.hasStopped else { return }
    if hasFormula, type != .string, !hasValue || value.bytes.isEmpty {
      let text = String(decoding: formula, as: UTF8.self).prefix(Self.formulaShown)
      return try give(.formula, Array("=\(text)".utf8))
    }
    switch type {
    case .shared:
      guard hasValue else { return }
      let digits = value.bytes
      guard (1...9).contains(digits.count), digits.allSatisfy({ NumberField.isDigit($0) }),
        let text = strings[digits.reduce(0) { $0 * 10 + Int($1 - 48) }]
      else {
        throw broken(
          Texts(
            kk: "мәтіннің нөмірі дұрыс емес", ru: "неверный номер текста",
            en: "the number of a text that is not there"))
      }
      try give(.text, text)
    case .inline, .string:
      value.unescape()
      try give(.text)
    case .boolean: try give(.boolean)
    case .error: try give(.error)
    case .date:
      try give(.date, value.bytes.withUnsafeBufferPointer { Array(ExcelDate.day($0)) })
    case .number: try giveNumber()
    }
  }

  /// A number as the sheet shows it. One that is none is handed on as it stands: its column says so.
  private func giveNumber() throws(WorkbookProblem) {
    let look = styles[style]
    if look == .plain, isPlainWhole { return try give(.number) }
    guard var decimal = value.bytes.withUnsafeBufferPointer({ CellDecimal($0) }) else {
      return try give(.text)
    }
    switch look {
    case .plain: try give(.number, decimal.text())
    case .padded(let digits): try give(.text, decimal.text(minimumDigits: digits))
    case .percent:
      decimal.takeAsPercent()
      try give(.text, decimal.text() + [UInt8(ascii: "%")])
    case .date:
      if let date = ExcelDate.text(decimal, from1904: countsFrom1904) {
        try give(.date, date)
      } else {
        try give(.number, decimal.text())
      }
    }
  }

  /// Digits alone, and no more of them than a double keeps: most numbers.
  private var isPlainWhole: Bool {
    let bytes = value.bytes
    return (1...CellDecimal.precision).contains(bytes.count)
      && bytes.allSatisfy { NumberField.isDigit($0) } && (bytes[0] != 48 || bytes.count == 1)
  }

  private func give(_ kind: CellKind) throws(WorkbookProblem) { try give(kind, value.bytes) }

  private func give(_ kind: CellKind, _ bytes: [UInt8]) throws(WorkbookProblem) {
    let problem: WorkbookProblem? = bytes.withUnsafeBufferPointer { bytes in
      do throws(WorkbookProblem) {
        try give(kind, bytes)
        return nil
      } catch {
        return error
      }
    }
    if let problem { throw problem }
  }

  private func give(_ kind: CellKind, _ bytes: UnsafeBufferPointer<UInt8>)
    throws(WorkbookProblem)
  {
    if bytes.isEmpty { return }
    rowBytes += bytes.count
    if bytes.count > limits.field {
      throw .limit(.fieldTooLong, limits.field, line: row, sheet: sheet)
    }
    if rowBytes > limits.record {
      throw .limit(.recordTooLong, limits.record, line: row, sheet: sheet)
    }
    if column >= limits.columns {
      throw .limit(
        .tooManyColumns, limits.columns, line: row, sheet: sheet, found: column + 1)
    }
    try sink.cell(column, kind, bytes)
  }

  // MARK: Problems

  private func misplaced(_ reference: String) -> WorkbookProblem {
    let shown = reference.prefix(40)
    return .malformed(
      label,
      Texts(
        kk: "«\(shown)» жолы немесе ұяшығы орнында емес",
        ru: "строка или ячейка «\(shown)» не на своем месте",
        en: "the row or cell “\(shown)” is out of place"))
  }

  private func broken(_ reason: Texts) -> WorkbookProblem {
    let place = CellReference.text(row: row, column: column)
    return .malformed(
      label,
      Texts(
        kk: "\(place) ұяшығында \(reason.kk)", ru: "в ячейке \(place) \(reason.ru)",
        en: "in cell \(place) \(reason.en)"))
  }
}
