internal import SocialOrder

/// Reads the records of an XML `submission` (formats.md, XML): a strict tree of four levels, canonical forms only.
final class XMLReader: FormatReader, XMLEvents {
  static let namespace = "urn:kz:social-order:submission:1"

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
  private var path: [String] = []
  private var column: Int?
  private var columnsSeen: UInt64 = 0
  private var value: [UInt8] = []
  private var rowLine = 0
  private var inherited: [String: [UInt8]] = [:]
  private var findings: [IntakeFinding] = []
  private var gauge: StartTagGauge
  private var fatal = false
  private var ending = false

  init(options: ReadingOptions, sink: any RecordSink) {
    self.options = options
    self.sink = sink
    gauge = StartTagGauge(limit: options.limits.startTag)
    parser = XMLParser(events: self)
  }

  var hasStopped: Bool { fatal }
  var line: Int { max(parser?.line ?? 1, 1) }

  var summary: ReadingSummary {
    var summary = ReadingSummary()
    let used = binders.values.sorted { $0.kind < $1.kind }
    summary.format = .xml
    summary.kinds = used.map(\.kind)
    summary.encoding = "utf-8"
    summary.records = used.reduce(0) { $0 + $1.count }
    summary.findings = findings + used.flatMap(\.findings)
    return summary
  }

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !fatal, let parser else { return }
    guard gauge.take(bytes) else { return stop(limit(.xmlTooWide, options.limits.startTag)) }
    if !parser.parse(bytes), !fatal { fatal = true }
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

  func startElement(_ name: String, namespace: String?, attributes: [XMLAttribute]) {
    guard !fatal else { return }
    path.append(name)
    if path.count > options.limits.depth { return stop(limit(.xmlTooDeep, options.limits.depth)) }
    if attributes.count > options.limits.attributes {
      return stop(limit(.xmlTooWide, options.limits.attributes))
    }
    switch level {
    case .document: startSubmission(name, namespace, attributes)
    case .foreign(let depth, let inside): level = .foreign(depth: depth + 1, inside: inside)
    case .column: foreign(name, inside: 4)
    case .submission, .kind, .row:
      guard namespace == Self.namespace else {
        return foreign(name, inside: path.count - 1, code: .xmlNamespace, value: namespace ?? "")
      }
      refuse(attributes, of: name)
      start(name)
    }
  }

  private func startSubmission(
    _ name: String, _ namespace: String?, _ attributes: [XMLAttribute]
  ) {
    guard name == "submission" else { return stop(unexpected(name, parent: "")) }
    guard namespace == Self.namespace else {
      return stop(
        IntakeFinding(
          .xmlNamespace, line: startLine, value: namespace ?? "",
          expected: .text(Self.namespace)))
    }
    for attribute in attributes {
      if attribute.namespace == nil, ["administrator_bin", "period"].contains(attribute.name) {
        inherited[attribute.name] = attribute.value
      } else {
        refuse([attribute], of: name)
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
      rowLine = startLine
      columnsSeen = 0
      binder?.begin(line: rowLine)
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
    RowBinder(kind, texts: texts, strict: true, options: options, sink: sink)
  }

  func endElement() {
    guard !fatal else { return }
    path.removeLast()
    switch level {
    case .document: break
    case .submission: level = .document
    case .kind: level = .submission
    case .row:
      endRow()
      level = .kind
    case .column:
      if let column { value.withUnsafeBufferPointer { binder?.field(column, $0) } }
      level = .row
    case .foreign(let depth, let inside):
      level = depth > 1 ? .foreign(depth: depth - 1, inside: inside) : Self.level(inside)
    }
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
      if value.count + bytes.count > options.limits.field {
        return stop(limit(.fieldTooLong, options.limits.field))
      }
      value.append(contentsOf: bytes)
    case .foreign: break
    default:
      if !trimmed(bytes).isEmpty {
        let text = String(decoding: trimmed(bytes).prefix(80), as: UTF8.self)
        findings.append(unexpected("«\(text)»", parent: path.last ?? "", line: line))
      }
    }
  }

  // MARK: What is refused

  func doctype() { stop(IntakeFinding(.xmlDoctype, line: line)) }

  func processingInstruction(_ target: String) {
    findings.append(unexpected("<?\(target)?>", parent: path.last ?? "", line: line))
  }

  func malformed(_ reason: String, line: Int) {
    guard !fatal else { return }
    stop(
      ending
        ? IntakeFinding(.xmlTruncated, line: line)
        : IntakeFinding(.xmlMalformed, line: line, arguments: ["reason": .text(reason)]))
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
    let parent = path.dropLast().last ?? ""
    if code == .xmlNamespace {
      findings.append(
        IntakeFinding(
          code, line: startLine, value: value, expected: .text(Self.namespace)))
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

  private func refuse(_ attributes: [XMLAttribute], of element: String) {
    for attribute in attributes {
      findings.append(
        IntakeFinding(
          .xmlUnexpectedAttribute, line: startLine, value: attribute.name,
          arguments: ["attribute": .text(attribute.name), "element": .text(element)]))
    }
  }

  private func limit(_ code: IntakeCode, _ limit: Int) -> IntakeFinding {
    IntakeFinding(code, line: startLine, arguments: ["limit": .number(limit)])
  }

  private var startLine: Int { parser?.startTagLine ?? 1 }
}
