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
    guard let run = Self.member("run", RunRecord.self, of: bytes),
      let reports = Self.member("reports", [PeriodReport].self, of: bytes)
    else { return nil }
    self.folder = folder
    self.bytes = bytes
    head = Head(run: run, reports: reports)
  }

  /// Every file of its folder but `run.json` itself; none where that makes no sense.
  var outputs: [RunOutput] { Self.outputs(bytes) }

  /// The same of a run of which nothing else is asked.
  static func outputs(_ bytes: [UInt8]) -> [RunOutput] {
    member("outputs", [RunOutput].self, of: bytes) ?? []
  }

  private static func member<T: Decodable>(_ name: String, _ type: T.Type, of bytes: [UInt8]) -> T?
  {
    JSONMember.find(name, in: bytes).flatMap { CanonicalJSON.value(type, $0) }
  }
}
