internal import Glibc

/// A file to be read: the path given by the user, and inside a folder the names that lead to it.
package struct InputFile: Sendable, Hashable {
  let root: PathBytes
  /// Empty for a file that was named itself.
  let names: [PathBytes]

  /// As given, joined with the name inside the folder.
  package var path: PathBytes { names.reduce(root) { $0.appending($1) } }

  /// Its name, if it lies in the folder that was given itself and not deeper.
  package var nameInFolder: PathBytes? { names.count == 1 ? names[0] : nil }

  /// The files that paths stand for: each file itself, and each folder's files with all below it, in bytewise order of
  /// their paths. Names that are passed over in a drop folder are passed over here.
  /// - Throws: `FilesError` for a path that is not there or a folder that cannot be listed.
  package static func expand(_ paths: [PathBytes]) throws(FilesError) -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      var status = stat()
      guard path.withCString({ stat($0, &status) }) == 0 else {
        throw FilesError(.open, path.text, errno)
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        let folder = try Descriptor.open(path, flags: O_DIRECTORY)
        let inside = try list(folder, path, below: [])
        files += inside.sorted { $0.path < $1.path }
      } else {
        files.append(InputFile(root: path, names: []))
      }
    }
    return files
  }

  private static func list(_ folder: Descriptor, _ root: PathBytes, below names: [PathBytes])
    throws(FilesError) -> [InputFile]
  {
    let shown = names.reduce(root) { $0.appending($1) }
    var files: [InputFile] = []
    let inside: [PathBytes]
    do {
      inside = try folder.names()
    } catch {
      throw FilesError(.list, shown.text, error.code)
    }
    for name in inside {
      if name.isPassedOver { continue }
      var status = stat()
      let found = name.withCString { fstatat(folder.number, $0, &status, AT_SYMLINK_NOFOLLOW) }
      guard found == 0 else { throw FilesError(.list, shown.appending(name).text, errno) }
      if status.st_mode & S_IFMT == S_IFDIR {
        let path = names + [name]
        guard let inner = try? Descriptor.open(name, in: folder, flags: O_DIRECTORY) else {
          // A folder that cannot be looked into is one rejected input; the others go on.
          files.append(InputFile(root: root, names: path))
          continue
        }
        files += try list(inner, root, below: path)
      } else {
        files.append(InputFile(root: root, names: names + [name]))
      }
    }
    return files
  }

  /// Opens the file, from its folder down without following links, and checks that it is a regular one.
  func open() throws(FilesError) -> Descriptor {
    var descriptor = try Descriptor.open(root)
    for name in names { descriptor = try Descriptor.open(name, in: descriptor) }
    let kind = try descriptor.status.st_mode & S_IFMT
    if kind == S_IFDIR { throw FilesError(.open, path.text, EISDIR) }
    if kind != S_IFREG { throw FilesError(.open, path.text, FilesError.notRegular) }
    return descriptor
  }

  /// Bytes.
  package func size() throws(FilesError) -> Int { Int(try open().status.st_size) }

  /// The whole of a small file, and its SHA-256.
  package func contents() throws(FilesError) -> (bytes: [UInt8], sha256: String) {
    var bytes: [UInt8] = []
    let sha256 = try read {
      bytes.append(contentsOf: $0)
      return true
    }
    return (bytes, sha256 ?? "")
  }

  /// Bytes that are read for the digest alone, where nobody wants any more of the file.
  private static let mostUnwanted = 64 << 20

  /// Reads the file once, in pieces of 1 MiB.
  /// - Parameter take: takes a piece, and tells whether more is wanted.
  /// - Returns: the SHA-256 of all of it, hexadecimal; nil where much of it was not wanted and so not read.
  package func read(_ take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(FilesError) -> String? {
    let descriptor = try open()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    let digest = SHA256Digest()
    var isWanted = true
    var unwanted = 0
    while true {
      let count = try descriptor.fill(buffer)
      if count == 0 { break }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      digest.update(piece)
      if isWanted {
        isWanted = take(piece.assumingMemoryBound(to: UInt8.self))
      } else {
        unwanted += count
        if unwanted > Self.mostUnwanted { return nil }
      }
      if count < buffer.count { break }
    }
    return digest.finish()
  }
}
