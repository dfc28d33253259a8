internal import SocialOrder

/// Hands a sheet's rows on as they were sent, beside reading them.
final class SentSheetRows: SheetSink {
  private let table: SheetTable
  private let countsFrom1904: Bool
  private let sheet: SentSheet
  private let sink: any SentSink
  private var line = SentLine()
  private var knowsHeader = false

  init(
    _ table: SheetTable, isHidden: Bool, countsFrom1904: Bool, to sink: any SentSink
  ) {
    self.table = table
    self.countsFrom1904 = countsFrom1904
    self.sink = sink
    sheet = SentSheet(number: table.number, name: table.name, isHidden: isHidden)
  }

  var hasStopped: Bool { table.hasStopped }

  func beginRow(_ number: Int) {
    line.begin(line: number)
    table.beginRow(number)
  }

  func cell(_ column: Int, _ kind: CellKind, _ bytes: UnsafeBufferPointer<UInt8>)
    throws(WorkbookProblem)
  {
    try table.cell(column, kind, bytes)
    // Our copy counts days from 1900, as all new workbooks do.
    if countsFrom1904, kind == .number, table.isDate(column),
      let date = CellDecimal(bytes).flatMap({ ExcelDate.text($0, from1904: true) })
    {
      date.withUnsafeBufferPointer { line.take(column, .date, $0) }
    } else {
      line.take(column, kind.sent, bytes)
    }
  }

  func endRow() {
    table.endRow()
    // What we or a blank put beside the table is made anew.
    guard !table.isSample, !line.cells.isEmpty else { return }
    let header = knowsHeader ? nil : table.header
    knowsHeader = knowsHeader || header != nil
    sink.take(SentRow(sheet, line: line.line, cells: line.cells, header: header))
  }
}

extension CellKind {
  fileprivate var sent: SentCell.Kind {
    switch self {
    case .text: .text
    case .number: .number
    case .date: .date
    case .boolean: .boolean
    case .error: .error
    case .formula: .formula
    }
  }
}
