internal import CLibXML2

/// What an XML parser tells of a document. Names come without their prefix.
protocol XMLEvents: AnyObject {
  func startElement(_ name: String, namespace: String?, attributes: [XMLAttribute])
  func endElement()
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func doctype()
  func processingInstruction(_ target: String)
  /// A violation of XML itself; the first is the one that counts.
  func malformed(_ reason: String, line: Int)
}

/// An attribute of a start tag.
struct XMLAttribute {
  let name: String
  let namespace: String?
  let value: [UInt8]
}

/// The one owner of a libxml2 push parser: no network, no entity substitution, no document type.
final class XMLParser {
  private var context: xmlParserCtxtPtr?
  private unowned let events: any XMLEvents

  private static let initialised: Void = xmlInitParser()

  init(events: any XMLEvents) {
    Self.initialised
    self.events = events
    var handlers = Self.handlers
    context = xmlCreatePushParserCtxt(
      &handlers, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
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

  // MARK: Handlers

  private static var handlers: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let parser = parser(context) else { return }
      let list = (0..<Int(count)).map { XMLParser.attribute(attributes, at: $0 * 5) }
      parser.events.startElement(
        string(name) ?? "", namespace: string(uri), attributes: list)
    }
    sax.endElementNs = { context, _, _, _ in parser(context)?.events.endElement() }
    sax.characters = { context, text, count in
      parser(context)?.events.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { context, _, _, _ in parser(context)?.events.doctype() }
    sax.processingInstruction = { context, target, _ in
      parser(context)?.events.processingInstruction(string(target) ?? "")
    }
    sax.serror = { context, error in
      // Warnings (level 1) are not violations.
      guard let error, error.pointee.level.rawValue > 1 else { return }
      let message = error.pointee.message.map { String(cString: $0) } ?? ""
      parser(context)?.events.malformed(
        message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message,
        line: Int(error.pointee.line))
    }
    return sax
  }

  /// libxml2 gives five pointers an attribute: name, prefix, namespace, start and end of the value.
  private static func attribute(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, at index: Int
  ) -> XMLAttribute {
    guard let attributes, let start = attributes[index + 3], let end = attributes[index + 4] else {
      return XMLAttribute(name: "", namespace: nil, value: [])
    }
    return XMLAttribute(
      name: string(attributes[index]) ?? "", namespace: string(attributes[index + 2]),
      value: Array(UnsafeBufferPointer(start: start, count: start.distance(to: end))))
  }
}

// A C callback captures nothing: what it calls stands outside the class.

private func parser(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
  context.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
}

private func string(_ text: UnsafePointer<xmlChar>?) -> String? {
  text.map { String(cString: $0) }
}
