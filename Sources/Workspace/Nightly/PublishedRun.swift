internal import Files

/// The run to which `reports/latest` leads, as it left its folder.
struct PublishedRun {
  /// What a run with nothing to do has to know of it: the rest names thousands of files.
  struct Head {
    let run: RunRecord
    let reports: [PeriodReport]
  }

  let folder: Folder
  let head: Head
  private let bytes: [UInt8]

  /// - Parameter bytes: of its `run.json`; nil comes of those that make no sense.
  init?(_ folder: Folder, _ bytes: [UInt8]) {
    func member<T: Decodable>(_ name: String, _ type: T.Type) -> T? {
      JSONMember.find(name, in: bytes).flatMap { CanonicalJSON.value(type, $0) }
    }
    guard let run = member("run", RunRecord.self),
      let reports = member("reports", [PeriodReport].self)
    else { return nil }
    self.folder = folder
    self.bytes = bytes
    head = Head(run: run, reports: reports)
  }

  /// All of it.
  var document: RunDocument? { RunDocument.read(bytes) }
}
