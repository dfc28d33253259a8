internal import Batch
internal import Files

/// The files of a run's folder, each with its hash.
///
/// What is the very file that the run before published is not read again: most of a night's documents are. The rest is hashed
/// side by side, the largest first.
struct RunOutputs {
  private let folder: Folder
  /// By what the worker knows each document that it made or took over.
  private let prints: [String: DocumentPrints]
  /// What the run before published, and where.
  private let before: (folder: Folder, outputs: [String: RunOutput])?

  /// - Parameters:
  ///   - folder: of the run.
  ///   - before: what was published last.
  init(_ folder: Folder, _ prints: [DocumentPrints], after before: PublishedRun?) {
    self.folder = folder
    self.prints = Dictionary(
      prints.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.before = before.map { published in
      let outputs = published.outputs.map { ($0.path, $0) }
      return (published.folder, Dictionary(outputs, uniquingKeysWith: { first, _ in first }))
    }
  }

  private struct Unread: Sendable {
    let index: Int
    let path: PathBytes
    /// Bytes.
    let size: Int
  }

  /// In bytewise order of the paths.
  /// - Parameters:
  ///   - kept: the reports that were linked whole: what was linked is what it was.
  ///   - jobs: how many files are read side by side.
  /// - Throws: `FilesError`.
  func list(kept: [PeriodReport], jobs: Int) throws -> [RunOutput] {
    let kept = Set(kept.map(\.period))
    var outputs: [RunOutput] = []
    var unread: [Unread] = []
    var (here, there) = (Steps(folder), before.map { Steps($0.folder) })
    for entry in try FolderTree.list(folder.path) where entry.kind == .file {
      let path = entry.path.text
      let earlier = before?.outputs[path]
      if let earlier, kept.contains(String(path.prefix { $0 != "/" })) {
        outputs.append(earlier)
        continue
      }
      let known = prints[path]
      var output = RunOutput(path: path, sha256: "", madeOf: known?.madeOf, drawn: known?.drawn)
      let status = here.status(entry.path)
      if let earlier, let status, status.links > 1,
        there?.status(entry.path)?.isSameContent(as: status) == true
      {
        output.sha256 = earlier.sha256
      } else {
        unread.append(Unread(index: outputs.count, path: entry.path, size: status?.size ?? 0))
      }
      outputs.append(output)
    }
    // Else the largest might be left for one alone at the end.
    unread.sort { ($1.size, $0.index) < ($0.size, $1.index) }
    let hashes = try SideBySide.map(unread, jobs: jobs) { [folder] file in
      let (place, name) = try folder.place(file.path)
      return try place.open(name).hash().sha256
    }
    for (file, sha256) in zip(unread, hashes) { outputs[file.index].sha256 = sha256 }
    return outputs
  }

  /// Looks at one file after another: those of a folder come together, and it is opened once for them.
  private struct Steps {
    private let root: Folder
    private var parent: PathBytes?
    private var folder: Folder?

    init(_ root: Folder) { self.root = root }

    /// What stands at a path; nil where nothing does, or it cannot be told.
    mutating func status(_ path: PathBytes) -> FileStatus? {
      let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
      let parent = PathBytes(bytes: Array(path.bytes[..<slash]))
      if parent != self.parent {
        self.parent = parent
        folder = slash == 0 ? root : try? root.folder(parent)
      }
      return try? folder?.status(path.lastName)
    }
  }
}
