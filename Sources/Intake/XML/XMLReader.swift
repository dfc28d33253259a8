internal import SocialOrder

/// Reads the records of an XML `submission` (formats.md, XML): a strict tree of four levels, canonical forms only.
final class XMLReader: FormatReader, XMLEvents {
  /// What is open, from the outside in.
  private enum Level {
    case document, submission, kind, row, column
    /// Inside an element that has no business there: passed over to its end.
    case foreign(depth: Int, inside: Int)
  }

  private let options: ReadingOptions
  private let sink: any RecordSink
  private let texts = TextArena(capacity: 64 << 10)
  private var parser: XMLParser?
  private var binders: [RecordKind: RowBinder] = [:]
  private var binder: RowBinder?
  private var level = Level.document
  /// What is open: name, and the line of its start tag.
  private var path: [(name: String, line: Int)] = []
  private var column: Int?
  private var columnsSeen: UInt64 = 0
  private var value: [UInt8] = []
  private var rowBytes = 0
  /// Text where only elements may stand, until the next tag.
  private var stray: [UInt8] = []
  private var lines = LineCounter()
  private var inherited: [String: [UInt8]] = [:]
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
    summary.findings = findings + used.flatMap(\.findings) + damage.findings
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

  func startElement(_ name: String, namespace: String?, attributes: XMLAttributes) {
    guard !fatal else { return }
    refuseStray()
    path.append((name, startLine))
    if path.count > options.limits.depth { return stop(limit(.xmlTooDeep, options.limits.depth)) }
    if attributes.count > options.limits.attributes {
      return stop(limit(.xmlTooWide, options.limits.attributes))
    }
    switch level {
    case .document: startSubmission(name, namespace, attributes)
    case .foreign(let depth, let inside): level = .foreign(depth: depth + 1, inside: inside)
    case .column: foreign(name, inside: 4)
    case .submission, .kind, .row:
      guard namespace == RecordKind.namespace else {
        return foreign(name, inside: path.count - 1, code: .xmlNamespace, value: namespace ?? "")
      }
      for attribute in attributes { refuse(attribute, of: name) }
      start(name)
    }
  }

  private func startSubmission(
    _ name: String, _ namespace: String?, _ attributes: XMLAttributes
  ) {
    guard name == "submission" else { return stop(unexpected(name, parent: "")) }
    guard namespace == RecordKind.namespace else {
      return stop(
        IntakeFinding(
          .xmlNamespace, line: startLine, value: namespace ?? "",
          expected: .text(RecordKind.namespace)))
    }
    for attribute in attributes {
      if attribute.namespace == nil, ["administrator_bin", "period"].contains(attribute.name) {
        inherited[attribute.name] = Array(attribute.value)
      } else {
        refuse(attribute, of: name)
      }
    }
    level = .submission
  }

  private func start(_ name: String) {
    switch level {
    case .submission:
      guard let kind = RecordKind(rawValue: name) else { return foreign(name, inside: 1) }
      binder = binders[kind] ?? makeBinder(kind)
      binders[kind] = binder
      level = .kind
    case .kind:
      guard name == "row" else { return foreign(name, inside: 2) }
      columnsSeen = 0
      rowBytes = 0
      binder?.begin(line: startLine)
      level = .row
    default:
      guard let index = binder?.kind.index(of: name), columnsSeen & 1 << UInt64(index) == 0 else {
        return foreign(name, inside: 3)
      }
      columnsSeen |= 1 << UInt64(index)
      column = index
      value.removeAll(keepingCapacity: true)
      level = .column
    }
  }

  private func makeBinder(_ kind: RecordKind) -> RowBinder {
    let binder = RowBinder(kind, texts: texts, strict: true, options: options, sink: sink)
    binder.row.isFromXML = true
    return binder
  }

  func endElement() {
    guard !fatal else { return }
    refuseStray()
    path.removeLast()
    switch level {
    case .document: break
    case .submission: level = .document
    case .kind: level = .submission
    case .row:
      endRow()
      level = .kind
    case .column:
      if let column { value.withUnsafeBufferPointer { bind($0, to: column) } }
      level = .row
    case .foreign(let depth, let inside):
      level = depth > 1 ? .foreign(depth: depth - 1, inside: inside) : Self.level(inside)
    }
  }

  private func bind(_ bytes: UnsafeBufferPointer<UInt8>, to column: Int) {
    guard let binder else { return }
    if watchesForDamage, damage.take(trimmed(bytes), column, of: binder.row) { return }
    binder.field(column, bytes)
  }

  private static func level(_ depth: Int) -> Level {
    switch depth {
    case 1: .submission
    case 2: .kind
    case 3: .row
    default: .column
    }
  }

  /// Ends a row: what it lacks it takes from `submission`, where the type fits.
  private func endRow() {
    guard let binder else { return }
    for (name, bytes) in inherited.sorted(by: { $0.key < $1.key }) {
      guard let column = binder.kind.index(of: name), binder.row.isBlank(column) else { continue }
      if binder.kind.columns[column].type == .half, bytes.count == 4 { continue }
      if binder.kind.columns[column].type == .year, bytes.count == 7 { continue }
      bytes.withUnsafeBufferPointer { binder.field(column, $0) }
    }
    binder.end()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
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
      value.append(contentsOf: bytes)
    case .foreign: break
    default:
      if stray.count < 80 {
        stray += stray.isEmpty ? bytes.drop { $0 <= 32 }.prefix(80) : bytes.prefix(80)
      }
    }
  }

  /// The line of the start tag of the row that is open.
  private var rowLine: Int { path.count >= 3 ? path[2].line : line }

  // MARK: What is refused

  func doctype() { stop(IntakeFinding(.xmlDoctype, line: parserLine)) }

  func processingInstruction(_ target: String) {
    guard !fatal else { return }
    findings.append(unexpected("<?\(target)?>", parent: path.last?.name ?? "", line: parserLine))
  }

  /// The parser comes to the last bytes only when it is told that no more follow: what is wrong there may be that the
  /// document was cut.
  func violation(_ violation: XMLViolation) {
    stop(
      ending && violation.isAtEnd
        ? IntakeFinding(.xmlTruncated, line: line)
        : IntakeFinding(
          .xmlMalformed, line: violation.line, arguments: ["reason": .phrase(violation.reason)]))
  }

  /// Says once of all text between two tags that it has no business there; it stands in the element that is open.
  private func refuseStray() {
    guard !stray.isEmpty else { return }
    let text = stray.withUnsafeBufferPointer {
      let text = trimmed($0)
      let end = text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
      // The last character may have been cut.
      return String(decoding: $0.count < 80 ? text[...] : text[..<end], as: UTF8.self)
    }
    stray.removeAll(keepingCapacity: true)
    if text.isEmpty { return }
    findings.append(
      unexpected("«\(text)»", parent: path.last?.name ?? "", line: path.last?.line ?? 1))
  }

  private func stop(_ finding: IntakeFinding) {
    guard !fatal else { return }
    fatal = true
    findings.append(finding)
    parser?.stop()
  }

  private func foreign(
    _ name: String, inside: Int, code: IntakeCode = .xmlUnexpectedElement, value: String? = nil
  ) {
    let parent = path.dropLast().last?.name ?? ""
    if code == .xmlNamespace {
      findings.append(
        IntakeFinding(
          code, line: startLine, value: value, expected: .text(RecordKind.namespace)))
    } else {
      findings.append(unexpected(name, parent: parent))
    }
    level = .foreign(depth: 1, inside: inside)
  }

  private func unexpected(_ name: String, parent: String, line: Int? = nil) -> IntakeFinding {
    IntakeFinding(
      .xmlUnexpectedElement, line: line ?? startLine, value: name,
      arguments: ["element": .text(name), "parent": .text(parent)])
  }

  private func refuse(_ attribute: XMLAttribute, of element: String) {
    findings.append(
      IntakeFinding(
        .xmlUnexpectedAttribute, line: startLine, value: attribute.name,
        arguments: ["attribute": .text(attribute.name), "element": .text(element)]))
  }

  private func limit(_ code: IntakeCode, _ limit: Int, line: Int? = nil) -> IntakeFinding {
    IntakeFinding(code, line: line ?? startLine, arguments: ["limit": .number(limit)])
  }

  private var startLine: Int { parser?.startTagLine ?? 1 }
  private var parserLine: Int { max(parser?.line ?? 1, 1) }
}
