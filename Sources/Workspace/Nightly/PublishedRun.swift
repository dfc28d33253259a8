internal import Files

/// The run to which `reports/latest` leads, as it left its folder.
struct PublishedRun {
  /// What a run with nothing to do has to know of it: the rest names thousands of files.
  struct Head: Decodable {
    let run: RunRecord
    let reports: [PeriodReport]
  }

  let folder: Folder
  let head: Head
  private let bytes: [UInt8]

  /// - Parameter bytes: of its `run.json`; nil comes of those that make no sense.
  init?(_ folder: Folder, _ bytes: [UInt8]) {
    guard let head = CanonicalJSON.value(Head.self, bytes) else { return nil }
    self.folder = folder
    self.bytes = bytes
    self.head = head
  }

  /// All of it.
  var document: RunDocument? { RunDocument.read(bytes) }
}
