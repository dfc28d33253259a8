internal import Glibc

/// All that lies below a folder of ours: nothing is passed over, and no link is followed.
package enum FolderTree {
  package enum Kind: Sendable {
    case file, folder
    /// A link, a pipe, a device.
    case other
  }

  /// One thing that lies there.
  package struct Entry: Sendable {
    /// Relative to the folder that was listed.
    package let path: PathBytes
    package let kind: Kind
  }

  /// - Returns: everything below the folder, in bytewise order of the paths; nothing where the folder is not there.
  /// - Throws: `FilesError` where a folder cannot be listed.
  package static func list(_ folder: PathBytes) throws(FilesError) -> [Entry] {
    let descriptor: Descriptor
    do {
      descriptor = try Descriptor.open(folder, flags: O_DIRECTORY)
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    var entries: [Entry] = []
    try list(descriptor, folder, below: PathBytes(bytes: []), into: &entries)
    return entries.sorted { $0.path < $1.path }
  }

  private static func list(
    _ folder: Descriptor, _ root: PathBytes, below path: PathBytes, into entries: inout [Entry]
  ) throws(FilesError) {
    let shown = root.appending(path).text
    // fdopendir takes the descriptor over: it gets one of its own.
    guard let stream = fdopendir(dup(folder.number)) else {
      throw FilesError(.list, shown, errno)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        PathBytes(bytes: Array($0.prefix { $0 != 0 }))
      }
      if name.bytes == [46] || name.bytes == [46, 46] { continue }
      guard let kind = kind(name, in: folder, Int(entry.pointee.d_type)) else {
        throw FilesError(.list, shown, errno)
      }
      let inner = path.appending(name)
      entries.append(Entry(path: inner, kind: kind))
      if kind == .folder {
        let next = try Descriptor.open(name, in: folder, flags: O_DIRECTORY)
        try list(next, root, below: inner, into: &entries)
      }
    }
  }

  /// What the folder itself says of a name, or the file where that file system's folders do not; nil where it is gone.
  private static func kind(_ name: PathBytes, in folder: Descriptor, _ type: Int) -> Kind? {
    switch type {
    case DT_DIR: return .folder
    case DT_REG: return .file
    case DT_UNKNOWN: break
    default: return .other
    }
    var status = stat()
    let found = name.withCString { fstatat(folder.number, $0, &status, AT_SYMLINK_NOFOLLOW) }
    guard found == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }
}

extension InputFile {
  /// A file inside a folder: no link is followed on the way from the folder down.
  package init(_ path: PathBytes, in folder: PathBytes) {
    let parts = path.bytes.split(separator: UInt8(ascii: "/")).map { PathBytes(bytes: Array($0)) }
    self.init(root: folder, names: parts)
  }
}
