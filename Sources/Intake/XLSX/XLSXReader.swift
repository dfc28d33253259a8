internal import SocialOrder

/// Reads an Excel workbook: each sheet that has a header is a table of its kind, and a filed Annex 4 is read as projects.
///
/// The directory of an archive stands at its end, so that the packed bytes are kept until all of them are there. What is
/// unpacked streams by: only the texts that cells share are held.
final class XLSXReader: FormatReader {
  private let options: ReadingOptions
  private let sink: any RecordSink
  /// Takes the rows as they were sent, where somebody asks for them.
  private let sent: (any SentSink)?
  private let bytes = ByteStore()
  private let texts = TextArena(capacity: 64 << 10)
  private var tables: [SheetTable] = []
  private var findings: [IntakeFinding] = []
  private var sheetNames: [String] = []

  let isText = false
  let line = 1
  private(set) var hasStopped = false

  init(options: ReadingOptions, sink: any RecordSink, sent: (any SentSink)? = nil) {
    self.options = options
    self.sink = sink
    self.sent = sent
  }

  var summary: ReadingSummary {
    var summary = ReadingSummary()
    summary.format = isWorkbook ? .xlsx : nil
    summary.kinds = Set(tables.compactMap(\.kind)).sorted()
    summary.sheets = sheetNames
    summary.records = tables.reduce(0) { $0 + $1.records }
    summary.findings = findings + tables.flatMap { $0.takeFindings() }
    return summary
  }

  private var isWorkbook: Bool { !findings.contains { $0.code == .formatUnsupported } }

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !hasStopped else { return }
    let limit = options.limits.workbook
    guard self.bytes.count + bytes.count <= limit else {
      let size = limit >> 20
      return stop(
        .tooLarge(
          Texts(
            kk: "файлдың өзі \(size) МиБ шегінен асады", ru: "сам файл больше предела \(size) МиБ",
            en: "the file itself is beyond the limit of \(size) MiB")))
    }
    self.bytes.append(bytes)
  }

  func finish() {
    do { try read() } catch { stop(error) }
  }

  private func stop(_ problem: WorkbookProblem) {
    hasStopped = true
    findings.append(problem.finding)
  }

  // MARK: Parts

  private func read() throws(WorkbookProblem) {
    let limits = options.limits
    let archive = try ZipArchive(bytes, limits: limits)
    let package = try Relationships.read(of: "", archive, limits)
    guard let main = package?.part("officeDocument"), let entry = archive[main],
      main.lowercased().hasSuffix(".xml"), ZipContent.isWorkbook(archive, main)
    else { throw .unsupported(ZipContent.name(of: archive)) }
    let workbook = WorkbookPart()
    try PartParser.parse(
      entry, of: archive, root: "workbook", limits: limits, handler: workbook)
    let relationships = try Relationships.read(of: main, archive, limits)
    let styles = CellStyles()
    let strings = SharedStrings(limits)
    if let part = relationships?.part("styles") {
      try PartParser.parse(
        try self.entry(part, archive), of: archive, root: "styleSheet", limits: limits,
        handler: styles)
    }
    if let part = relationships?.part("sharedStrings") {
      try PartParser.parse(
        try self.entry(part, archive), of: archive, root: "sst", limits: limits, handler: strings)
    }
    // Sheets of charts and old dialogs have no cells.
    let sheets = workbook.sheets.compactMap { sheet -> (WorkbookPart.Sheet, String?)? in
      let target = relationships?.targets[sheet.relationship]
      return target.map { $0.sort == "worksheet" } ?? true ? (sheet, target?.part) : nil
    }
    guard !sheets.isEmpty else { throw .malformed(main, Self.withoutSheets) }
    if sheets.count > 1 { sheetNames = sheets.map(\.0.name) }
    for (index, (sheet, part)) in sheets.enumerated() {
      let table = SheetTable(
        sheet.name, number: sheets.count > 1 ? index + 1 : 0, isHidden: sheet.isHidden,
        countsFrom1904: workbook.countsFrom1904, texts: texts, options: options, sink: sink)
      tables.append(table)
      let entry = try self.entry(part ?? "xl/«\(sheet.name)»", archive)
      let label = "«\(sheet.name)» (\(entry.name))"
      let reader = SheetReader(
        label: label, sheet: table.number, strings: strings, styles: styles,
        countsFrom1904: workbook.countsFrom1904, limits: limits,
        sink: sent.map {
          SentSheetRows(
            table, isHidden: sheet.isHidden, countsFrom1904: workbook.countsFrom1904, to: $0)
        } ?? table)
      try PartParser.parse(
        entry, of: archive, label: label, root: "worksheet", limits: limits, handler: reader)
      table.finish()
    }
    judgeSheets()
  }

  private func entry(_ part: String, _ archive: ZipArchive) throws(WorkbookProblem)
    -> ZipArchive.Entry
  {
    guard let entry = archive[part] else { throw .malformed(part, Self.missing) }
    return entry
  }

  /// What becomes of the sheets that are no table: passed over with a word, or an error.
  private func judgeSheets() {
    let isAnyRead = tables.contains { $0.kind != nil }
    for table in tables { table.settle(isAnyOtherRead: isAnyRead) }
    if tables.allSatisfy({ $0.records == 0 && !$0.hasRefusal }) {
      findings.append(IntakeFinding(.fileEmpty))
    }
  }

  private static let missing = Texts(
    kk: "бұл бөлік файлда жоқ", ru: "этой части в файле нет", en: "the part is missing")
  private static let withoutSheets = Texts(
    kk: "бірде-бір парақ жоқ", ru: "нет ни одного листа", en: "there is no sheet")
}

/// What a ZIP archive is by the names of its parts, where it is no workbook that is read.
private enum ZipContent {
  /// A workbook's main part lies in its own folder; a document's or a presentation's in others.
  static func isWorkbook(_ archive: ZipArchive, _ main: String) -> Bool {
    archive["word/document.xml"] == nil && archive["ppt/presentation.xml"] == nil
  }

  static func name(of archive: ZipArchive) -> Texts {
    if archive["xl/workbook.bin"] != nil {
      return Texts(
        kk: "екілік Excel (.xlsb)", ru: "двоичный Excel (.xlsb)", en: "binary Excel (.xlsb)")
    }
    if archive["word/document.xml"] != nil { return Texts(same: "Word (.docx)") }
    if archive["ppt/presentation.xml"] != nil { return Texts(same: "PowerPoint (.pptx)") }
    if archive["mimetype"] != nil, archive["content.xml"] != nil {
      return Texts(
        kk: "OpenDocument құжаты (.ods)", ru: "документ OpenDocument (.ods)",
        en: "OpenDocument document (.ods)")
    }
    return Texts(kk: "ZIP мұрағаты", ru: "архив ZIP", en: "ZIP archive")
  }
}
