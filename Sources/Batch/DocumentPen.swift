internal import Files
internal import Reports
internal import SocialOrder

/// Writes one document after another.
struct DocumentPen {
  private let folder: OutputFolder
  private let writing: DocumentWriting
  private let styles = StyleNames()
  private var sources: SourcePrints
  private var tracing: FormTracing
  /// Of the last document.
  private var last: (any DocumentSource)?

  private typealias Write = (_ path: String, _ log: CellLog) throws -> Void

  init(folder: OutputFolder, writing: DocumentWriting) {
    self.folder = folder
    self.writing = writing
    sources = SourcePrints(writing.batch)
    tracing = FormTracing(RecordSources(writing.batch.outcome))
  }

  private var earlier: EarlierReport? { writing.earlier }

  /// Lets go of what is kept for documents that may follow.
  func end() { last?.forget() }

  /// - Returns: what its figures leave behind, and by what the document is known.
  mutating func write(_ document: ReportDocument) throws -> (
    trace: DocumentRun.Traced?, prints: EarlierReport.Prints
  ) {
    let name = document.name
    if last !== document.source { last?.forget() }
    last = document.source
    var prints = EarlierReport.Prints()
    var source: SourcePrint?
    if let known = document.source, let earlier {
      let print = sources.of(known)
      if let known = earlier.takeOver(name, madeOf: print.madeOf, to: folder) {
        return (try trace(ofTakenOver: document, print), known)
      }
      prints.madeOf = print.madeOf
      source = print
    }
    switch document.content {
    case .form(let form, let language, let write):
      let guarding = FormGuard(form, name: name, writing.period, language, writing.reference)
      let (log, drawn) = try self.write(name, guarding, write)
      prints.drawn = drawn
      return (trace(document, log, source), prints)
    case .workbook(let write):
      let log = CellLog(form: name)
      try folder.stage(name) { try write($0, log) }
      return (trace(document, log, nil), prints)
    case .text(let text):
      let bytes = Array(text().utf8)
      if earlier?.takeOver(name, sha256: SHA256Digest.hex(bytes), to: folder) != true {
        try folder.stage(name, bytes)
      }
      return (nil, prints)
    case .pieces(let write):
      try self.write(name, inPieces: write)
      return (nil, prints)
    }
  }

  /// - Parameter source: by what the next run will know the trace.
  private mutating func trace(
    _ document: ReportDocument, _ log: CellLog, _ source: SourcePrint?
  ) -> DocumentRun.Traced {
    if document.isOfAll { return .left(log) }
    return .made(
      DocumentTrace(
        log.form, tracing.trace(log), source: writing.keeping == nil ? nil : source))
  }

  /// Of a form that was taken over the trace is taken over too; where that cannot be, its figures are drawn.
  private mutating func trace(ofTakenOver document: ReportDocument, _ source: SourcePrint) throws
    -> DocumentRun.Traced?
  {
    guard case .form(_, _, let write) = document.content else { return nil }
    if let known = earlier?.traces.flatMap({
      DocumentTrace(document.name, takenOver: $0, source)
    }) {
      return .made(known)
    }
    let log = CellLog(form: document.name, drawing: .figuresAlone)
    try write("", log)
    return trace(document, log, source)
  }

  /// Such a text is known when it is written: where it came out as before, it is taken away again for the earlier one.
  private func write(
    _ name: String, inPieces write: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let digest = SHA256Digest()
    try folder.stage(name) { sink in
      try write { piece in
        piece.withUnsafeBytes(digest.update)
        try sink(piece)
      }
    }
    let sha256 = digest.finish()
    guard let earlier, earlier.isWritten(name, sha256) else { return }
    folder.unstage(name)
    if !earlier.takeOver(name, sha256: sha256, to: folder) {
      try folder.stage(name, inPieces: write)
    }
  }

  /// A body's form is drawn without paper first where there is one to compare with: most come out as they did before. One of
  /// all bodies seldom does where any record changed, and is drawn but once.
  private func write(_ name: String, _ guarding: FormGuard, _ write: Write) throws -> (
    log: CellLog, drawn: String?
  ) {
    guard let earlier else {
      let log = CellLog(form: name)
      try stage(name, guarding, log, write)
      return (log, nil)
    }
    if name.contains("/"), earlier.holds(form: name) {
      let (log, hash) = self.log(name, .withoutPaper)
      try write("", log)
      if earlier.takeOver(name, drawn: hash.text, to: folder) { return (log, hash.text) }
    }
    let (log, hash) = self.log(name, .onPaper)
    try stage(name, guarding, log, write)
    if earlier.isDrawn(name, hash.text) {
      folder.unstage(name)
      if !earlier.takeOver(name, drawn: hash.text, to: folder) {
        try stage(name, guarding, CellLog(form: name), write)
      }
    }
    return (log, hash.text)
  }

  private func stage(_ name: String, _ guarding: FormGuard, _ log: CellLog, _ write: Write) throws {
    try folder.stage(name) { path in
      try write(path, log)
      try guarding.check(path)
    }
  }

  private func log(_ name: String, _ drawing: CellLog.Drawing) -> (CellLog, DrawnHash) {
    let hash = DrawnHash()
    let print = DrawingPrint(version: Tool.version, styles: styles) { hash.take($0) }
    return (CellLog(form: name, print: print, drawing: drawing), hash)
  }
}
