internal import Files
internal import Glibc

/// All that lies in the inbox at one moment, but for the names that are passed over.
struct InboxListing {
  /// All but folders, by path relative to the inbox.
  private(set) var found: [PathBytes: FileStatus] = [:]
  /// Those beside which their own copy is under way.
  private(set) var underWay: Set<PathBytes> = []
  /// Those that we may not read.
  private(set) var unreadable: Set<PathBytes> = []
  /// What could not be looked into.
  private(set) var left: [LeftFile] = []

  /// No person lays folders so deep; each holds a descriptor while it is gone through.
  static let mostLevels = 32

  /// - Parameter device: of the file system to which files are to be moved.
  /// - Throws: `TakingError` for a folder on another one, `FilesError` where the machine fails.
  init(_ inbox: Folder, device: UInt64) throws {
    try list(inbox, below: nil, level: 0, device)
  }

  private mutating func list(_ folder: Folder, below path: PathBytes?, level: Int, _ device: UInt64)
    throws
  {
    if try folder.status().device != device { throw TakingError.otherFileSystem(folder.path) }
    let names = try folder.names()
    let all = Set(names)
    for name in names {
      if let whole = name.withoutPart, !all.contains(whole), !whole.isPassedOver,
        try folder.status(name)?.kind == .regular
      {
        left.append(LeftFile(path: path?.appending(name) ?? name, why: .part))
      }
      if name.isPassedOver { continue }
      // What is gone by now is as if it had never been listed.
      guard let status = try folder.status(name) else { continue }
      let path = path?.appending(name) ?? name
      guard status.kind == .folder else {
        found[path] = status
        if all.contains(PathBytes(bytes: name.bytes + PathBytes.part)) {
          underWay.insert(path)
        }
        if status.kind == .regular, !folder.mayRead(name) { unreadable.insert(path) }
        continue
      }
      guard level < Self.mostLevels else {
        left.append(LeftFile(path: path, why: .tooDeep))
        continue
      }
      do {
        try list(try folder.folder(name), below: path, level: level + 1, device)
      } catch let error as FilesError {
        switch error.code {
        case EACCES, EPERM: left.append(LeftFile(path: path, why: .unreadableFolder))
        // It is gone, or something else stands in its stead: the next look tells.
        case ENOENT, ENOTDIR, ELOOP: continue
        default: throw error
        }
      }
    }
  }

  /// Why a file is left, as far as one look tells; nil where it may be taken.
  func why(_ path: PathBytes, _ status: FileStatus) -> WhyLeft? {
    switch status.kind {
    case .link: return .link
    case .pipe: return .pipe
    case .socket: return .socket
    case .device, .folder: return .device
    case .regular: break
    }
    if underWay.contains(path) { return .copyUnderWay }
    if status.links != 1 { return .severalLinks }
    return unreadable.contains(path) ? .unreadable : nil
  }
}
