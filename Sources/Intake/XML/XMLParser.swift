internal import CLibXML2
internal import SocialOrder

/// What an XML parser tells of a document. Names come without their prefix. A class and no protocol, as `CSVEvents` is, for
/// the same reason.
class XMLEvents {
  func startElement(_ name: XMLName, namespace: XMLName?, attributes: XMLAttributes) {}
  func endElement() {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func doctype() {}
  func processingInstruction(_ target: String) {}
  /// A violation of XML itself; the first is the one that counts.
  func violation(_ violation: XMLViolation) {}
}

/// What is wrong with a document as XML.
struct XMLViolation {
  let reason: Texts
  let line: Int
  /// Whether, if no more bytes come, this is only that the document breaks off here.
  let isAtEnd: Bool
}

/// An attribute of a start tag.
struct XMLAttribute {
  let name: String
  let namespace: String?
  /// Good until the parser goes on.
  let value: UnsafeBufferPointer<UInt8>
}

/// The attributes of a start tag, as the parser has them: nothing is copied until one is asked for. Good until the parser
/// goes on.
struct XMLAttributes: RandomAccessCollection {
  fileprivate let parser: Unmanaged<XMLParser>
  /// libxml2 gives five pointers an attribute: name, prefix, namespace, start and end of the value.
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let count: Int

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> XMLAttribute {
    guard let pointers, let start = pointers[index * 5 + 3], let end = pointers[index * 5 + 4]
    else {
      let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      return XMLAttribute(name: "", namespace: nil, value: nothing)
    }
    return parser._withUnsafeGuaranteedRef { parser in
      XMLAttribute(
        name: XMLName(pointers[index * 5]).map(parser.text) ?? "",
        namespace: XMLName(pointers[index * 5 + 2]).map(parser.text),
        value: UnsafeBufferPointer(start: start, count: start.distance(to: end)))
    }
  }

  /// The value of the attribute of a name that has no namespace, or one that ends so.
  func value(_ name: StaticString, namespace: String? = nil) -> UnsafeBufferPointer<UInt8>? {
    guard let pointers else { return nil }
    for index in 0..<count {
      guard let local = pointers[index * 5], Self.isSame(local, name) else { continue }
      let attribute = self[index]
      if namespace.map({ attribute.namespace?.hasSuffix($0) == true })
        ?? (attribute.namespace == nil)
      {
        return attribute.value
      }
    }
    return nil
  }

  /// Compares names as they stand in memory, the zero at their ends included.
  private static func isSame(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let wanted = name.utf8Start
    var index = 0
    while text[index] == wanted[index] {
      if text[index] == 0 { return true }
      index += 1
    }
    return false
  }
}

/// The one owner of a libxml2 push parser: no network, no entity substitution, no document type.
final class XMLParser {
  private var context: xmlParserCtxtPtr?
  /// Its owner, which outlives it.
  fileprivate let events: Unmanaged<XMLEvents>
  /// The texts of names that were asked for.
  private var texts: [XMLName: String] = [:]
  /// The first of them once more: a document has few, and most of its tags are of these.
  private var firstTexts: [(name: XMLName, text: String)] = []

  private static let initialised: Void = xmlInitParser()

  init(events: XMLEvents) {
    Self.initialised
    self.events = .passUnretained(events)
    var handlers = Self.handlers
    context = xmlCreatePushParserCtxt(
      &handlers, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    // The bytes have been found to be UTF-8, whatever the declaration calls them.
    xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_IGNORE_ENC.rawValue))
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Parses the next piece. False where the document is broken or parsing was stopped.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withMemoryRebound(to: CChar.self) {
      xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0) == 0
    }
  }

  /// Ends the document. False where it was cut.
  func finish() -> Bool { xmlParseChunk(context, nil, 0, 1) == 0 }

  func stop() { xmlStopParser(context) }

  /// The line at the end of what has been parsed.
  var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  /// The line on which the start tag begins whose end has just been parsed.
  var startTagLine: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base,
      var position = input.pointee.cur
    else { return line }
    var newlines = 0
    while position > base {
      position -= 1
      if position.pointee == UInt8(ascii: "<") { break }
      if position.pointee == 10 { newlines += 1 }
    }
    return line - newlines
  }

  /// A name as a string, made once.
  func text(_ name: XMLName) -> String {
    for index in firstTexts.indices where firstTexts[index].name == name {
      return firstTexts[index].text
    }
    if let known = texts[name] { return known }
    let text = name.text
    texts[name] = text
    if firstTexts.count < 16 { firstTexts.append((name, text)) }
    return text
  }

  /// Whether an error is only that the document breaks off: no markup ends after it.
  ///
  /// libxml2 keeps back the last bytes of a document until it is told that no more come, so that also an error in the
  /// middle of a small one comes then.
  private func isAtEnd(_ error: xmlError) -> Bool {
    guard let context, let input = context.pointee.input, let position = input.pointee.cur,
      let end = input.pointee.end, position <= end
    else { return false }
    // In a section of text or a comment, which may hold anything, the end of the document is all that can be wrong.
    let isBehindRoot = context.pointee.instate == XML_PARSER_EPILOG
    if error.code == Int32(XML_ERR_DOCUMENT_END.rawValue), !isBehindRoot { return true }
    // Found only when the end tag is whole.
    if error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) { return false }
    let rest = UnsafeBufferPointer(start: position, count: position.distance(to: end))
    if rest.contains(UInt8(ascii: ">")) { return false }
    // Behind the root only a comment or an instruction may break off.
    return !isBehindRoot || rest.first == UInt8(ascii: "<")
  }

  /// Whether a start tag is whole: of one that is cut the parser tells too, with what it has of the name, before it
  /// finds that the end is missing.
  fileprivate var isAtEndOfTag: Bool {
    guard let input = context?.pointee.input, let position = input.pointee.cur,
      let end = input.pointee.end, position < end
    else { return false }
    return position.pointee == UInt8(ascii: ">") || position.pointee == UInt8(ascii: "/")
  }

  // MARK: Handlers

  private static var handlers: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      owner(context)?._withUnsafeGuaranteedRef { parser in
        guard parser.isAtEndOfTag, let name = XMLName(name) else { return }
        let attributes = XMLAttributes(
          parser: .passUnretained(parser), pointers: attributes, count: Int(count))
        parser.events._withUnsafeGuaranteedRef {
          $0.startElement(name, namespace: XMLName(uri), attributes: attributes)
        }
      }
    }
    sax.endElementNs = { context, _, _, _ in
      owner(context)?._withUnsafeGuaranteedRef { parser in
        parser.events._withUnsafeGuaranteedRef { $0.endElement() }
      }
    }
    sax.characters = { context, text, count in
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      owner(context)?._withUnsafeGuaranteedRef { parser in
        parser.events._withUnsafeGuaranteedRef { $0.text(bytes) }
      }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { context, _, _, _ in
      parser(context)?.events.takeUnretainedValue().doctype()
    }
    sax.processingInstruction = { context, target, _ in
      let name = target.map { String(cString: $0) }
      parser(context)?.events.takeUnretainedValue().processingInstruction(name ?? "")
    }
    sax.serror = { context, error in
      // Warnings (level 1) are not violations.
      guard let error, error.pointee.level.rawValue > 1, let parser = parser(context) else {
        return
      }
      parser.events.takeUnretainedValue().violation(
        XMLViolation(
          reason: XMLReason.texts(code: error.pointee.code),
          line: max(Int(error.pointee.line), 1), isAtEnd: parser.isAtEnd(error.pointee)))
    }
    return sax
  }
}

// A C callback captures nothing: what it calls stands outside the class.

private func parser(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
  owner(context)?.takeUnretainedValue()
}

/// The same, without counting a reference to it.
private func owner(_ context: UnsafeMutableRawPointer?) -> Unmanaged<XMLParser>? {
  context.map { Unmanaged<XMLParser>.fromOpaque($0) }
}
