internal import Files
internal import Reports
internal import SocialOrder
internal import Synchronization

/// Writes the documents of a report, or takes those over that come out as they did before.
struct DocumentWriting {
  let folder: OutputFolder
  let period: Period
  let reference: ReferenceData
  /// What an earlier run published; nil where nobody compares, now or later.
  let earlier: EarlierReport?
  let watch: (any BatchWatch)?

  struct Written {
    /// The places of figures, in the order of the documents.
    var logs: [CellLog] = []
    /// What was drawn on each form, by its name.
    var drawn: [String: String] = [:]
  }

  /// - Parameter jobs: how many documents are written side by side.
  /// - Throws: `FilesError`, `WorkbookError` or `FormMismatch`.
  func write(_ documents: [ReportDocument], jobs: Int) throws -> Written {
    let length = max(1, min(Self.most, documents.count / (jobs * 4)))
    let runs = stride(from: 0, to: documents.count, by: length).map { start in
      DocumentRun(
        documents: documents[start..<min(start + length, documents.count)], writing: self)
    }
    let begun = Atomic(0)
    let (watch, count) = (watch, documents.count)
    let finished = try SideBySide.map(runs, jobs: jobs) { run in
      try run.write { watch?.writes(begun.add(1, ordering: .relaxed).newValue, of: count) }
    }
    var written = Written()
    for run in finished {
      folder.take(run.folder)
      written.logs += run.written.logs
      written.drawn.merge(run.written.drawn) { first, _ in first }
    }
    return written
  }

  /// Of how many documents a run is at most: long ones would leave one of two waiting for the other.
  private static let most = 16
}

/// Some documents that are written one after another, beside other runs of them.
///
/// What documents are made of was read before and is only looked at; what they are written into is a run's own.
private struct DocumentRun: @unchecked Sendable {
  let documents: ArraySlice<ReportDocument>
  let writing: DocumentWriting

  struct Finished: @unchecked Sendable {
    let folder: OutputFolder
    let written: DocumentWriting.Written
  }

  func write(_ begins: () -> Void) throws -> Finished {
    let folder = writing.folder.beside()
    let pen = DocumentPen(folder: folder, writing: writing)
    var written = DocumentWriting.Written()
    for document in documents {
      begins()
      let (log, drawn) = try pen.write(document)
      if let log { written.logs.append(log) }
      written.drawn[document.name] = drawn
    }
    return Finished(folder: folder, written: written)
  }
}

/// Writes one document after another.
private struct DocumentPen {
  let folder: OutputFolder
  let writing: DocumentWriting
  private let styles = StyleNames()

  init(folder: OutputFolder, writing: DocumentWriting) {
    self.folder = folder
    self.writing = writing
  }

  private var earlier: EarlierReport? { writing.earlier }

  /// - Returns: the figures' places, and of a form what was drawn on it.
  func write(_ document: ReportDocument) throws -> (log: CellLog?, drawn: String?) {
    let name = document.name
    switch document.content {
    case .form(let form, let language, let write):
      let guarding = FormGuard(form, name: name, writing.period, language, writing.reference)
      return try self.write(name, guarding, write)
    case .workbook(let write):
      let log = CellLog(form: name)
      try folder.stage(name) { try write($0, log) }
      return (log, nil)
    case .text(let text):
      let bytes = Array(text().utf8)
      if earlier?.takeOver(name, bytes, to: folder) != true { try folder.stage(name, bytes) }
      return (nil, nil)
    }
  }

  /// A form is drawn without paper first where there is one to compare with.
  private func write(
    _ name: String, _ guarding: FormGuard, _ write: (_ path: String, _ log: CellLog) throws -> Void
  ) throws -> (log: CellLog?, drawn: String?) {
    guard let earlier else {
      let log = CellLog(form: name)
      try stage(name, guarding, log, write)
      return (log, nil)
    }
    if earlier.holds(form: name) {
      let (log, hash) = self.log(name, isWithoutPaper: true)
      try write("", log)
      if earlier.takeOver(name, drawn: hash.text, to: folder) { return (log, hash.text) }
    }
    let (log, hash) = self.log(name, isWithoutPaper: false)
    try stage(name, guarding, log, write)
    return (log, hash.text)
  }

  private func stage(
    _ name: String, _ guarding: FormGuard, _ log: CellLog,
    _ write: (_ path: String, _ log: CellLog) throws -> Void
  ) throws {
    try folder.stage(name) { path in
      try write(path, log)
      try guarding.check(path)
    }
  }

  private func log(_ name: String, isWithoutPaper: Bool) -> (CellLog, DrawnHash) {
    let hash = DrawnHash()
    let print = DrawingPrint(version: Tool.version, styles: styles) { hash.take($0) }
    return (CellLog(form: name, print: print, isWithoutPaper: isWithoutPaper), hash)
  }
}
