internal import Files
internal import Reports
internal import SocialOrder
internal import Synchronization

/// Writes the documents of a report, or takes those over that come out as they did before.
struct DocumentWriting {
  let batch: Batch
  let folder: OutputFolder
  let period: Period
  let reference: ReferenceData
  /// What an earlier run published; nil where nobody compares, now or later.
  let earlier: EarlierReport?
  /// Keeps the traces of bodies' forms for the next run; nil where none follows.
  let keeping: TraceKeeping?
  let watch: (any BatchWatch)?

  struct Written {
    /// The places of figures, in the order of the documents.
    var trail = CellTrail()
    /// By what each document is known, by its name.
    var prints: [String: EarlierReport.Prints] = [:]
  }

  /// - Parameters:
  ///   - jobs: how many documents are written side by side.
  ///   - provenance: takes the lines of provenance.csv, in the order of the documents.
  /// - Throws: `FilesError`, `WorkbookError` or `FormMismatch`.
  func write(
    _ documents: [ReportDocument], jobs: Int, provenance: ([UInt8]) throws -> Void
  ) throws -> Written {
    let runs = Self.runs(of: documents, jobs: jobs).map {
      DocumentRun(documents: $0, writing: self)
    }
    let begun = Atomic(0)
    let (watch, count) = (watch, documents.count)
    var written = Written()
    var start = Provenance.head.count
    try SideBySide.forEach(runs, jobs: jobs) { run in
      try run.write { watch?.writes(begun.add(1, ordering: .relaxed).newValue, of: count) }
    } inOrder: { run in
      folder.take(run.folder)
      for trace in run.traces {
        try provenance(trace.form.lines)
        written.trail.append(trace.form.trail)
        try trace.keep(in: keeping, start: start)
        start += trace.form.lines.count
      }
      written.prints.merge(run.prints) { first, _ in first }
    }
    return written
  }

  /// Of how many documents a run is at most: long ones would leave one of two waiting for the other.
  private static let most = 16

  /// Documents of all bodies lie in the folder itself, those of one body in a folder below. One of all bodies takes as long as
  /// those of a hundred: each is a run by itself, or what is written beside them would wait in memory for its turn. A form in
  /// both languages is one run: drawn side by side they would fill memory.
  private static func runs(of documents: [ReportDocument], jobs: Int)
    -> [ArraySlice<ReportDocument>]
  {
    let length = max(1, min(most, documents.count / (jobs * 4)))
    var runs: [ArraySlice<ReportDocument>] = []
    var rest = documents[...]
    while let first = rest.first {
      let run =
        first.isOfAll
        ? rest.prefix { $0.isOfAll && $0.formName == first.formName }
        : rest.prefix(length).prefix { !$0.isOfAll }
      runs.append(run)
      rest = rest.dropFirst(run.count)
    }
    return runs
  }
}

extension ReportDocument {
  fileprivate var isOfAll: Bool { !name.contains("/") }

  /// Its name without the language.
  fileprivate var formName: [Substring] {
    let parts = name.split(separator: ".")
    return [parts.first, parts.last].compactMap { $0 }
  }
}

/// Some documents that are written one after another, beside other runs of them.
///
/// Unchecked: what documents are made of (records, figures, reference data) was read before and is only looked at; what they
/// are written into is a run's own.
private struct DocumentRun: @unchecked Sendable {
  let documents: ArraySlice<ReportDocument>
  let writing: DocumentWriting

  /// Unchecked: its folder is handed from the one thread that wrote into it to the one that takes it over, under a lock.
  struct Finished: @unchecked Sendable {
    let folder: OutputFolder
    let traces: [DocumentTrace]
    let prints: [String: EarlierReport.Prints]
  }

  func write(_ begins: () -> Void) throws -> Finished {
    let folder = writing.folder.beside()
    var pen = DocumentPen(folder: folder, writing: writing)
    var traces: [DocumentTrace] = []
    var prints: [String: EarlierReport.Prints] = [:]
    for document in documents {
      begins()
      let (trace, known) = try pen.write(document)
      if let trace { traces.append(trace) }
      if writing.earlier != nil { prints[document.name] = known }
    }
    pen.end()
    // The next of them may be drawn by another thread.
    if documents.contains(where: \.isOfAll) { Memory.giveBack() }
    return Finished(folder: folder, traces: traces, prints: prints)
  }
}

/// Writes one document after another.
private struct DocumentPen {
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
    trace: DocumentTrace?, prints: EarlierReport.Prints
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
      return (trace(log, source), prints)
    case .workbook(let write):
      let log = CellLog(form: name)
      try folder.stage(name) { try write($0, log) }
      return (trace(log, nil), prints)
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
  private mutating func trace(_ log: CellLog, _ source: SourcePrint?) -> DocumentTrace {
    DocumentTrace(
      log.form, tracing.trace(log), source: writing.keeping == nil ? nil : source)
  }

  /// Of a form that was taken over the trace is taken over too; where that cannot be, its figures are drawn.
  private mutating func trace(ofTakenOver document: ReportDocument, _ source: SourcePrint) throws
    -> DocumentTrace?
  {
    guard case .form(_, _, let write) = document.content else { return nil }
    if let known = earlier?.traces.flatMap({
      DocumentTrace(document.name, takenOver: $0, source)
    }) {
      return known
    }
    let log = CellLog(form: document.name, drawing: .figuresAlone)
    try write("", log)
    return trace(log, source)
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
