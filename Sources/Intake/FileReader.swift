internal import SocialOrder

/// Reads one file from its bytes: finds out what it is, checks the encoding, and passes records on.
///
/// The bytes come in pieces; the first must hold the whole head of the file (64 KiB, or all of a smaller one).
package final class FileReader {
  private let options: ReadingOptions
  private unowned let sink: any RecordSink
  private var reader: (any FormatReader)?
  private var utf8 = UTF8Scanner()
  private var findings: [IntakeFinding] = []
  private var started = false
  private var stopped = false

  package init(_ options: ReadingOptions, sink: any RecordSink) {
    self.options = options
    self.sink = sink
  }

  package func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !stopped, !bytes.isEmpty else { return }
    var bytes = bytes
    if !started {
      started = true
      guard let rest = start(bytes) else {
        stopped = true
        return
      }
      bytes = rest
    }
    guard let reader else { return }
    pass(bytes, to: reader)
    if reader.hasStopped { stopped = true }
  }

  /// Takes the end of the file, and tells what it was.
  package func finish() -> ReadingSummary {
    if !started { findings.append(IntakeFinding(.fileEmpty)) }
    if !stopped, let reader {
      if let cut = utf8.finish(line: reader.line) {
        report(cut)
      } else {
        reader.finish()
      }
    }
    var summary = reader?.summary ?? ReadingSummary()
    summary.findings = findings + summary.findings
    summary.isCut = stopped || reader?.hasStopped == true
    return summary
  }

  /// Looks at the head, and chooses a reader. Returns the bytes after a byte order mark, or nil where the file cannot be
  /// read.
  private func start(_ head: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let content = FileContent.sniff(head)
    switch content {
    case .empty:
      findings.append(IntakeFinding(.fileEmpty))
      return nil
    case .unsupported(let format):
      findings.append(
        IntakeFinding(.formatUnsupported, arguments: ["format": .phrase(format)]))
      return nil
    case .otherEncoding(let name):
      findings.append(
        IntakeFinding(
          .encodingInvalid, value: name, expected: .text("UTF-8"),
          arguments: ["what": .text(name)]))
      return nil
    case .workbook:
      reader = XLSXReader(options: options, sink: sink)
      return head
    case .compound:
      reader = CompoundFile()
      return head
    case .csv(let skip):
      utf8.reportsControlCharacters = true
      utf8.skip(skip)
      let text = UnsafeBufferPointer(rebasing: head[skip...])
      reader = CSVReader(head: text, options: options, sink: sink)
      return text
    case .xml(let skip):
      utf8.skip(skip)
      reader = XMLReader(options: options, sink: sink)
      return UnsafeBufferPointer(rebasing: head[skip...])
    }
  }

  /// Feeds the reader what is valid; at a byte that is not, all before it, and then stops.
  private func pass(_ bytes: UnsafeBufferPointer<UInt8>, to reader: any FormatReader) {
    guard reader.isText else { return reader.feed(bytes) }
    var controls: [UTF8Scanner.Problem] = []
    let invalid = utf8.scan(bytes, firstLine: reader.line, controls: &controls)
    for control in controls { report(control) }
    guard let invalid else { return reader.feed(bytes) }
    reader.feed(UnsafeBufferPointer(rebasing: bytes[..<max(invalid.index, 0)]))
    report(invalid)
    stopped = true
  }

  private func report(_ problem: UTF8Scanner.Problem) {
    let code = "0" + String(problem.byte, radix: 16, uppercase: true)
    let arguments: [String: Argument] = [
      "offset": .number(problem.offset), "byte": .text("0x" + code.suffix(2)),
      "code": .text("U+00" + code.suffix(2)),
      "what": .phrase(
        Texts(
          kk: "файл басынан \(problem.offset) байт жерде 0x\(code.suffix(2)) байты тұр",
          ru: "в \(problem.offset) байтах от начала файла стоит байт 0x\(code.suffix(2))",
          en: "byte 0x\(code.suffix(2)) at \(problem.offset) bytes from the start")),
    ]
    switch problem.kind {
    case .control:
      findings.append(IntakeFinding(.controlCharacter, line: problem.line, arguments: arguments))
    case .invalid:
      findings.append(
        IntakeFinding(
          .encodingInvalid, line: problem.line, value: "0x" + code.suffix(2),
          expected: .text("UTF-8"),
          arguments: arguments))
    }
  }
}
