internal import Consolidation
internal import Files
internal import Reports
internal import SocialOrder
internal import Synchronization

/// What some documents are made of, besides settings, reference data and the program.
protocol DocumentSource: AnyObject {
  /// Lets go of what was kept for its documents; they can still be made.
  func forget()
  /// As bytes: the same bytes mean the same documents, whatever else was read and judged beside.
  func identity(_ outcome: CheckOutcome) -> [UInt8]
  /// The records that figures on its documents show; nil where no trace of them is kept.
  var places: TracePlaces? { get }
  /// By what its documents are known, once that has been asked; nil where it is asked once.
  var known: KnownPrint? { get }
}

/// Unlike a body's, the documents of all bodies are written in several runs.
final class KnownPrint: Sendable {
  private let known = Mutex<SourcePrint?>(nil)

  var print: SourcePrint? {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }
}

/// The rows that some documents are made of: a body's own, or those of all.
final class RowsSource: DocumentSource {
  let rows: FormRows
  /// Rows of one body are kept until `forget`, for the forms in both languages: those of all bodies would fill memory.
  private let isOfBody: Bool
  private let kept = Mutex(Kept())
  let known: KnownPrint?

  private struct Kept: Sendable {
    var annex4: [Annex4.Group]?
    var annex41: [Annex41.Body]?
    var annex51: Annex51?
  }

  init(_ rows: FormRows, ofBody isOfBody: Bool = false) {
    self.rows = rows
    self.isOfBody = isOfBody
    known = isOfBody ? nil : KnownPrint()
  }

  var annex4: Annex4 {
    let annex = rows.annex4
    if !isOfBody { return annex }
    return Annex4(period: annex.period, groups: once(\.annex4) { Array(annex.groups) })
  }

  var annex41: Annex41 {
    let annex = rows.annex41
    if !isOfBody { return annex }
    return Annex41(period: annex.period, bodies: once(\.annex41) { Array(annex.bodies) })
  }

  var annex51: Annex51 { isOfBody ? once(\.annex51) { rows.annex51 } : rows.annex51 }

  private func once<Annex: Sendable>(
    _ place: WritableKeyPath<Kept, Annex?>, _ make: () -> Annex
  ) -> Annex {
    if let known = kept.withLock({ $0[keyPath: place] }) { return known }
    let made = make()
    kept.withLock { $0[keyPath: place] = made }
    return made
  }

  func forget() { kept.withLock { $0 = Kept() } }

  /// The day of the run is not in it but for what hangs on it: whether a day in a record is plausible.
  func identity(_ outcome: CheckOutcome) -> [UInt8] {
    rows.identity { outcome.files[$0].sha256 ?? "" }
  }

  /// Of all bodies nothing is kept: they are seldom made of the same as in the run before.
  var places: TracePlaces? { isOfBody ? TracePlaces(rows.records) : nil }
}

/// What a letter about a file and the page that it encloses are made of.
final class LetterSource: DocumentSource {
  func forget() {}

  private let found: FindingsByFile
  private let letter: LetterContent
  private let language: Language

  /// - Parameter language: the one in which the enclosed page shows first.
  init(_ letter: LetterContent, _ found: FindingsByFile, _ language: Language) {
    self.letter = letter
    self.found = found
    self.language = language
  }

  func identity(_ outcome: CheckOutcome) -> [UInt8] {
    letter.identity(outcome, found, language)
  }

  var places: TracePlaces? { nil }
  var known: KnownPrint? { nil }
}

/// What the documents of a source are known by before there is one.
struct SourcePrint: Sendable {
  /// Of settings and reference data, the program and the library that writes workbooks, and the source's identity. Documents
  /// of two runs with the same hash and name are the same.
  let madeOf: String
  /// Of that, and of how a trace names the records: the same hash and name mean the same trace.
  let traced: String
  let places: TracePlaces?
}

/// Tells what documents are known by.
struct SourcePrints {
  private let grounds: String
  private let outcome: CheckOutcome
  private var last: (source: any DocumentSource, print: SourcePrint)?

  init(_ batch: Batch) {
    outcome = batch.outcome
    grounds = Grounds.fingerprint(batch.reference, batch.settings)
  }

  mutating func of(_ source: any DocumentSource) -> SourcePrint {
    if let last, last.source === source { return last.print }
    if let known = source.known?.print { return known }
    let digest = SHA256Digest()
    func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes(digest.update) }
    add(Array("\(grounds)\n\(DrawingPrint.library)\n".utf8))
    add(source.identity(outcome))
    let madeOf = digest.finish()
    let places = source.places
    let traced = Array(madeOf.utf8) + (places?.identity(RecordSources(outcome)) ?? [])
    let print = SourcePrint(madeOf: madeOf, traced: SHA256Digest.hex(traced), places: places)
    last = (source, print)
    source.known?.print = print
    return print
  }
}
