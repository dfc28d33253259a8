internal import SocialOrder

/// What one part of a workbook tells. Elements come by their local names; the root has depth 1.
protocol PartHandler: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes, depth: Int) throws(WorkbookProblem)
  func end(_ name: String, depth: Int) throws(WorkbookProblem)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem)
}

extension PartHandler {
  func end(_ name: String, depth: Int) throws(WorkbookProblem) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) {}
}

/// Parses one part of a workbook as XML, under the limits that hold for any XML that comes in. What stands in other
/// namespaces (charts, extensions) is passed over.
final class PartParser: XMLEvents {
  private let part: String
  private let root: String
  private let limits: Limits
  private let handler: any PartHandler
  private var parser: XMLParser?
  private var path: [String] = []
  /// The namespace of the element before, which is most often that of the next.
  private var lastNamespace: XMLName?
  /// How deep inside an element of another namespace.
  private var foreign = 0
  private var problem: WorkbookProblem?
  private var gauge: StartTagGauge
  private var utf8 = UTF8Scanner()
  private var isFirst = true
  private var isEnding = false

  /// The namespaces of workbooks and of relationships, as Excel writes them by default and in the strict form.
  private static let namespaces: Set<String> = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
  ]

  private init(part: String, root: String, limits: Limits, handler: any PartHandler) {
    self.part = part
    self.root = root
    self.limits = limits
    self.handler = handler
    gauge = StartTagGauge(limit: limits.startTag)
    super.init()
    parser = XMLParser(events: self)
  }

  /// Parses an entry of the archive.
  /// - Parameters:
  ///   - label: what the part is called in messages; its name where there is none.
  ///   - root: the name that its root element must have.
  static func parse(
    _ entry: ZipArchive.Entry, of archive: ZipArchive, label: String? = nil, root: String,
    limits: Limits, handler: any PartHandler
  ) throws(WorkbookProblem) {
    let parser = PartParser(
      part: label ?? entry.name, root: root, limits: limits, handler: handler)
    try archive.read(entry) { bytes throws(WorkbookProblem) in try parser.take(bytes) }
    try parser.finish()
  }

  private func take(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) {
    var bytes = piece
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = UnsafeBufferPointer(rebasing: bytes[3...])
    }
    isFirst = false
    var controls: [UTF8Scanner.Problem] = []
    if utf8.scan(bytes, firstLine: 1, controls: &controls) != nil { throw notUTF8 }
    if gauge.take(bytes) != nil { throw tooWide }
    let isGood = parser?.parse(bytes) ?? false
    if let problem { throw problem }
    if !isGood { throw cut }
  }

  private func finish() throws(WorkbookProblem) {
    isEnding = true
    let isWhole = utf8.finish(line: 1) == nil && parser?.finish() == true
    if let problem { throw problem }
    if !isWhole { throw cut }
  }

  // MARK: What the parser says

  override func startElement(_ name: XMLName, namespace: XMLName?, attributes: XMLAttributes) {
    guard problem == nil, let parser else { return }
    if foreign > 0 || !isOurs(namespace) {
      foreign += 1
      if path.isEmpty || path.count + foreign > limits.depth {
        stop(path.isEmpty ? wrongRoot : tooDeep)
      }
      return
    }
    let name = parser.text(name)
    path.append(name)
    if path.count == 1, name != root { return stop(wrongRoot) }
    if path.count > limits.depth { return stop(tooDeep) }
    if attributes.count > limits.attributes { return stop(tooWide) }
    attempt { () throws(WorkbookProblem) in
      try handler.start(name, attributes, depth: path.count)
    }
  }

  private func isOurs(_ namespace: XMLName?) -> Bool {
    if namespace == lastNamespace { return true }
    guard let namespace, Self.namespaces.contains(namespace.text) else { return false }
    lastNamespace = namespace
    return true
  }

  override func endElement() {
    guard problem == nil else { return }
    if foreign > 0 {
      foreign -= 1
      return
    }
    let depth = path.count
    guard let name = path.popLast() else { return }
    attempt { () throws(WorkbookProblem) in try handler.end(name, depth: depth) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard problem == nil, foreign == 0 else { return }
    attempt { () throws(WorkbookProblem) in try handler.text(bytes) }
  }

  override func doctype() {
    stop(
      .malformed(
        part,
        Texts(
          kk: "DOCTYPE бар, ол рұқсат етілмейді", ru: "есть DOCTYPE, это не допускается",
          en: "there is a DOCTYPE, which is not allowed")))
  }

  override func processingInstruction(_ target: String) {}

  /// The parser comes to the last bytes only when it is told that no more follow.
  override func violation(_ violation: XMLViolation) {
    stop(isEnding && violation.isAtEnd ? cut : .malformed(part, violation.reason))
  }

  private func attempt(_ work: () throws(WorkbookProblem) -> Void) {
    do { try work() } catch { stop(error) }
  }

  private func stop(_ problem: WorkbookProblem) {
    guard self.problem == nil else { return }
    self.problem = problem
    parser?.stop()
  }

  // MARK: Reasons

  private var notUTF8: WorkbookProblem {
    .malformed(
      part, Texts(kk: "мәтіні UTF-8 емес", ru: "текст не в UTF-8", en: "its text is not UTF-8"))
  }

  private var cut: WorkbookProblem {
    .malformed(
      part,
      Texts(kk: "бөлік соңына дейін жетпеген", ru: "часть обрывается", en: "the part breaks off"))
  }

  private var wrongRoot: WorkbookProblem {
    .malformed(
      part,
      Texts(
        kk: "бұл бөлікте «\(root)» күтілген", ru: "в этой части ожидался элемент «\(root)»",
        en: "“\(root)” was expected in this part"))
  }

  private var tooDeep: WorkbookProblem {
    .malformed(
      part,
      Texts(
        kk: "элементтердің тереңдігі \(limits.depth) шегінен асады",
        ru: "вложенность элементов больше предела \(limits.depth)",
        en: "its elements are nested deeper than \(limits.depth)"))
  }

  private var tooWide: WorkbookProblem {
    .malformed(
      part,
      Texts(
        kk: "тегінде тым көп мәтін немесе атрибут бар",
        ru: "в теге слишком много текста или атрибутов",
        en: "a tag holds too much text or too many attributes"))
  }
}

extension XMLAttributes {
  /// The value of an attribute that has no namespace, or one that ends so.
  func text(_ name: StaticString, namespace: String? = nil) -> String? {
    value(name, namespace: namespace).map {
      // The parser leaves an ampersand as a reference.
      String(decoding: $0, as: UTF8.self).split(
        separator: "&#38;", omittingEmptySubsequences: false
      )
      .joined(separator: "&")
    }
  }

  /// A whole number that is not negative, of at most nine digits.
  func number(_ name: StaticString) -> Int? {
    guard let digits = value(name), (1...9).contains(digits.count),
      digits.allSatisfy({ NumberField.isDigit($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// `1` or `true`.
  func flag(_ name: StaticString) -> Bool {
    let value = text(name)
    return value == "1" || value == "true"
  }
}
