internal import SocialOrder

/// Reads the records of a CSV file (RFC 4180, delimiter by vote).
///
/// The bytes go to the parser a physical line at a time, so that each record's line is known and an unclosed quote can be
/// traced to where it opened.
final class CSVReader: FormatReader, CSVEvents {
  private let options: ReadingOptions
  private let dialect: Dialect
  private let sink: any RecordSink
  private let texts = TextArena(capacity: 64 << 10)
  private var parser: CSVParser?
  private var header: HeaderMatch?
  private var headerCells: [String] = []
  private var binder: RowBinder?
  private var findings: [IntakeFinding] = []

  private(set) var line = 1
  private(set) var hasStopped = false
  private var recordLine = 1
  private var quoteLine = 1
  private var recordBytes = 0
  private var skip: Int
  private var lastByte: UInt8 = 10
  private var blank: (line: Int, count: Int)?

  /// Fields of the record so far, and whether any of them held something.
  private var fields = 0
  private var filledFields = 0
  private var fieldsInPiece = 0
  private var excessFilled = false

  init(head: UnsafeBufferPointer<UInt8>, options: ReadingOptions, sink: any RecordSink) {
    self.options = options
    self.sink = sink
    dialect = Dialect.sniff(head, fixed: options.delimiter)
    skip = dialect.skip
    if skip > 0 { line = 2 }
    parser = CSVParser(delimiter: dialect.delimiter, strict: true, events: self)
  }

  var summary: ReadingSummary {
    var summary = ReadingSummary()
    summary.format = .csv
    summary.kinds = header.map { [$0.kind] } ?? []
    summary.encoding = "utf-8"
    summary.delimiter = String(decoding: [dialect.delimiter], as: UTF8.self)
    summary.records = binder?.count ?? 0
    summary.findings = findings + (binder?.findings ?? []) + (binder?.takeNotes() ?? [])
    return summary
  }

  // MARK: Lines

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = min(skip, bytes.count)
    skip -= start
    while start < bytes.count, !hasStopped {
      let end = LineEnds.next(bytes, from: start)
      feedPiece(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
  }

  func finish() {
    guard !hasStopped, let parser else { return }
    if lastByte != 10, lastByte != 13, !parser.isBetweenRecords || fields > 0 {
      findings.append(IntakeFinding(.lastLineUnended, line: line))
    }
    if parser.isInsideQuotes || !parser.finish() {
      findings.append(
        IntakeFinding(.quoteUnclosed, line: quoteLine, arguments: ["line": .number(quoteLine)]))
      return
    }
    endBlankRun()
    if binder == nil, headerCells.isEmpty {
      findings.append(IntakeFinding(.fileEmpty))
    } else if let binder, binder.count == 0 {
      findings.append(IntakeFinding(.fileEmpty))
    }
  }

  /// Feeds one physical line, its end included, or a part of one.
  private func feedPiece(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let parser else { return }
    let last = piece[piece.count - 1]
    let closesCRLF = lastByte == 13 && piece.count == 1 && last == 10
    let begins = parser.isBetweenRecords && !closesCRLF
    if begins {
      if !isBlank(piece) {
        recordLine = line
        recordBytes = 0
        beginRecord()
      } else if last == 10 || last == 13 {
        countBlank(line)
      }
    }
    recordBytes += piece.count
    let wasInside = parser.isInsideQuotes
    fieldsInPiece = 0
    let taken = parser.parse(piece)
    if taken < piece.count { return stopAtQuote(wasInside: wasInside && fieldsInPiece == 0) }
    if parser.isInsideQuotes, !wasInside || fieldsInPiece > 0 { quoteLine = line }
    if last == 10 ? !closesCRLF : last == 13 { line += 1 }
    lastByte = last
    checkLimits(parser)
  }

  private func isBlank(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    piece.allSatisfy { $0 == 10 || $0 == 13 || $0 == 32 }
  }

  private func stopAtQuote(wasInside: Bool) {
    hasStopped = true
    let related = wasInside && quoteLine != line ? quoteLine : nil
    findings.append(
      IntakeFinding(
        .textAfterQuote, line: recordLine, arguments: ["position": .number(fields + 1)],
        relatedLine: related))
  }

  private func checkLimits(_ parser: CSVParser) {
    if parser.fieldLength > options.limits.field {
      stop(.fieldTooLong, options.limits.field)
    } else if recordBytes > options.limits.record, !parser.isBetweenRecords {
      stop(.recordTooLong, options.limits.record)
    }
  }

  private func stop(_ code: IntakeCode, _ limit: Int, found: Int? = nil) {
    guard !hasStopped else { return }
    hasStopped = true
    var arguments: [String: Argument] = ["limit": .number(limit)]
    if let found { arguments["found"] = .number(found) }
    findings.append(IntakeFinding(code, line: recordLine, arguments: arguments))
  }

  // MARK: Records

  private func beginRecord() {
    binder?.begin(line: recordLine)
  }

  func field(_ bytes: UnsafeBufferPointer<UInt8>) {
    defer {
      fields += 1
      fieldsInPiece += 1
    }
    guard fields < options.limits.columns else {
      return stop(.tooManyColumns, options.limits.columns, found: fields + 1)
    }
    if bytes.count > options.limits.field { return stop(.fieldTooLong, options.limits.field) }
    guard let header, let binder else {
      headerCells.append(String(decoding: trimmed(bytes), as: UTF8.self))
      return
    }
    if !bytes.isEmpty { filledFields += 1 }
    guard fields < header.columns.count else {
      excessFilled = excessFilled || !trimmed(bytes).isEmpty
      return
    }
    if let column = header.columns[fields] { binder.field(column, bytes) }
  }

  func endRecord() {
    defer {
      fields = 0
      filledFields = 0
      excessFilled = false
    }
    guard let header, let binder else { return takeHeader() }
    if filledFields == 0 { return countBlank(recordLine) }
    endBlankRun()
    if fields < header.columns.count || excessFilled {
      binder.endMisshapen(found: fields, expected: header.columns.count)
    } else {
      binder.end()
    }
  }

  private func takeHeader() {
    while headerCells.last?.isEmpty == true { headerCells.removeLast() }
    switch HeaderMatch.match(headerCells, line: recordLine) {
    case .failure(let failure):
      findings.append(failure.finding)
      hasStopped = true
    case .success(let match):
      header = match
      findings += match.findings
      let binder = RowBinder(
        match.kind, texts: texts, strict: false, options: options, sink: sink)
      binder.setPresent(match.present)
      binder.comma = dialect.comma
      self.binder = binder
    }
  }

  // MARK: Blank rows

  private func countBlank(_ line: Int) {
    blank = (blank?.line ?? line, (blank?.count ?? 0) + 1)
  }

  /// Says once of a run of blank rows how many there were.
  private func endBlankRun() {
    guard let run = blank else { return }
    blank = nil
    findings.append(
      IntakeFinding(.blankRow, line: run.line, arguments: ["count": .number(run.count)]))
  }
}
