internal import SocialOrder

/// Reads the records of an XML `submission` (formats.md, XML): a strict tree of four levels, canonical forms only.
final class XMLReader: XMLEvents, FormatReader {
  private let options: ReadingOptions
  private let sink: any RecordSink
  private let texts = TextArena(capacity: 64 << 10)
  private var parser: XMLParser?
  private var binders: [RecordKind: RowBinder] = [:]
  private var binder: RowBinder?
  /// The same, for each column: without counting references to it.
  private var bound: Unmanaged<RowBinder>?
  /// Of the binder's kind.
  private var columns = XMLColumns(.projects)
  private var level = XMLLevel.document
  /// What is open: name, and the line of its start tag; 0 for a column, in which no line is asked for. A column in which
  /// nothing was opened is not in it: most elements are such.
  private var path: [(name: XMLName, line: Int)] = []
  /// How many are in the path: apart, for it is asked at every tag.
  private var depth = 0
  private var openColumn: XMLName?
  private var submissionNamespace: XMLName?
  /// The name of a row, once one has been met.
  private var rowName: XMLName?
  private var column = 0
  private var columnsSeen: UInt64 = 0
  /// The text of the column so far.
  private let value = TextArena()
  private var rowBytes = 0
  private var stray = StrayText()
  /// Whether there is any: apart, for it is asked at every tag.
  private var hasStray = false
  private var lines = LineCounter()
  private var inherited = SubmissionAttributes()
  private var findings: [IntakeFinding] = []
  private var gauge: StartTagGauge
  private let damage = DamageWatch()
  private var watchesForDamage = false
  private var fatal = false
  private var ending = false

  init(options: ReadingOptions, sink: any RecordSink) {
    self.options = options
    self.sink = sink
    gauge = StartTagGauge(limit: options.limits.startTag)
    super.init()
    parser = XMLParser(events: self)
  }

  var hasStopped: Bool { fatal }
  /// The parser lags behind: these are the lines of what it was given.
  var line: Int { lines.line }

  var summary: ReadingSummary {
    var summary = ReadingSummary()
    let used = binders.values.sorted { $0.kind < $1.kind }
    summary.format = .xml
    summary.kinds = used.map(\.kind)
    summary.records = used.reduce(0) { $0 + $1.count }
    summary.findings = findings + damage.findings
    return summary
  }

  func watchForDamage() { watchesForDamage = true }

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !fatal, let parser else { return }
    let excess = gauge.take(bytes)
    let measured = UnsafeBufferPointer(rebasing: bytes[..<(excess ?? bytes.count)])
    lines.take(measured)
    if !parser.parse(measured) { stop(IntakeFinding(.xmlMalformed, line: line)) }
    if excess != nil {
      stop(
        IntakeFinding(
          .xmlTooWide, line: line - gauge.lines,
          arguments: ["limit": .number(options.limits.startTag)]))
    }
  }

  func finish() {
    guard !fatal, let parser else { return }
    ending = true
    if !parser.finish(), !fatal {
      stop(IntakeFinding(.xmlTruncated, line: line))
    } else if !fatal, binders.values.allSatisfy({ $0.count == 0 }) {
      findings.append(IntakeFinding(.fileEmpty))
    }
  }

  // MARK: Elements

  override func startElement(_ name: XMLName, namespace: XMLName?, attributes: XMLAttributes) {
    guard !fatal else { return }
    if hasStray { refuseStray() }
    if level.isRow, attributes.count == 0, namespace == submissionNamespace,
      depth < options.limits.depth,
      startColumn(name)
    {
      return
    }
    if isBareColumn, let openColumn { open(openColumn, line: 0) }
    open(name, line: level.isRow ? 0 : startLine)
    if depth > options.limits.depth { return stop(limit(.xmlTooDeep, options.limits.depth)) }
    if attributes.count > options.limits.attributes {
      return stop(limit(.xmlTooWide, options.limits.attributes))
    }
    switch level {
    case .document: startSubmission(name, namespace, attributes)
    case .foreign(let depth, let inside): level = .foreign(depth: depth + 1, inside: inside)
    case .column: foreign(name, inside: 4)
    case .submission, .kind, .row:
      guard namespace == submissionNamespace else {
        return foreign(
          name, inside: path.count - 1, code: .xmlNamespace, value: namespace?.text ?? "")
      }
      if attributes.count > 0 { for attribute in attributes { refuse(attribute, of: name) } }
      start(name)
    }
  }

  private func open(_ name: XMLName, line: Int) {
    path.append((name, line))
    depth += 1
  }

  private func startSubmission(
    _ name: XMLName, _ namespace: XMLName?, _ attributes: XMLAttributes
  ) {
    guard name.text == "submission" else {
      return stop(.unexpected(name.text, in: "", line: startLine))
    }
    guard namespace?.text == RecordKind.namespace else {
      return stop(
        IntakeFinding(
          .xmlNamespace, line: startLine, value: namespace?.text ?? "",
          expected: .text(RecordKind.namespace)))
    }
    for attribute in attributes where !inherited.take(attribute) { refuse(attribute, of: name) }
    submissionNamespace = namespace
    level = .submission
  }

  private func start(_ name: XMLName) {
    switch level {
    case .submission:
      guard let kind = RecordKind(rawValue: name.text) else { return foreign(name, inside: 1) }
      binder = binders[kind] ?? makeBinder(kind)
      binders[kind] = binder
      bound = binder.map { .passUnretained($0) }
      columns = XMLColumns(kind)
      level = .kind
    case .kind:
      guard isNamedRow(name) else { return foreign(name, inside: 2) }
      columnsSeen = 0
      rowBytes = 0
      binder?.begin(line: startLine)
      level = .row
    default: if !startColumn(name) { foreign(name, inside: 3) }
    }
  }

  /// - Returns: whether the row's kind has a column of this name, and the row none yet.
  private func startColumn(_ name: XMLName) -> Bool {
    guard let index = columns.index(of: name), columnsSeen & 1 << UInt64(index) == 0 else {
      return false
    }
    columnsSeen |= 1 << UInt64(index)
    column = index
    openColumn = name
    value.reset()
    level = .column
    return true
  }

  /// Whether a column is open that is not in the path.
  private var isBareColumn: Bool {
    level.isColumn && depth == XMLLevel.rowDepth
  }

  private func isNamedRow(_ name: XMLName) -> Bool {
    if name == rowName { return true }
    guard name.text == "row" else { return false }
    rowName = name
    return true
  }

  private func makeBinder(_ kind: RecordKind) -> RowBinder {
    let binder = RowBinder(kind, texts: texts, strict: true, options: options, sink: sink)
    binder.row.isFromXML = true
    return binder
  }

  override func endElement() {
    guard !fatal else { return }
    if hasStray { refuseStray() }
    if !isBareColumn {
      path.removeLast()
      depth -= 1
    }
    switch level {
    case .document: break
    case .submission: level = .document
    case .kind: level = .submission
    case .row:
      endRow()
      level = .kind
    case .column:
      bind(value.bytes(TextHandle(offset: 0, count: value.count)), to: column)
      level = .row
    case .foreign(let depth, let inside):
      level = depth > 1 ? .foreign(depth: depth - 1, inside: inside) : XMLLevel(depth: inside)
    }
  }

  private func bind(_ bytes: UnsafeBufferPointer<UInt8>, to column: Int) {
    if watchesForDamage, let binder, damage.take(trimmed(bytes), column, of: binder.row) { return }
    // A copy, or it would be held for as long as the field is read.
    let bound = bound
    bound?._withUnsafeGuaranteedRef { $0.field(column, bytes) }
  }

  private func endRow() {
    guard let binder else { return }
    inherited.complete(binder)
    binder.end()
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !fatal else { return }
    switch level {
    case .column:
      rowBytes += bytes.count
      if value.count + bytes.count > options.limits.field {
        return stop(limit(.fieldTooLong, options.limits.field, line: rowLine))
      }
      if rowBytes > options.limits.record {
        return stop(limit(.recordTooLong, options.limits.record, line: rowLine))
      }
      _ = value.append(bytes)
    case .foreign: break
    default:
      stray.take(bytes)
      hasStray = !stray.isEmpty
    }
  }

  /// The line of the start tag of the row that is open.
  private var rowLine: Int {
    path.count >= XMLLevel.rowDepth ? path[XMLLevel.rowDepth - 1].line : line
  }

  // MARK: What is refused

  override func doctype() { stop(IntakeFinding(.xmlDoctype, line: parserLine)) }

  override func processingInstruction(_ target: String) {
    guard !fatal else { return }
    let inside = isBareColumn ? openColumn : path.last?.name
    sink.receive(.unexpected("<?\(target)?>", in: inside?.text ?? "", line: parserLine))
  }

  /// The parser comes to the last bytes only when it is told that no more follow: what is wrong there may be that the
  /// document was cut.
  override func violation(_ violation: XMLViolation) {
    stop(
      ending && violation.isAtEnd
        ? IntakeFinding(.xmlTruncated, line: line)
        : IntakeFinding(
          .xmlMalformed, line: violation.line, arguments: ["reason": .phrase(violation.reason)]))
  }

  /// Says once of all text between two tags that it has no business there; it stands in the element that is open.
  private func refuseStray() {
    let text = stray.end()
    hasStray = false
    if text.isEmpty { return }
    sink.receive(
      .unexpected("«\(text)»", in: path.last?.name.text ?? "", line: path.last?.line ?? 1))
  }

  private func stop(_ finding: IntakeFinding) {
    guard !fatal else { return }
    fatal = true
    findings.append(finding)
    parser?.stop()
  }

  private func foreign(
    _ name: XMLName, inside: Int, code: IntakeCode = .xmlUnexpectedElement, value: String? = nil
  ) {
    let parent = path.dropLast().last?.name.text ?? ""
    if code == .xmlNamespace {
      sink.receive(
        IntakeFinding(
          code, line: startLine, value: value, expected: .text(RecordKind.namespace)))
    } else {
      sink.receive(.unexpected(name.text, in: parent, line: startLine))
    }
    level = .foreign(depth: 1, inside: inside)
  }

  private func refuse(_ attribute: XMLAttribute, of element: XMLName) {
    sink.receive(.unexpectedAttribute(attribute.name, of: element.text, line: startLine))
  }

  private func limit(_ code: IntakeCode, _ limit: Int, line: Int? = nil) -> IntakeFinding {
    IntakeFinding(code, line: line ?? startLine, arguments: ["limit": .number(limit)])
  }

  private var startLine: Int { parser?.startTagLine ?? 1 }
  private var parserLine: Int { max(parser?.line ?? 1, 1) }
}
