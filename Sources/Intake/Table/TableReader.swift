internal import SocialOrder

/// Reads the rows of a table as records of one kind: a CSV file, or a sheet of a workbook.
///
/// The first row that is a header says which kind it is; the rows above it are a title. What every field touches is exempt
/// from exclusivity checks at run time: none of it is passed inout.
final class TableReader {
  private let options: ReadingOptions
  private let comma: CommaMeaning
  private let sink: any RecordSink
  private let texts: TextArena
  private var search = HeaderSearch()
  private var header: HeaderMatch?
  /// The column of each cell, as in the header; -1 for a cell that has none.
  @exclusivity(unchecked) private var columns: [Int] = []
  /// The cells of the row in which a header is looked for; then those of the header.
  private var headerCells: [String] = []
  /// Where the header stands again among the records.
  private var repeated: (line: Int, count: Int)?
  @exclusivity(unchecked) private var binder: RowBinder?
  private var findings: [IntakeFinding] = []
  private var blank: (line: Int, count: Int)?
  private var rowLine = 1
  /// Whether the row of the table cannot be told, and so nothing after it.
  private(set) var hasStopped = false

  /// Whether each field is looked at for damage: a sign of it has been seen in the file.
  @exclusivity(unchecked) var watchesForDamage = false
  private let damage = DamageWatch()

  /// Whether any cell of the row so far held something, and whether one beyond the header did.
  @exclusivity(unchecked) private var hasContent = false
  @exclusivity(unchecked) private var excessFilled = false

  /// - Parameters:
  ///   - comma: what a comma between digits means in this table.
  ///   - texts: the arena for the rows' text, shared by the tables of a file.
  init(comma: CommaMeaning, texts: TextArena, options: ReadingOptions, sink: any RecordSink) {
    self.comma = comma
    self.texts = texts
    self.options = options
    self.sink = sink
  }

  /// The kind of record, once the header has been seen.
  var kind: RecordKind? { header?.kind }

  /// Records that were handed on.
  var records: Int { binder?.count ?? 0 }

  /// What was found so far, in the header and then in the records.
  func takeFindings() -> [IntakeFinding] {
    findings + [repeatedNote].compactMap(\.self) + (binder?.findings ?? []) + damage.findings
      + (binder?.takeNotes() ?? [])
  }

  func beginRow(line: Int) {
    rowLine = line
    binder?.begin(line: line)
  }

  /// Takes a cell of the row, by its place from 0. Empty ones may be left out.
  func field(_ cell: Int, _ raw: UnsafeBufferPointer<UInt8>) {
    let bytes = trimmed(raw)
    guard let binder else {
      while headerCells.count < cell { headerCells.append("") }
      headerCells.append(String(decoding: bytes, as: UTF8.self))
      return
    }
    if bytes.isEmpty { return }
    hasContent = true
    if cell >= columns.count {
      excessFilled = true
    } else if columns[cell] >= 0 {
      if watchesForDamage, damage.take(bytes, columns[cell], of: binder.row) { return }
      binder.field(columns[cell], bytes)
    }
  }

  /// Ends the row.
  ///
  /// - Parameter fields: how many fields it had; nil where a row may stop at its last cell that is filled.
  func endRow(fields: Int?) {
    defer {
      hasContent = false
      excessFilled = false
    }
    guard let binder else { return takeHeader() }
    guard hasContent else { return passOverBlank(line: rowLine) }
    endBlankRun()
    // A header has no BIN where the BIN stands: only what lacks one is compared with it.
    if binder.row.isWrong(0), isHeader(binder.row) {
      repeated = (repeated?.line ?? rowLine, (repeated?.count ?? 0) + 1)
      return
    }
    if let fields, fields < columns.count || excessFilled {
      binder.endMisshapen(found: fields, expected: columns.count)
    } else if excessFilled {
      binder.endMisshapen(found: columns.count + 1, expected: columns.count)
    } else {
      binder.end()
    }
  }

  /// Takes a row in which nothing stands.
  func passOverBlank(line: Int) {
    blank = (blank?.line ?? line, (blank?.count ?? 0) + 1)
  }

  /// Takes the end of the table. A table without records says nothing here: another sheet may have them.
  func finish() {
    if header == nil, !hasStopped, let failure = search.finish() {
      findings.append(failure)
      hasStopped = true
    }
    endBlankRun()
  }

  private func takeHeader() {
    while headerCells.last?.isEmpty == true { headerCells.removeLast() }
    if headerCells.isEmpty { return passOverBlank(line: rowLine) }
    endBlankRun()
    let cells = headerCells
    headerCells = []
    switch search.take(cells, line: rowLine) {
    case .title: break
    case .failure(let finding):
      findings.append(finding)
      hasStopped = true
    case .header(let match, let title):
      header = match
      self.headerCells = cells
      if let title { findings.append(title) }
      columns = match.columns.map { $0 ?? -1 }
      findings += match.findings
      let binder = RowBinder(
        match.kind, texts: texts, strict: false, options: options, sink: sink)
      binder.setPresent(match.present)
      binder.comma = comma
      self.binder = binder
    }
  }

  /// Whether a row says in each column what the header says of it: files were pasted one below the other.
  private func isHeader(_ row: Row) -> Bool {
    columns.indices.allSatisfy { cell in
      columns[cell] < 0 || row.given(columns[cell]) == headerCells[cell]
    }
  }

  private var repeatedNote: IntakeFinding? {
    repeated.map { row in
      .readLeniently(
        place: Texts(
          kk: "Жазбалардың арасында", ru: "Среди записей", en: "Among the records"),
        line: row.line, value: headerCells.first { !$0.isEmpty } ?? "",
        reading: .phrase(
          Texts(
            kk: "баған атауларының қайталануы", ru: "повтор названий столбцов",
            en: "the column names once more")),
        form: Texts(
          kk: "бұл жол жазба болып саналмады", ru: "эта строка не считается записью",
          en: "the row is no record"),
        count: row.count)
    }
  }

  /// Says once of a run of blank rows how many there were.
  private func endBlankRun() {
    guard let run = blank else { return }
    blank = nil
    findings.append(
      IntakeFinding(.blankRow, line: run.line, arguments: ["count": .number(run.count)]))
  }
}
