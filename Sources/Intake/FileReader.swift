package import SocialOrder

/// Reads one file from its bytes: finds out what it is and how its text is encoded, and passes records on.
///
/// The bytes come in pieces; the first must hold the whole head of the file (64 KiB, or all of a smaller one). UTF-8 goes
/// to the reader as it came; text in another encoding is decoded first.
package final class FileReader {
  private let options: ReadingOptions
  private unowned let sink: any RecordSink
  /// Takes the rows as they were sent, where somebody asks for them.
  private let sent: (any SentSink)?
  private var encoding: FoundEncoding?
  private var decoder: TextDecoder?
  private var reader: (any FormatReader)?
  private var utf8 = UTF8Scanner()
  private var evidence = LineEvidence()
  private var findings: [IntakeFinding] = []
  /// Whether letters over 127 stood in the head of a file that was valid UTF-8.
  private var headHasLetters = false
  /// Nil once a sign of damage has been seen.
  private var damage: DamageScan? = DamageScan()
  private var started = false
  private var stopped = false

  package init(_ options: ReadingOptions, sink: any RecordSink, sent: (any SentSink)? = nil) {
    self.options = options
    self.sink = sink
    self.sent = sent
  }

  /// Reads on where a record begins, in a file whose head another reader has read.
  package init(
    continuing start: PieceStart, at place: PiecePlace, _ options: ReadingOptions,
    sink: any RecordSink
  ) {
    self.options = options
    self.sink = sink
    sent = nil
    started = true
    encoding = start.encoding
    utf8.reportsControlCharacters = true
    utf8.skip(place.offset)
    reader = CSVReader(continuing: start.csv, line: place.line, options: options, sink: sink)
  }

  /// Whether the rest of the file cannot be read.
  package var hasStopped: Bool { stopped }

  package func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !stopped, !bytes.isEmpty else { return }
    if !started {
      started = true
      start(bytes)
    } else if decoder != nil {
      decode(bytes)
    } else {
      pass(bytes)
    }
    if reader?.hasStopped == true { stopped = true }
  }

  /// Takes the end of the file, and tells what it was.
  package func finish() -> ReadingSummary {
    if !started { findings.append(IntakeFinding(.fileEmpty)) }
    if !stopped, let reader {
      if let cut = decoder?.finish() {
        reportInvalid(cut.byte, at: cut.offset, line: reader.line)
      } else if let cut = utf8.finish(line: reader.line) {
        reportInvalid(cut.byte, at: cut.offset, line: cut.line)
      } else {
        reader.finish()
      }
    }
    var summary = summaryOfPieces
    summary.isCut = stopped || reader?.hasStopped == true
    return summary
  }

  // MARK: Pieces

  /// What another reader must know to read on; nil where it cannot: only CSV in UTF-8 is read in pieces, from one record to the
  /// next.
  package var pieceStart: PieceStart? {
    guard !stopped, decoder == nil, let encoding, let csv = (reader as? CSVReader)?.start else {
      return nil
    }
    return PieceStart(encoding: encoding, csv: csv)
  }

  /// The physical line at the end of what has been fed.
  package var line: Int { reader?.line ?? 1 }

  /// What was found in a later piece, when it has been fed.
  /// - Parameter isLast: whether the file has ended.
  /// - Returns: nil where that cannot be told apart from what stands before it, or the file cannot be read to its end.
  package func part(isLast: Bool) -> ReadingPart? {
    guard !stopped, let csv = reader as? CSVReader,
      !isLast || utf8.finish(line: csv.line) == nil, let part = csv.part(isLast: isLast)
    else { return nil }
    return ReadingPart(findings: findings, csv: part)
  }

  /// Takes what was found in the piece that follows.
  package func absorb(_ part: ReadingPart) {
    findings += part.findings
    (reader as? CSVReader)?.absorb(part.csv)
  }

  /// What the file was whose last piece has been absorbed.
  package var summaryOfPieces: ReadingSummary {
    var summary = reader?.summary ?? ReadingSummary()
    summary.encoding = encoding?.encoding.rawValue
    summary.findings.insert(contentsOf: findings, at: 0)
    return summary
  }

  // MARK: The head

  private func start(_ head: UnsafeBufferPointer<UInt8>) {
    if let content = FileContent.binary(head) {
      read(content, head: head)
      return pass(head)
    }
    switch EncodingDetection.answer(head, asked: options.encoding) {
    case .refused(let what): refuse(what, line: nil)
    case .found(let found):
      let text = UnsafeBufferPointer(rebasing: head[found.skip...])
      utf8.skip(found.skip)
      if found.encoding == .utf8 {
        startUTF8(text, found)
      } else {
        startDecoding(text, found)
      }
    }
  }

  private func startUTF8(_ text: UnsafeBufferPointer<UInt8>, _ found: FoundEncoding) {
    encoding = found
    read(FileContent.text(text), head: text)
    guard reader != nil else { return }
    pass(text, mayGuess: !found.isCertain)
    headHasLetters = text.prefix(64 << 10).contains { $0 >= 0x80 }
  }

  private var isXML: Bool { reader is XMLReader }

  /// Whether a head that is not valid UTF-8 is text of one byte a letter, and nothing else.
  private func isKZ1048(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    var evidence = LineEvidence()
    evidence.take(head, firstLine: 1)
    return !isXML && evidence.utf8.first.isEmpty && CyrillicBytes.readsAsKZ1048(head)
  }

  private func startDecoding(_ text: UnsafeBufferPointer<UInt8>, _ found: FoundEncoding) {
    encoding = found
    reader = nil
    guard let decoder = TextDecoder(found.encoding, offset: found.skip) else {
      stopped = true
      findings.append(
        IntakeFinding(
          .fileUnreadable, arguments: ["reason": .phrase(EncodingWords.noTable(found.encoding))]))
      return
    }
    self.decoder = decoder
    decode(text)
  }

  /// Chooses a reader for what the file is.
  private func read(_ content: FileContent, head: UnsafeBufferPointer<UInt8>) {
    switch content {
    case .empty: stop(IntakeFinding(.fileEmpty))
    case .unsupported(let format):
      encoding = nil
      stop(IntakeFinding(.formatUnsupported, arguments: ["format": .phrase(format)]))
    case .workbook: reader = XLSXReader(options: options, sink: sink, sent: sent)
    case .compound: reader = CompoundFile()
    case .csv:
      utf8.reportsControlCharacters = true
      reader = CSVReader(head: head, options: options, sink: sink, sent: sent)
    case .xml: reader = XMLReader(options: options, sink: sink)
    }
  }

  // MARK: Bytes

  /// Feeds the reader what is valid UTF-8; at a byte that is not, all before it, and then stops.
  /// - Parameter mayGuess: whether the bytes are the head of a file whose encoding nobody named.
  private func pass(_ bytes: UnsafeBufferPointer<UInt8>, mayGuess: Bool = false) {
    guard let reader else { return }
    guard reader.isText else { return reader.feed(bytes) }
    var controls: [UTF8Scanner.Problem] = []
    let firstLine = reader.line
    let invalid = utf8.scan(bytes, firstLine: firstLine, controls: &controls)
    if invalid != nil, mayGuess, isKZ1048(bytes) {
      return startDecoding(bytes, FoundEncoding(encoding: .kz1048, reason: .letters))
    }
    for control in controls { report(control, at: control.offset) }
    guard let invalid else { return feed(bytes, to: reader) }
    feed(UnsafeBufferPointer(rebasing: bytes[..<max(invalid.index, 0)]), to: reader)
    stopped = true
    evidence = LineEvidence()
    evidence.take(bytes, firstLine: firstLine)
    if let eightBit = evidence.eightBit.first.first, !isXML,
      headHasLetters || !evidence.utf8.first.isEmpty
    {
      reportMixed(line: max(eightBit, evidence.utf8.first.first ?? 1), before: firstLine)
    } else {
      reportInvalid(invalid.byte, at: invalid.offset, line: invalid.line)
    }
  }

  /// Decodes a piece and feeds the reader what comes of it, up to bytes that are no character, or a line in UTF-8.
  private func decode(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let decoder, let encoding else { return }
    let firstLine = reader?.line ?? 1
    var piece = bytes
    if encoding.encoding.isEightBit {
      evidence.take(bytes, firstLine: firstLine)
      if let start = evidence.firstUTF8Start {
        stopped = true
        piece = UnsafeBufferPointer(rebasing: bytes[..<start])
      }
    }
    let (text, invalid) = decoder.decode(piece)
    if reader == nil, !(stopped && text.isEmpty) { start(decoded: text) }
    if let reader {
      var controls: [UTF8Scanner.Problem] = []
      _ = utf8.scan(text, firstLine: firstLine, controls: &controls)
      for control in controls {
        report(control, at: decoder.offset(of: control.index, in: text))
      }
      feed(text, to: reader)
    }
    if let invalid {
      reportInvalid(invalid.byte, at: invalid.offset, line: reader?.line ?? 1)
    } else if evidence.firstUTF8Start != nil, let line = evidence.utf8.first.last {
      if evidence.isMixed {
        reportMixed(line: line, before: firstLine)
      } else {
        refuse(EncodingWords.isUTF8(encoding.encoding), line: evidence.utf8.first.first)
      }
    }
  }

  /// Chooses a reader for text that was decoded, and says how it was.
  private func start(decoded text: UnsafeBufferPointer<UInt8>) {
    utf8 = UTF8Scanner()
    read(FileContent.text(text), head: text)
    guard reader != nil, !stopped, let encoding else { return }
    let words = String(decoding: text.prefix(4096), as: UTF8.self).split { !$0.isLetter }
    let word = words.first { $0.utf8.count > $0.count } ?? words.first ?? ""
    findings.append(
      .readLeniently(
        place: Texts(kk: "Файл мәтіні", ru: "Текст файла", en: "The text of the file"),
        value: String(word.prefix(40)), reading: .text(encoding.encoding.title),
        form: EncodingWords.reason(encoding)))
  }

  private func feed(_ bytes: UnsafeBufferPointer<UInt8>, to reader: any FormatReader) {
    if damage?.finds(in: bytes) == true {
      damage = nil
      reader.watchForDamage()
    }
    reader.feed(bytes)
  }

  // MARK: What is wrong

  private func stop(_ finding: IntakeFinding) {
    stopped = true
    findings.append(finding)
  }

  private func refuse(_ what: Texts, line: Int?) {
    stop(IntakeFinding(.encodingInvalid, line: line, arguments: ["what": .phrase(what)]))
  }

  /// - Parameter first: the first line of what was looked through; all before it was in UTF-8, if nothing else was.
  private func reportMixed(line: Int, before first: Int) {
    stop(EncodingFindings.mixed(line: line, evidence, before: first))
  }

  private func reportInvalid(_ byte: UInt8, at offset: Int, line: Int) {
    stop(EncodingFindings.invalid(byte, encoding?.encoding ?? .utf8, at: offset, line: line))
  }

  private func report(_ control: UTF8Scanner.Problem, at offset: Int) {
    findings.append(EncodingFindings.control(control.byte, at: offset, line: control.line))
  }
}
