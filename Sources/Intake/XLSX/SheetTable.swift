internal import SocialOrder

/// One sheet of a workbook on its way to records: the table that it holds, or the filed Annex 4, whichever its first rows
/// show.
final class SheetTable: SheetSink {
  let name: String
  /// Its place among the workbook's sheets, from 1; 0 where it is the only one.
  let number: Int
  private let isHidden: Bool
  private let countsFrom1904: Bool
  private let options: ReadingOptions
  private let table: TableReader
  private let makeForm: (FormHeader, FormBlock) -> FormTable
  private var form: FormTable?
  private var block = FormBlock()
  private var findings: [IntakeFinding] = []

  private var row = 0
  private var lastRow = 0
  private var hasContent = false
  /// The cells of a row, while it is not known what the sheet holds.
  private var cells: [String] = []
  private var rowsSeen = 0
  /// Whether its first cell says that it is a sample of a blank's, which nobody fills.
  private(set) var isSample = false
  private var rowsWithBIN = 0

  /// Rows that hold something in which the head of a form is looked for: its block stands above it.
  private static let formDepth = 40

  init(
    _ name: String, number: Int, isHidden: Bool, countsFrom1904: Bool, texts: TextArena,
    options: ReadingOptions, sink: any RecordSink
  ) {
    self.name = name
    self.number = number
    self.isHidden = isHidden
    self.countsFrom1904 = countsFrom1904
    self.options = options
    table = TableReader(
      comma: .unknown, texts: texts, sheet: number, options: options, sink: sink)
    // Its text comes cell by cell: there is no look at all of it before.
    table.watchesForDamage = true
    makeForm = { header, block in
      FormTable(header, block, texts: texts, sheet: number, options: options, sink: sink)
    }
  }

  var kind: RecordKind? { form == nil ? table.kind : .projects }
  /// What its heading row says, once that has been read.
  var header: SentHeader? { form?.sentHeader ?? table.sentHeader }
  func isDate(_ cell: Int) -> Bool { table.type(ofCell: cell) == .date }
  var records: Int { form?.records ?? table.records }
  /// Whether it rejects the file by itself, so that nothing need be said of records that are not there.
  private(set) var hasRefusal = false
  let hasStopped = false

  func takeFindings() -> [IntakeFinding] {
    let read = kind == nil ? [] : form?.takeFindings() ?? table.takeFindings()
    return read + findings
  }

  // MARK: Rows

  func beginRow(_ number: Int) {
    row = number
    hasContent = false
    if let form { return form.beginRow(row) }
    guard table.kind != nil else {
      cells.removeAll(keepingCapacity: true)
      return
    }
    if row > lastRow + 1 { table.passOverBlank(line: lastRow + 1, count: row - lastRow - 1) }
    table.beginRow(line: row)
  }

  func cell(_ column: Int, _ kind: CellKind, _ bytes: UnsafeBufferPointer<UInt8>)
    throws(WorkbookProblem)
  {
    hasContent = hasContent || !trimmed(bytes).isEmpty
    if isSample || isHidden && rowsSeen > 0 { return }
    if let form { return form.cell(column, kind, bytes) }
    if table.kind != nil { return give(column, kind, bytes) }
    guard rowsSeen < Self.formDepth else { return lookForBIN(bytes) }
    while cells.count < column { cells.append("") }
    cells.append(String(decoding: bytes, as: UTF8.self))
  }

  func endRow() {
    defer { lastRow = row }
    if hasContent { rowsSeen += 1 }
    if rowsSeen == 1, isSampleLine(cells.first) { isSample = true }
    if isSample || isHidden { return }
    if let form { return form.endRow() }
    if table.kind != nil { return table.endRow(fields: nil) }
    guard hasContent, rowsSeen <= Self.formDepth else { return }
    for cell in cells where BIN(cell.filter { !$0.isWhitespace }) != nil {
      rowsWithBIN += 1
      break
    }
    if let header = FormHeader(cells, line: row, options.reference.headings) {
      form = makeForm(header, block)
      return
    }
    block.take(cells)
    guard !table.hasStopped else { return }
    table.beginRow(line: row)
    for (column, cell) in cells.enumerated() {
      var cell = cell
      cell.withUTF8 { table.field(column, $0) }
    }
    table.endRow(fields: nil)
  }

  /// A cell of a table, in the form that its column reads.
  private func give(_ column: Int, _ kind: CellKind, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .formula: table.valueless(column, shown: bytes)
    case .text, .date: table.field(column, bytes)
    case .error:
      // What is no text says for itself that this is none of its values.
      switch table.type(ofCell: column) {
      case .text, .texts: table.valueless(column, shown: bytes)
      default: table.field(column, bytes)
      }
    case .number:
      guard countsFrom1904, table.type(ofCell: column) == .date,
        let date = CellDecimal(bytes).flatMap({ ExcelDate.text($0, from1904: true) })
      else { return table.field(column, bytes) }
      date.withUnsafeBufferPointer { table.field(column, $0) }
    case .boolean:
      let isTrue = bytes.first == UInt8(ascii: "1")
      var word =
        switch table.type(ofCell: column) {
        case .flag, .code(.standardsMet): isTrue ? "yes" : "no"
        default: isTrue ? "TRUE" : "FALSE"
        }
      word.withUTF8 { table.field(column, $0) }
    }
  }

  /// The sentence that the sheets of a blank begin with which are not to be filled.
  private func isSampleLine(_ cell: String?) -> Bool {
    guard let cell, !cell.isEmpty else { return false }
    let key = Folding.key(cell)
    let sentences = ["template.notRead", "template.listNotRead", "fixit.notRead"].map {
      options.reference.phrases[$0]
    }
    return sentences.flatMap(\.all).contains { Folding.key($0) == key }
  }

  private func lookForBIN(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard rowsWithBIN < 2, bytes.count == 12 else { return }
    if case .bin = BINField.read(bytes) { rowsWithBIN += 1 }
  }

  func finish() {
    if let form { return form.finish() }
    if !isHidden, !isSample { table.finish(saysBlankEnd: false) }
  }

  // MARK: Sheets that are no table

  /// Says what becomes of a sheet that is no table of ours.
  ///
  /// One that looks like data is an error: its header is probably misspelt, and nothing may be left out unseen. Notes and
  /// lists beside the data, and what is hidden, are passed over with a word.
  func settle(isAnyOtherRead: Bool) {
    guard kind == nil, rowsSeen > 0, !isSample else { return }
    if isHidden {
      findings.append(
        notRead(
          Texts(
            kk: "парақтың көрсетілуі (қазір ол жасырылған)",
            ru: "чтобы лист был показан (сейчас он скрыт)",
            en: "that the sheet be shown (it is hidden)")))
    } else if let noHeader = table.noHeader,
      !isAnyOtherRead || table.mostNames >= 2 || rowsWithBIN >= 2
    {
      hasRefusal = true
      findings.append(noHeader.onSheet(number))
    } else {
      findings.append(
        notRead(
          Texts(
            kk: "баған атаулары жазылған жол", ru: "строки с названиями столбцов",
            en: "a row of column names")))
    }
  }

  private func notRead(_ needed: Texts) -> IntakeFinding {
    IntakeFinding(
      .notChecked,
      arguments: [
        "checks": .phrase(
          Texts(kk: "«\(name)» парағы", ru: "лист «\(name)»", en: "the sheet “\(name)”")),
        "needed": .phrase(needed),
      ])
  }
}
