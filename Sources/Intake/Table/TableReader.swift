internal import SocialOrder

/// Reads the rows of a table as records of one kind: a CSV file, or a sheet of a workbook.
///
/// The first row that is a header says which kind it is; the rows above it are a title.
final class TableReader {
  private let options: ReadingOptions
  private let comma: CommaMeaning
  private let sink: any RecordSink
  private let texts: TextArena
  private var search = HeaderSearch()
  private var header: HeaderMatch?
  /// The column of each cell, as in the header; -1 for a cell that has none, -2 for one of a column that we added.
  private var columns: [Int] = []
  /// The cells of the row in which a header is looked for; then those of the header.
  private var headerCells: [String] = []
  /// Where the header stands again among the records.
  private var repeated: (line: Int, count: Int)?
  private var binder: RowBinder?
  /// The same, for each field: without counting references to it.
  private var bound: Unmanaged<RowBinder>?
  private var findings: [IntakeFinding] = []
  /// Which sheet of a workbook this is, in messages; 0 where it needs no telling.
  private let sheet: Int
  /// What to say where none of the first rows is a header.
  private(set) var noHeader: IntakeFinding?
  private var blank: (line: Int, count: Int)?
  /// The line on which a later piece of a file begins; nil where the table is read from its beginning.
  private var firstLine: Int?
  /// The blank rows with which a later piece began: they may go on from those before it.
  private var leadingBlank: (line: Int, count: Int)?
  private var rowLine = 1
  /// Whether the row of the table cannot be told, and so nothing after it.
  private(set) var hasStopped = false

  /// Whether each field is looked at for damage: a sign of it has been seen in the file.
  var watchesForDamage = false
  private let damage = DamageWatch()

  /// Whether any cell of the row so far held something, and whether one beyond the header did.
  private var hasContent = false
  private var excessFilled = false

  /// - Parameters:
  ///   - comma: what a comma between digits means in this table.
  ///   - texts: the arena for the rows' text, shared by the tables of a file.
  ///   - sheet: which sheet of a workbook this is; 0 where it needs no telling.
  init(
    comma: CommaMeaning, texts: TextArena, sheet: Int = 0, options: ReadingOptions,
    sink: any RecordSink
  ) {
    self.comma = comma
    self.sheet = sheet
    self.texts = texts
    self.options = options
    self.sink = sink
  }

  /// Reads on from a record's line in a file whose header another reader has seen.
  convenience init(
    continuing header: TableHeader, line: Int, comma: CommaMeaning, texts: TextArena,
    options: ReadingOptions, sink: any RecordSink
  ) {
    self.init(comma: comma, texts: texts, options: options, sink: sink)
    firstLine = line
    bind(header.match, header.cells)
  }

  /// The header, once it has been seen.
  var knownHeader: TableHeader? { header.map { TableHeader(match: $0, cells: headerCells) } }

  /// The kind of record, once the header has been seen.
  var kind: RecordKind? { header?.kind }

  /// What the heading row says, once it has been seen.
  var sentHeader: SentHeader? {
    header.map {
      SentHeader(kind: $0.kind, columns: $0.columns, ours: $0.ours, isForm: false)
    }
  }

  private static let ours = -2
  /// A cell behind the last of the header.
  private static let beyond = -3

  /// The most column names that a row had, where none is a header.
  var mostNames: Int { search.mostNames }

  /// Records that were handed on.
  var records: Int { binder?.count ?? 0 }

  /// What was found so far besides what the sink was told of: in the header, and in the table as a whole.
  func takeFindings() -> [IntakeFinding] {
    var found = findings + (noHeader.map { [$0] } ?? []) + [repeatedNote].compactMap(\.self)
    found += damage.findings
    found += binder?.takeNotes() ?? []
    if sheet > 0 { for index in found.indices { found[index] = found[index].onSheet(sheet) } }
    return found
  }

  /// The type of a cell's column; nil where it has none.
  func type(ofCell cell: Int) -> ColumnType? {
    guard let header, columns.indices.contains(cell), columns[cell] >= 0 else { return nil }
    return header.kind.columns[columns[cell]].type
  }

  func beginRow(line: Int) {
    rowLine = line
    binder?.begin(line: line)
  }

  /// Takes a cell of the row, by its place from 0. Empty ones may be left out.
  func field(_ cell: Int, _ raw: UnsafeBufferPointer<UInt8>) {
    let bytes = trimmed(raw)
    guard let bound else { return takeHeaderCell(cell, bytes) }
    if bytes.isEmpty { return }
    let column = cell < columns.count ? columns[cell] : Self.beyond
    if column >= 0 {
      hasContent = true
      if watchesForDamage, let binder, damage.take(bytes, column, of: binder.row) { return }
      bound._withUnsafeGuaranteedRef { $0.value(column, bytes) }
    } else if column != Self.ours {
      hasContent = true
      if column == Self.beyond { excessFilled = true }
    }
  }

  private func takeHeaderCell(_ cell: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    while headerCells.count < cell { headerCells.append("") }
    headerCells.append(String(decoding: bytes, as: UTF8.self))
  }

  /// Takes a cell in which no value stands that could be read: a formula without one, or Excel's own word for an error.
  func valueless(_ cell: Int, shown: UnsafeBufferPointer<UInt8>) {
    guard let binder else { return field(cell, shown) }
    if columns.indices.contains(cell), columns[cell] == Self.ours { return }
    hasContent = true
    if columns.indices.contains(cell), columns[cell] >= 0 {
      binder.valueless(columns[cell], shown)
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

  /// Takes rows in which nothing stands.
  func passOverBlank(line: Int, count: Int = 1) {
    blank = (blank?.line ?? line, (blank?.count ?? 0) + count)
  }

  /// Takes the end of the table. A table without records says nothing here: another sheet may have them.
  ///
  /// - Parameter saysBlankEnd: whether blank rows behind the last record are worth a word.
  func finish(saysBlankEnd: Bool = true) {
    if header == nil, !hasStopped, let failure = search.finish() {
      noHeader = failure
      hasStopped = true
    }
    if saysBlankEnd { endBlankRun() }
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
      noHeader = finding
      hasStopped = true
    case .header(let match, let title):
      if let title { findings.append(title) }
      findings += match.findings
      bind(match, cells)
    }
  }

  private func bind(_ match: HeaderMatch, _ cells: [String]) {
    header = match
    headerCells = cells
    columns = match.columns.enumerated().map { cell, column in
      match.ours.contains(cell) ? Self.ours : column ?? -1
    }
    let binder = RowBinder(
      match.kind, texts: texts, strict: false, sheet: sheet, options: options, sink: sink)
    binder.setPresent(match.present)
    binder.comma = comma
    self.binder = binder
    bound = .passUnretained(binder)
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

  private func endBlankRun() {
    guard let run = blank else { return }
    blank = nil
    if run.line == firstLine {
      leadingBlank = run
    } else {
      report(blank: run)
    }
  }

  /// Says once of a run of blank rows how many there were.
  private func report(blank run: (line: Int, count: Int)) {
    findings.append(
      IntakeFinding(.blankRow, line: run.line, arguments: ["count": .number(run.count)]))
  }
}

/// Pieces of one table that several readers have read.
extension TableReader {
  /// Nil where what was found hangs on what stands before the piece: damage is described by the first of its sort.
  var part: TablePart? {
    guard let binder, !hasStopped, !hasDamage else { return nil }
    return TablePart(
      firstLine: firstLine, findings: findings, leadingBlank: leadingBlank, blank: blank,
      repeated: repeated, records: binder.part)
  }

  /// Whether any field was found to be damaged.
  var hasDamage: Bool { !damage.findings.isEmpty }

  /// Takes what was found in the piece that follows.
  func absorb(_ part: TablePart) {
    join(part)
    findings += part.findings
    if let other = part.repeated {
      repeated = (repeated?.line ?? other.line, (repeated?.count ?? 0) + other.count)
    }
    binder?.absorb(part.records)
  }

  /// Blank rows on both sides of a cut are one run.
  private func join(_ part: TablePart) {
    let open = blank
    blank = part.blank
    if let lead = part.leadingBlank {
      report(blank: (open?.line ?? lead.line, (open?.count ?? 0) + lead.count))
    } else if let open, let all = part.blank, all.line == part.firstLine {
      blank = (open.line, open.count + all.count)
    } else if let open {
      report(blank: open)
    }
  }
}
