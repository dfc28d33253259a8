internal import Batch
internal import Files
internal import SocialOrder

/// Where `check --format xlsx` puts what it returns: one file's workbook at a path, those of several in a folder.
struct FixItOutput {
  private let out: PathBytes
  private let files: [InputFile]
  private let isFolder: Bool

  /// - Throws: `Failure` where the workbooks have no place to go, or would take that of a file to be checked.
  init(_ out: String?, _ files: [InputFile], _ words: Words) throws {
    guard let out else { throw Failure(Failure.usage, "error.fixitOut", [:], words) }
    self.out = PathBytes(out)
    self.files = files
    isFolder = try self.out.isFolder || out.hasSuffix("/") || files.count > 1
    if files.count > 1, try self.out.isFile || out.lowercased().hasSuffix(".xlsx") {
      throw Failure(
        Failure.usage, "error.fixitFolder", ["path": out, "n": "\(files.count)"], words)
    }
  }

  func write(_ fixIt: FixIt, _ watch: (any BatchWatch)?, _ words: Words) throws {
    defer { watch?.endsWriting() }
    guard isFolder else {
      return try OutputFolder.write(to: out) { try fixIt.write(0, to: $0) }
    }
    let names = fixIt.names
    for name in names {
      let path = out.appending(PathBytes(name))
      if try files.contains(where: { try $0.path.isSameFile(as: path) }) {
        throw Failure(Failure.usage, "error.outIsInput", ["path": path.text], words)
      }
    }
    let folder = try OutputFolder(out)
    for (file, name) in names.enumerated() {
      try folder.stage(name) { try fixIt.write(file, to: $0) }
    }
    try folder.publish(owned: [])
  }
}
