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
    var tracing = FormTracing(RecordSources(batch.outcome))
    try SideBySide.forEach(runs, jobs: jobs) { run in
      try run.write { watch?.writes(begun.add(1, ordering: .relaxed).newValue, of: count) }
    } inOrder: { run in
      folder.take(run.folder)
      for trace in run.traces {
        switch trace {
        case .made(let trace):
          try provenance(trace.form.lines)
          written.trail.append(trace.form.trail)
          try trace.keep(in: keeping, start: start)
          start += trace.form.lines.count
        case .left(let log):
          written.trail.append(
            try tracing.trace(log) { lines in
              try provenance(lines)
              start += lines.count
            })
        }
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
  var isOfAll: Bool { !name.contains("/") }

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
struct DocumentRun: @unchecked Sendable {
  let documents: ArraySlice<ReportDocument>
  let writing: DocumentWriting

  /// Unchecked: its folder is handed from the one thread that wrote into it to the one that takes it over, under a lock.
  struct Finished: @unchecked Sendable {
    let folder: OutputFolder
    let traces: [Traced]
    let prints: [String: EarlierReport.Prints]
  }

  /// What the figures of a document leave behind.
  enum Traced {
    case made(DocumentTrace)
    /// Of a document of all bodies, whose lines are too many to wait for their turn: they are made when it comes.
    case left(CellLog)
  }

  func write(_ begins: () -> Void) throws -> Finished {
    let folder = writing.folder.beside()
    var pen = DocumentPen(folder: folder, writing: writing)
    var traces: [Traced] = []
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
