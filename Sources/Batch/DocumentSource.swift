internal import Consolidation
internal import Files
internal import Reports
internal import SocialOrder

/// The rows that some documents are made of: a body's own, or those of all.
final class DocumentSource {
  let rows: FormRows

  init(_ rows: FormRows) { self.rows = rows }
}

/// Tells by a hash what documents are made of, before any is: settings and reference data, the program and the library that
/// writes workbooks, and the source's rows. Documents of two runs with the same hash and name are the same.
///
/// The day of the run is not in it but for what hangs on it: whether a day in a record is plausible, which the rows'
/// identity tells.
struct SourcePrints {
  private let grounds: String
  private let batch: Batch
  private var last: (source: DocumentSource, print: String)?

  init(_ batch: Batch) {
    self.batch = batch
    grounds = Grounds.fingerprint(batch.reference, batch.settings)
  }

  mutating func of(_ source: DocumentSource) -> String {
    if let last, last.source === source { return last.print }
    let digest = SHA256Digest()
    func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes(digest.update) }
    add(Array("\(grounds)\n\(DrawingPrint.library)\n".utf8))
    let files = batch.outcome.files
    add(source.rows.identity { files[$0].sha256 ?? "" })
    let print = digest.finish()
    last = (source, print)
    return print
  }
}
