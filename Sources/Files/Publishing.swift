internal import Glibc

/// A file that was written beside its place.
struct StagedFile {
  let hidden: PathBytes
  let name: PathBytes
}

/// One turn of giving staged files their names: all of them, or none.
///
/// A file that is written over keeps a second, hidden name until all is done, so that it can be given back.
struct Publishing {
  private let output: OutputFolder
  private var folders: [PathBytes: Descriptor] = [:]
  /// Made for this turn, in order.
  private var made: [PathBytes] = []
  private var done: [(place: Place, kept: PathBytes?)] = []

  /// A name in a folder that is held open.
  fileprivate struct Place {
    let folder: Descriptor
    let name: PathBytes
  }

  init(_ output: OutputFolder) { self.output = output }

  mutating func publish(_ files: [StagedFile]) throws(FilesError) {
    // What can be known to fail fails before anything is moved.
    var places: [Place] = []
    for file in files {
      let place = try place(file.name)
      if place.isFolder { throw failure(file.name, EISDIR) }
      places.append(place)
    }
    for (file, place) in zip(files, places) {
      let kept = keep(place, as: file.hidden)
      let moved = file.hidden.withCString { from in
        place.name.withCString {
          renameat(output.folder.number, from, place.folder.number, $0)
        }
      }
      guard moved == 0 else {
        let code = errno
        if let kept { unlink(kept) }
        throw failure(file.name, code)
      }
      done.append((place, kept))
    }
  }

  /// Gives every file that was written over its name back, and takes away what was not there before.
  mutating func takeBack() {
    for (place, kept) in done.reversed() {
      if let kept {
        _ = kept.withCString { from in
          place.name.withCString {
            renameat(output.folder.number, from, place.folder.number, $0)
          }
        }
      } else {
        _ = place.name.withCString { unlinkat(place.folder.number, $0, 0) }
      }
    }
    done = []
    removeEmpty(made)
  }

  /// Removes files of an earlier run, and the subfolders that held nothing else.
  func remove(_ names: [PathBytes]) {
    for name in names where !name.components.isEmpty {
      guard let folder = try? open(name.components.dropLast(), making: false).folder else {
        continue
      }
      _ = name.components[name.components.count - 1].withCString {
        unlinkat(folder.number, $0, 0)
      }
    }
    let parents = Set(
      names.flatMap { name in
        name.components.indices.dropFirst().map {
          PathBytes(components: name.components[..<$0])
        }
      })
    removeEmpty(parents.sorted())
  }

  /// Makes it last, and lets go of what was written over.
  func finish() throws(FilesError) {
    for folder in folders.values { try folder.sync() }
    try output.folder.sync()
    for case (_, let kept?) in done { unlink(kept) }
  }

  /// A second name for what stands at a place; nil where nothing does, or the file system knows no second names.
  private func keep(_ place: Place, as hidden: PathBytes) -> PathBytes? {
    let kept = PathBytes(bytes: hidden.bytes + Array(".old".utf8))
    unlink(kept)
    let linked = place.name.withCString { from in
      kept.withCString { linkat(place.folder.number, from, output.folder.number, $0, 0) }
    }
    return linked == 0 ? kept : nil
  }

  private func unlink(_ hidden: PathBytes) {
    _ = hidden.withCString { unlinkat(output.folder.number, $0, 0) }
  }

  /// From the deepest up: a folder goes only if it is empty.
  private func removeEmpty(_ folders: [PathBytes]) {
    for folder in folders.reversed() {
      _ = folder.withCString { unlinkat(output.folder.number, $0, AT_REMOVEDIR) }
    }
  }

  private mutating func place(_ name: PathBytes) throws(FilesError) -> Place {
    let components = name.components
    guard let last = components.last else { throw failure(name, EINVAL) }
    let parents = components.dropLast()
    if parents.isEmpty { return Place(folder: output.folder, name: last) }
    let path = PathBytes(components: parents)
    if let folder = folders[path] { return Place(folder: folder, name: last) }
    let (folder, made) = try open(parents, making: true)
    self.made += made
    folders[path] = folder
    return Place(folder: folder, name: last)
  }

  /// Opens a subfolder step by step, following no link: what leads elsewhere is not ours to write into.
  private func open(_ components: some Sequence<PathBytes>, making: Bool) throws(FilesError)
    -> (folder: Descriptor, made: [PathBytes])
  {
    var folder = output.folder
    var made: [PathBytes] = []
    var path: [PathBytes] = []
    for name in components {
      path.append(name)
      if making, name.withCString({ mkdirat(folder.number, $0, 0o755) }) == 0 {
        made.append(PathBytes(components: path))
      }
      folder = try Descriptor.open(name, in: folder, flags: O_DIRECTORY)
    }
    return (folder, made)
  }

  private func failure(_ name: PathBytes, _ code: Int32) -> FilesError {
    FilesError(.write, output.path.appending(name).text, code)
  }
}

extension Publishing.Place {
  fileprivate var isFolder: Bool {
    var status = stat()
    let code = name.withCString { fstatat(folder.number, $0, &status, AT_SYMLINK_NOFOLLOW) }
    return code == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
