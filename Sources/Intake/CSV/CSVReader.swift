internal import SocialOrder

/// What the head of a CSV file tells about all of it.
struct CSVStart: Sendable {
  let dialect: Dialect
  let header: TableHeader
}

/// Reads the records of a CSV file (RFC 4180, delimiter by vote).
///
/// The bytes go to the parser a physical line at a time, so that each record's line is known and an unclosed quote can be
/// traced to where it opened.
final class CSVReader: CSVEvents, FormatReader {
  private let options: ReadingOptions
  private let dialect: Dialect
  /// Whether another reader has read what stands before.
  private let isContinued: Bool
  private var parser: CSVParser?
  private let table: TableReader
  /// Takes the rows as they were sent, where somebody asks for them.
  private let sent: (any SentSink)?
  private var sentLine = SentLine()
  private var findings: [IntakeFinding] = []

  private(set) var line = 1
  private(set) var hasStopped = false
  private var recordLine = 1
  private var quoteLine = 1
  private var recordBytes = 0
  private var skip: Int
  private var lastByte: UInt8 = 10
  /// A field with a quote out of place, which is shown up to the end of it.
  private var brokenField: BrokenField?

  /// Fields of the record so far.
  private var fields = 0
  private var fieldsInPiece = 0

  init(
    head: UnsafeBufferPointer<UInt8>, options: ReadingOptions, sink: any RecordSink,
    sent: (any SentSink)? = nil
  ) {
    self.options = options
    self.sent = sent
    isContinued = false
    dialect = Dialect.sniff(head, fixed: options.delimiter)
    skip = dialect.skip
    table = TableReader(
      comma: dialect.comma, texts: TextArena(capacity: 64 << 10), options: options, sink: sink)
    super.init()
    parser = CSVParser(delimiter: dialect.delimiter, strict: true, events: self)
  }

  /// Reads on where a record begins.
  init(continuing start: CSVStart, line: Int, options: ReadingOptions, sink: any RecordSink) {
    self.options = options
    sent = nil
    isContinued = true
    dialect = start.dialect
    skip = 0
    self.line = line
    table = TableReader(
      continuing: start.header, line: line, comma: dialect.comma,
      texts: TextArena(capacity: 64 << 10), options: options, sink: sink)
    super.init()
    parser = CSVParser(delimiter: dialect.delimiter, strict: true, events: self)
  }

  var summary: ReadingSummary {
    var summary = ReadingSummary()
    summary.format = .csv
    summary.kinds = table.kind.map { [$0] } ?? []
    summary.delimiter = String(decoding: [dialect.delimiter], as: UTF8.self)
    summary.records = table.records
    summary.findings = table.takeFindings()
    summary.findings.insert(contentsOf: findings, at: 0)
    return summary
  }

  func watchForDamage() { table.watchesForDamage = true }

  // MARK: Lines

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = min(skip, bytes.count)
    if skip > 0, start == skip { line += 1 }
    skip -= start
    var ends = LineEnds(bytes)
    while start < bytes.count, !hasStopped {
      let end = ends.next(from: start)
      feedPiece(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
  }

  func finish() {
    if brokenField != nil { stopAtQuote() }
    guard !hasStopped, let parser else { return }
    let isUnended = lastByte != 10 && lastByte != 13 && !parser.isBetweenRecords
    if parser.isInsideQuotes || !parser.finish() {
      hasStopped = true
      findings.append(
        IntakeFinding(.quoteUnclosed, line: quoteLine, arguments: ["line": .number(quoteLine)]))
      return
    }
    if hasStopped { return }
    if isUnended { findings.append(IntakeFinding(.lastLineUnended, line: line)) }
    table.finish()
    if table.hasStopped {
      hasStopped = true
    } else if table.records == 0, !isContinued {
      findings.append(IntakeFinding(.fileEmpty))
    }
  }

  /// Feeds one physical line, its end included, or a part of one.
  private func feedPiece(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let parser else { return }
    if brokenField != nil { return showBroken(piece) }
    let last = piece[piece.count - 1]
    let closesCRLF = lastByte == 13 && piece.count == 1 && last == 10
    if parser.isBetweenRecords, !closesCRLF {
      if !isBlank(piece) {
        recordLine = line
        recordBytes = 0
        table.beginRow(line: recordLine)
        sentLine.begin(line: recordLine)
      } else if last == 10 || last == 13 {
        // Nothing of it is for the parser: a file may have millions of such lines.
        table.passOverBlank(line: line)
        line += 1
        lastByte = last
        return
      }
    }
    // The end of a record's line is no part of it, whether it comes with this piece or with the next.
    var ends = 0
    while ends < piece.count, case let byte = piece[piece.count - 1 - ends],
      byte == 10 || byte == 13
    {
      ends += 1
    }
    recordBytes += piece.count - ends
    let wasQuoted = parser.isInQuotedField
    fieldsInPiece = 0
    let taken = parser.parse(piece)
    if taken < piece.count {
      brokenField = BrokenField(
        parser, related: wasQuoted && fieldsInPiece == 0 && quoteLine != line ? quoteLine : nil)
      return showBroken(UnsafeBufferPointer(rebasing: piece[taken...]))
    }
    if parser.isInQuotedField, !wasQuoted || fieldsInPiece > 0 { quoteLine = line }
    if !parser.isBetweenRecords { recordBytes += ends }
    if last == 10 ? !closesCRLF : last == 13 { line += 1 }
    lastByte = last
    checkLimits(parser)
  }

  /// Whether a line holds nothing. A delimiter makes a record of it, be it a tab.
  private func isBlank(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    piece.allSatisfy { $0 == 10 || $0 == 13 || $0 == 32 || ($0 == 9 && dialect.delimiter != 9) }
  }

  private func showBroken(_ bytes: UnsafeBufferPointer<UInt8>) {
    if brokenField?.append(bytes, delimiter: dialect.delimiter) == true { stopAtQuote() }
  }

  private func stopAtQuote() {
    hasStopped = true
    findings.append(
      IntakeFinding(
        .textAfterQuote, line: recordLine, value: brokenField?.text,
        arguments: ["position": .number(fields + 1)], relatedLine: brokenField?.related))
    brokenField = nil
  }

  /// What has not ended yet is measured here, so that memory has a bound; what has, where it ends.
  private func checkLimits(_ parser: CSVParser) {
    if parser.fieldLength > options.limits.field + Self.slack {
      stop(.fieldTooLong, options.limits.field)
    } else if recordBytes > options.limits.record, !parser.isBetweenRecords {
      stop(.recordTooLong, options.limits.record)
    }
  }

  /// A closing quote and spaces after a field are counted with it until it ends.
  private static let slack = 4096

  private func stop(_ code: IntakeCode, _ limit: Int, found: Int? = nil) {
    guard !hasStopped else { return }
    hasStopped = true
    var arguments: [String: Argument] = ["limit": .number(limit)]
    if let found { arguments["found"] = .number(found) }
    findings.append(IntakeFinding(code, line: recordLine, arguments: arguments))
  }

  // MARK: Pieces

  /// What another reader must know to read on; nil where it cannot: before the header, amid a record, and in a table that is
  /// damaged.
  var start: CSVStart? {
    guard isBetweenRecords, !table.hasDamage, let header = table.knownHeader else { return nil }
    return CSVStart(dialect: dialect, header: header)
  }

  private var isBetweenRecords: Bool {
    !hasStopped && brokenField == nil && skip == 0 && parser?.isBetweenRecords == true
  }

  /// What was found in a later piece.
  struct Part: Sendable {
    fileprivate let findings: [IntakeFinding]
    fileprivate let table: TablePart
  }

  /// - Parameter isLast: whether the file has ended.
  /// - Returns: nil where the piece does not end with a record, or what was found hangs on what stands before it.
  func part(isLast: Bool) -> Part? {
    if isLast { finish() }
    guard isLast ? !hasStopped : isBetweenRecords, let table = table.part else { return nil }
    return Part(findings: findings, table: table)
  }

  /// Takes what was found in the piece that follows.
  func absorb(_ part: Part) {
    findings += part.findings
    table.absorb(part.table)
  }

  // MARK: Records

  override func field(_ bytes: UnsafeBufferPointer<UInt8>) {
    let cell = fields
    fields += 1
    fieldsInPiece += 1
    guard !hasStopped, cell < options.limits.columns else { return }
    if bytes.count > options.limits.field { return stop(.fieldTooLong, options.limits.field) }
    if sent != nil {
      sentLine.take(cell, bytes, table.type(ofCell: cell), dialect.comma)
      // All rows are handed on, though none of the first was a header.
      if table.hasStopped { return }
    }
    table.field(cell, bytes)
  }

  override func endRecord() {
    defer { fields = 0 }
    if fields > options.limits.columns {
      stop(.tooManyColumns, options.limits.columns, found: fields)
    } else if recordBytes > options.limits.record {
      stop(.recordTooLong, options.limits.record)
    }
    if hasStopped { return }
    if let sent { return endRow(to: sent) }
    table.endRow(fields: fields)
    if table.hasStopped { hasStopped = true }
  }

  private func endRow(to sent: any SentSink) {
    let isHeaderKnown = table.kind != nil
    if !table.hasStopped { table.endRow(fields: fields) }
    sent.take(
      SentRow(
        SentSheet(), line: sentLine.line, cells: sentLine.cells,
        header: isHeaderKnown ? nil : table.sentHeader))
  }
}
