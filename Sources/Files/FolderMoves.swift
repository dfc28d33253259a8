internal import CSystem
internal import Glibc

/// Giving names: each takes effect in one step, and lasts once both folders are synced, which is the caller's to do.
extension Folder {
  /// RENAME_NOREPLACE, as the kernel has it.
  private static let noReplace: UInt32 = 1

  /// Moves a file or folder; nothing may stand at its new name.
  /// - Throws: EEXIST where something does, EXDEV where that folder lies on another file system.
  package func move(_ name: PathBytes, to folder: Folder, as newName: PathBytes) throws(FilesError)
  {
    do throws(FilesError) {
      try rename(name, to: folder, as: newName) { renameat2($0, $1, $2, $3, Self.noReplace) }
    } catch {
      // A file system that cannot do it says so in one of these ways.
      guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.code) else { throw error }
      try moveByLink(name, to: folder, as: newName)
    }
  }

  /// The same where the file system has no renaming that spares what is there.
  func moveByLink(_ name: PathBytes, to folder: Folder, as newName: PathBytes) throws(FilesError) {
    if try status(name)?.kind == .folder {
      // Renaming a folder replaces no file, and no folder that holds anything.
      if try folder.holds(newName) { throw FilesError(.write, folder.shown(newName), EEXIST) }
      return try replace(name, to: folder, as: newName)
    }
    do throws(FilesError) {
      try rename(name, to: folder, as: newName) { linkat($0, $1, $2, $3, 0) }
    } catch {
      guard Self.knowsNoLinks.contains(error.code), error.code != EXDEV else { throw error }
      return try moveByReserving(name, to: folder, as: newName)
    }
    try remove(name)
  }

  /// The same where it has no second names either: the new name is taken by an empty file first.
  func moveByReserving(_ name: PathBytes, to folder: Folder, as newName: PathBytes)
    throws(FilesError)
  {
    _ = try folder.create(newName)
    do throws(FilesError) {
      try replace(name, to: folder, as: newName)
    } catch {
      try? folder.remove(newName)
      throw error
    }
  }

  /// Moves a file, in the stead of what stands at its new name.
  package func replace(_ name: PathBytes, to folder: Folder, as newName: PathBytes)
    throws(FilesError)
  {
    try rename(name, to: folder, as: newName) { renameat($0, $1, $2, $3) }
  }

  private func rename(
    _ name: PathBytes, to folder: Folder, as newName: PathBytes,
    _ body: (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>) -> Int32
  ) throws(FilesError) {
    if newName.components.count != 1 { throw FilesError(.write, folder.shown(newName), EINVAL) }
    do throws(FilesError) {
      try call(.write, name) { from, old in
        newName.withCString { body(from, old, folder.descriptor.number, $0) }
      }
    } catch {
      let isOfTarget = [EEXIST, ENOTEMPTY, EISDIR, ENOSPC, EDQUOT].contains(error.code)
      throw isOfTarget ? FilesError(.write, folder.shown(newName), error.code) : error
    }
  }

  /// What a call answers where the file system cannot give a file a second name, or not this file.
  private static let knowsNoLinks = [EPERM, EOPNOTSUPP, ENOSYS, EXDEV, EMLINK]

  /// Gives a file a second name, which must be free; where that cannot be, a copy of it.
  package func link(_ name: PathBytes, to folder: Folder, as newName: PathBytes)
    throws(FilesError)
  {
    do throws(FilesError) {
      try rename(name, to: folder, as: newName) { linkat($0, $1, $2, $3, 0) }
    } catch {
      guard Self.knowsNoLinks.contains(error.code) else { throw error }
      try copy(name, to: folder, as: newName)
    }
  }

  /// Copies a file under a name that must be free, lastingly but for the folder.
  func copy(_ name: PathBytes, to folder: Folder, as newName: PathBytes) throws(FilesError) {
    let source = try open(name)
    let target = try folder.create(newName)
    do throws(FilesError) {
      // A piece at a time: a workbook may be large.
      var piece = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = try source.fill(&piece)
        if count == 0 { break }
        try target.write(count < piece.count ? Array(piece.prefix(count)) : piece)
      }
      try target.sync()
    } catch {
      try? folder.remove(newName)
      throw FilesError(error.attempt, folder.shown(newName), error.code)
    }
  }

  /// Lets a symbolic link lead to another target, in one step and lastingly; it is made where it is missing.
  package func switchLink(_ name: PathBytes, to target: PathBytes) throws(FilesError) {
    let (hidden, _) = try hidden(for: name) { (hidden) throws(FilesError) in
      try call(.write, hidden) { number, new in
        target.withCString { symlinkat($0, number, new) }
      }
    }
    do throws(FilesError) {
      try replace(hidden, to: self, as: name)
    } catch {
      try? remove(hidden)
      throw FilesError(.write, shown(name), error.code)
    }
    try sync()
  }

  /// Where a symbolic link leads; nil where there is none.
  package func target(of name: PathBytes) throws(FilesError) -> PathBytes? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    do throws(FilesError) {
      let count = try call(.open, name) { Int32(readlinkat($0, $1, &buffer, buffer.count)) }
      return PathBytes(bytes: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) })
    } catch {
      if error.code == ENOENT || error.code == EINVAL { return nil }
      throw error
    }
  }
}
