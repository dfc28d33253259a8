internal import Files

/// When files arrived that were taken and put back: a run that failed makes nobody late.
///
/// Moving a file sets its change time. So `about.json` is kept of a file that goes back, in a folder that is named after the
/// change time which it got by that: `.work/returned/<number>-<seconds>-<nanoseconds>/`. Renaming needs no room on the
/// disk, the want of which may be why the run failed. Whoever changes the file afterwards changes its time.
struct Arrivals {
  private var known: [PathBytes: [(changed: FileTime, about: AboutTaken)]] = [:]

  init(_ returned: Folder) throws {
    for name in try returned.names() {
      guard let changed = Self.changed(name), let about = try AboutTaken(try returned.folder(name))
      else { continue }
      known[about.path, default: []].append((changed, about))
    }
  }

  /// When a file first arrived; nil where it is not one that was put back, as it was.
  func arrival(of path: PathBytes, _ status: FileStatus) -> FileTime? {
    known[path]?.first { $0.changed == status.changed && $0.about.isOf(status) }?.about.arrival
  }

  /// Keeps what is known of a file that lies in the inbox again.
  static func keep(_ folder: PathBytes, of taken: Folder, _ status: FileStatus, in returned: Folder)
    throws(FilesError)
  {
    let changed = status.changed
    let name = PathBytes("\(folder.text)-\(changed.seconds)-\(changed.nanoseconds)")
    try returned.removeTree(name)
    try taken.move(folder, to: returned, as: name)
    try returned.sync()
    try taken.sync()
  }

  /// Lets go of what is known of files that do not lie in the inbox any more as they were put back.
  static func prune(_ returned: Folder, _ inbox: Folder) throws {
    for name in try returned.names() {
      if let changed = changed(name), let about = try? AboutTaken(try returned.folder(name)),
        let status = inbox.status(below: about.path), status.changed == changed,
        about.isOf(status)
      {
        continue
      }
      try returned.removeTree(name)
    }
  }

  private static func changed(_ name: PathBytes) -> FileTime? {
    let parts = name.text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    guard parts.count == 3, let seconds = parts[1], let nanoseconds = parts[2] else { return nil }
    return FileTime(seconds: seconds, nanoseconds: nanoseconds)
  }
}

extension Folder {
  /// What stands at a path of several names; nil where nothing does, or it cannot be told.
  func status(below path: PathBytes) -> FileStatus? {
    guard let (folder, name) = try? place(path) else { return nil }
    return try? folder.status(name)
  }

  /// The folder in which a path ends, and its last name.
  func place(_ path: PathBytes, making: Bool = false) throws(FilesError) -> (Folder, PathBytes) {
    let parents = path.components.dropLast()
    if parents.isEmpty { return (self, path) }
    return (try folder(PathBytes(components: parents), making: making), path.lastName)
  }
}
